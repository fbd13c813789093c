import Datasets
import Foundation
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
                #"{"data": {"recordings": "takes", "frames": 8\#(options)}, "validation_fraction": 0.9, "#
                + #""network": [{"layer": "dense", "units": 2}], "loss": "softmax-cross-entropy"}"#
            try folder.write(text, to: "p.json")
            return try Preset.load(
                folder.file("p.json"), overrides: [PresetOverride(key: "data.recordings", value: takes.path)])
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
        #expect(data.scaling == FeatureScaling(.standard, fittedTo: try unscaled().features, width: 4))
    }

    private func unscaled() throws -> Dataset {
        try Preset.load("iris", overrides: [PresetOverride(key: "scaling", value: "none")]).loadData().training
    }

    @Test func whatAReaderDecidesIsRemarked() throws {
        try folder.write(",a,t\n0,5,x\n1,6,y\n", to: "my.csv")
        let remarks = try load("my.csv").loadData().remarks
        #expect(
            remarks
                == ["column 1 only numbers the rows and is left out; keep it with \"keep\": [1]"])
    }

    /// A path in a preset leads from the preset's folder, not from the current one, and not out of it.
    @Test func aPathLeadsFromThePresetsFolder() throws {
        try FileManager.default.createDirectory(atPath: folder.file("presets/in"), withIntermediateDirectories: true)
        for name in ["data.csv", "presets/in/data..csv"] { try folder.write("a,t\n1,x\n2,y\n", to: name) }
        for (path, isThere) in [
            ("in/data..csv", true), ("./in/data..csv", true), ("data.csv", false), ("../data.csv", false),
            ("in/../../data.csv", false), (folder.file("data.csv"), false),
        ] {
            let text = """
                {"data": {"file": "\(path)"}, "loss": "softmax-cross-entropy",
                 "network": [{"layer": "dense", "units": 2}]}
                """
            try folder.write(text, to: "presets/my.json")
            let data = try? Preset.load(folder.file("presets/my.json")).loadData()
            #expect((data != nil) == isThere, "\(path)")
        }
        #expect(folder.names == ["data.csv", "presets"], "nothing is written")
    }

    @Test(
        arguments: [
            (
                [0x50, 0x4B, 3, 4] + Array("xl/".utf8),
                "an Excel workbook, not a preset, which is JSON; save its sheet as CSV, or run: python3 -c \"import "
            ),
            (
                Array("<html>".utf8),
                "a web page (HTML), not a preset, which is JSON; download the file itself, not the page that "
                    + "shows it"
            ),
            ([0xFF, 0xFE, 0x7B, 0], "text in UTF-16, not a preset, which is JSON; save it as UTF-8"),
        ] as [([UInt8], String)])
    func anotherFormatIsNamed(bytes: [UInt8], words: String) throws {
        try Data(bytes).write(to: URL(filePath: folder.file("p.json")))
        let error = #expect(throws: PresetError.self) { try Preset.load(folder.file("p.json")) }
        #expect(error?.description.hasPrefix("\(folder.file("p.json")): this is \(words)") == true)
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
        #expect(directory?.description.contains("there are no data in this folder that are read; ") == true)
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

    @Test func whatAPresetSaysOfItsOwnDataIsNotSaidOfOthers() throws {
        #expect(try Preset.load("iris").information.about.hasPrefix("Fisher's 150 flowers."))
        #expect(try Preset.load("iris", data: "a.csv").information.about == "The network of iris, on a.csv.")
        let folder = TemporaryFolder()
        let text = #"{"about": "My table.", "data": {"generator": "moons"}, "network": [], "loss": "hinge"}"#
        try folder.write(text.replacing("[]", with: #"[{"layer": "dense", "units": 2}]"#), to: "p.json")
        #expect(try Preset.load(folder.file("p.json"), data: "a.csv").information.about == "My table.")
    }
}
