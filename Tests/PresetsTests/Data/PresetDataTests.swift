import Datasets
import Presets
import TestSupport
import Testing

/// Sources of a preset's data, and messages if they are missing.
@Suite struct PresetDataTests {
    private let folder = TemporaryFolder()
    private let csv = "a,b,class\n" + (0..<10).map { "\($0),\($0 * 2),\($0 % 2 == 0 ? "even" : "odd")\n" }.joined()

    @Test func aPresetsDataStandBesideIt() throws {
        try folder.write(csv, to: "my.csv")
        let data = try load("my.csv").loadData()
        #expect(data.training.count == 8 && data.validation.count == 2)
        #expect(data.training.classNames == ["even", "odd"] && data.training.featureNames == ["a", "b"])
    }

    @Test func aCopyOfABuiltInPresetFindsTheBuiltInData() throws {
        #expect(try load("iris.csv").loadData().training.count == 120)
        try folder.write(csv, to: "iris.csv")
        #expect(try load("iris.csv").loadData().training.count == 8, "the file beside the preset comes first")
    }

    @Test func aLargeValidationFractionLeavesARecordingToLearnFrom() throws {
        // 528 samples of 8 bits, 8,000 a second; no byte is above 127, so that the file is a text.
        let format = "fmt \u{10}\0\0\0\u{1}\0\u{1}\0\u{40}\u{1F}\0\0\u{40}\u{1F}\0\0\u{1}\0\u{8}\0"
        let samples = "data\u{10}\u{2}\0\0" + String(repeating: "@", count: 528)
        let sound = "RIFF\u{34}\u{2}\0\0WAVE" + format + samples
        let takes = TemporaryFolder()
        for name in ["1_a_0.wav", "2_a_0.wav"] { try takes.write(sound, to: name) }
        func preset(_ options: String) throws -> Preset {
            let text =
                #"{"data": {"recordings": "\#(takes.path)", "frames": 8\#(options)}, "validation_fraction": 0.9, "#
                + #""network": [{"layer": "dense", "units": 2}], "loss": "softmax-cross-entropy"}"#
            try folder.write(text, to: "p.json")
            return try Preset.load(folder.file("p.json"))
        }
        let plain = try preset("").loadData()
        #expect(plain.training.count == 1 && plain.validation.count == 1)
        let joined = try preset(#", "words": [1, 1], "utterances": 10"#).loadData()
        #expect(joined.training.count == 10 && joined.validation.count == 2)
        let none = try preset(#", "test_takes": 1"#)
        let error = #expect(throws: PresetError.self) { try none.loadData() }
        #expect(error?.description.contains("no recording is left for the training part") == true)
    }

    @Test func aMissingFileIsNamedByItsPath() throws {
        let preset = try load("nothing.csv")
        let error = #expect(throws: PresetError.self) { try preset.loadData() }
        #expect(
            error?.description
                == "\(folder.file("nothing.csv")): cannot read the file: No such file or directory; check the name and the "
                + "folder")
    }

    @Test func anEmbeddedPresetNamesEmbeddedData() throws {
        let preset = try PresetText.decode(PresetText.replacing("\"data\"", by: #""data": {"file": "irs.csv"},"#))
        let error = #expect(throws: PresetError.self) { try preset.loadData() }
        #expect(
            error?.description
                == "p.json:3: data.file: found the file name \"irs.csv\"; did you mean \"iris.csv\"? allowed: iris.csv, "
                + "digits.csv, constitution.txt, names.txt, spoken-digits.zip")
    }

    @Test func aBrokenTableIsNamedByFileAndLine() throws {
        try folder.write("a,b\n1,2\n1,2,3\n", to: "bad.csv")
        let preset = try load("bad.csv")
        let error = #expect(throws: PresetError.self) { try preset.loadData() }
        #expect(error?.description.hasPrefix("\(folder.file("bad.csv")):3: ") == true, "\(error?.description ?? "")")
    }

    @Test func aGeneratorThatCannotIsNamedByItsKey() throws {
        let preset = try PresetText.decode(
            PresetText.replacing("\"data\"", by: #""data": {"generator": "blobs", "count": 3, "classes": 5},"#))
        let error = #expect(throws: PresetError.self) { try preset.loadData() }
        #expect(error?.description.hasPrefix("p.json:3: data: blobs: \"count\" is 3;") == true)
    }

    @Test func theSeedDecidesTheNoiseAndTheSplit() throws {
        func data(_ seed: String) throws -> (Dataset, Dataset) {
            let loaded = try Preset.load("moons", overrides: [PresetOverride(key: "seed", value: seed)]).loadData()
            return (loaded.training, loaded.validation)
        }
        #expect(try data("1") == data("1"))
        #expect(try data("1").0 != data("2").0)
    }

    @Test func scalingIsFittedOnTheTrainingPartAlone() throws {
        let data = try Preset.load("iris").loadData()
        #expect(data.scaling == FeatureScaling(.standard, fittedTo: try unscaled().training.features, width: 4))
    }

    private func unscaled() throws -> (training: Dataset, validation: Dataset, scaling: FeatureScaling) {
        try Preset.load("iris", overrides: [PresetOverride(key: "scaling", value: "none")]).loadData()
    }

    @Test func filesThatAreNoPresetAreRefused() throws {
        try folder.write("{\"a\": 1,}", to: "comma.json")
        let comma = #expect(throws: PresetError.self) { try Preset.load(folder.file("comma.json")) }
        #expect(
            comma?.description == "\(folder.file("comma.json")):1:8: no comma may stand before }; take it out")
        try folder.write(String(repeating: "[", count: 100_000), to: "bomb.json")
        let bomb = #expect(throws: PresetError.self) { try Preset.load(folder.file("bomb.json")) }
        #expect(bomb?.description.contains("nested deeper than the 64 levels allowed") == true)
        try folder.write(String(repeating: " ", count: 2 << 20), to: "huge.json")
        let huge = #expect(throws: PresetError.self) { try Preset.load(folder.file("huge.json")) }
        #expect(huge?.description.contains("it has 2097152 bytes; at most 1048576 are read") == true)
        let missing = #expect(throws: PresetError.self) { try Preset.load("./nothing.json") }
        #expect(missing?.description.hasPrefix("./nothing.json: cannot read the file: No such file") == true)
        let directory = #expect(throws: PresetError.self) { try Preset.load(folder.path + "/") }
        #expect(directory?.description.contains("it is a folder") == true)
    }

    /// Loads a preset file in the test's folder that reads the given data file.
    private func load(_ file: String) throws -> Preset {
        let text = """
            {"data": {"file": "\(file)"}, "loss": "softmax-cross-entropy",
             "network": [{"layer": "dense", "units": 2}], "validation_fraction": 0.2}
            """
        try folder.write(text, to: "my.json")
        let preset = try Preset.load(folder.file("my.json"))
        #expect(preset.information.name == "my")
        return preset
    }
}
