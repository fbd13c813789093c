import Datasets
import Testing

/// Data in `presets/`; the tables are compared with scikit-learn 1.9.1's `load_digits` and `load_iris`.
struct BundledDataTests {
    @Test func digits() throws {
        let options = CSVOptions(image: ImageShape(width: 8, height: 8))
        let data = try CSVReader.read(PresetData.read("digits.csv"), file: "digits.csv", options: options)
        #expect(data.count == 1_797)
        #expect(data.featureNames == (0..<64).map { "p\($0)" })
        #expect(data.kind == .classification(classNames: (0...9).map(String.init)))
        #expect(data.features.reduce(0) { $0 + Int($1) } == 561_718)
        #expect(data.features.enumerated().reduce(0) { $0 + ($1.offset % 64 + 1) * Int($1.element) } == 18_222_371)
        #expect(data.features.allSatisfy { (0...16).contains($0) })
        #expect(
            (0...9).map { digit in data.targets.count { $0 == Float(digit) } } == [
                178, 182, 177, 183, 181, 182, 181, 179, 174, 180,
            ])
        #expect(data.targets[..<12] == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1])
        #expect(
            data.features[(1_796 * 64)..<(1_796 * 64 + 16)] == [0, 0, 10, 14, 8, 1, 0, 0, 0, 2, 16, 14, 6, 1, 0, 0])
    }

    @Test func iris() throws {
        let data = try CSVReader.read(PresetData.read("iris.csv"), file: "iris.csv")
        #expect(data.count == 150)
        #expect(data.featureNames == ["sepal_length", "sepal_width", "petal_length", "petal_width"])
        #expect(data.kind == .classification(classNames: ["setosa", "versicolor", "virginica"]))
        #expect(data.targets == (0..<150).map { Float($0 / 50) })
        let scaling = FeatureScaling(.standard, fittedTo: data.features, width: 4)
        let means = [5.84333333, 3.05733333, 3.758, 1.19933333]
        let deviations = [0.82530129, 0.43441097, 1.75940407, 0.75969263]
        for feature in 0..<4 {
            #expect(abs(scaling.offsets[feature] - means[feature]) < 1e-6)
            #expect(abs(scaling.spreads[feature] - deviations[feature]) < 1e-6)
        }
        #expect(data.features[(34 * 4)..<(35 * 4)] == [4.9, 3.1, 1.5, 0.2])
        #expect(data.features[(37 * 4)..<(38 * 4)] == [4.9, 3.6, 1.4, 0.1])
    }

    /// Sums by Python 3.11.7: `vocabulary.index(c) * (i % 7)` over the text.
    @Test func constitution() throws {
        let text = try CorpusReader.read(PresetData.read("constitution.txt"), file: "constitution.txt")
        #expect(text.tokens.count == 52_283 && text.vocabulary.count == 74)
        #expect(text.tokens.enumerated().reduce(0) { $0 + Int($1.element) * ($1.offset % 7) } == 7_287_439)
        #expect(
            text.text(text.tokens.prefix(55)) == "The Declaration of Independence of the Thirteen Colonies".prefix(55))
        #expect(text.text(text.tokens.suffix(11)) == "ntervened.\n")
    }

    @Test func names() throws {
        let names = try NameListReader.read(PresetData.read("names.txt"), file: "names.txt")
        #expect(names.count == 5_163 && names.length == 12)
        #expect(String(String.UnicodeScalarView(names.alphabet)) == "abcdefghijklmnopqrstuvwxyz")
        #expect(names.inputs.reduce(0) { $0 + Int($1) } == 324_536)
        #expect(Set((0..<names.count).map { names.name($0) }).count == 5_163)
    }

    /// Sums by Python 3.11.7's `zipfile` and `wave`.
    @Test func spokenDigits() throws {
        let archive = try ZipArchive(PresetData.read("spoken-digits.zip"), file: "spoken-digits.zip")
        let recordings = try RecordingSet(DataFolder(archive), rate: 8_000)
        #expect(recordings.count == 300 && recordings.classNames == (0...9).map(String.init))
        #expect(recordings.recordings.reduce(0) { $0 + $1.samples.count } == 1_043_626)
        let loudness = recordings.recordings.reduce(0.0) { $1.samples.reduce($0) { $0 + Double($1.magnitude) } }
        #expect(loudness * 32_768 == 1_662_566_592)
        let (training, test) = try recordings.split(takesBelow: 1)
        #expect(training.count == 200 && test.count == 100)
        for digit in 0...9 { #expect(test.recordings.count { $0.label == digit } == 10) }
    }
}
