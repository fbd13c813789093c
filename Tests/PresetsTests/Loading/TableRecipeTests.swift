import Presets
import TestSupport
import Testing

/// Presets that are made for a table.
@Suite struct TableRecipeTests {
    private let folder = TemporaryFolder()

    /// Writes a table of two features and a target, and returns its path.
    private func table(_ name: String, rows count: Int, _ target: (Int) -> String) throws -> String {
        let rows = (0..<count).map { "\($0 % 7),\($0 % 5),\(target($0))" }
        try folder.write((["width,length,kind"] + rows).joined(separator: "\n"), to: name)
        return folder.file(name)
    }

    /// 60 passes over 270 of 300 rows in batches of 32 are 540 steps, fewer than the least; 300 rows of three classes tell
    /// 475 bits.
    @Test func classesGetAnOutputEach() throws {
        let preset = try Preset.load(table("flowers.csv", rows: 300) { ["red", "blue", "white"][$0 % 3] })
        #expect(preset.information.name == "flowers" && preset.information.title == "flowers.csv")
        #expect(
            preset.source.text() == """
                {"data":{"file":"flowers.csv"},"title":"flowers.csv","about":"A network made for flowers.csv: 2 features \
                and 3 classes in 300 rows. nntui presets show prints it as a preset to be edited.","scaling":"standard",\
                "validation_fraction":0.1,"network":[{"layer":"dense","units":100},{"layer":"dense","units":"classes"}],\
                "activation":"relu","loss":"softmax-cross-entropy","optimizer":{"name":"adamw","learning_rate":0.003},\
                "regularization":{"weight_decay":0.21},"schedule":{"name":"cosine","period":1000},"batch_size":32,\
                "steps":1000,"evaluate_every":200}
                """)
    }

    /// 60 passes over 1,800 of 2,000 rows are 60 · 57 steps.
    @Test func numbersAreScaled() throws {
        let preset = try Preset.load(table("prices.tsv", rows: 2_000) { "\(500_000 + 37 * $0)" })
        #expect(preset.source["target_scaling"]?.string == "standard" && preset.loss == .meanSquaredError)
        #expect(preset.source["steps"]?.int == 3_420 && preset.source["network"]?.array?.last?["units"]?.int == 1)
        #expect(try preset.loadData().validation.count == 200)
    }

    /// The sizes of batches and of runs keep within their bounds.
    @Test func largeAndSmallTables() throws {
        let large = try Preset.load(table("large.csv", rows: 30_000) { "\($0 % 2 == 0)" })
        #expect(large.settings.batchSize == 128 && large.stepLimit == 12_660)
        let small = try Preset.load(table("small.csv", rows: 10) { "\($0 % 2 == 0)" })
        #expect(small.settings.batchSize == 9 && small.stepLimit == 1_000)
        #expect(large.settings.regularization.weightDecay == 0.1 && small.settings.regularization.weightDecay == 1)
        #expect(large.source["activation"]?.string == "relu" && small.source["activation"]?.string == "tanh")
        #expect(large.evaluationInterval == nil && small.evaluationInterval == 200)
    }

    /// A class is rare with less than a tenth of its equal share: of two classes, below 5 %.
    @Test(arguments: [(14, true), (15, false)])
    func rareClassesAreWeighed(count: Int, isWeighed: Bool) throws {
        let preset = try Preset.load(table("rare.csv", rows: 300) { $0 < count ? "yes" : "no" })
        #expect((preset.classWeights == .mild) == isWeighed)
        let without = try Preset.load(
            folder.file("rare.csv"), overrides: [PresetOverride(key: "class_weights", value: "none")])
        #expect(without.classWeights == ClassWeights.none)
    }

    /// What the command line says of the data is heeded before the table is read, and any other field after that.
    @Test func theCommandLineIsHeeded() throws {
        let path = try table("flowers.csv", rows: 60) { ["red", "blue"][$0 % 2] }
        let preset = try Preset.load(
            path,
            overrides: [
                PresetOverride(key: "data.target", value: "width"),
                PresetOverride(key: "data.task", value: "regression"),
                PresetOverride(key: "learning_rate", value: "0.5"), PresetOverride(key: "steps", value: "7"),
            ])
        #expect(preset.loss == .meanSquaredError && preset.stepLimit == 7 && preset.initialSettings.learningRate == 0.5)
        #expect(try preset.loadData().training.outputNames == ["width"])
    }

    /// A preset that was printed and saved beside the table is the same.
    @Test func aPrintedPresetIsTheSame() throws {
        let made = try Preset.load(table("flowers.csv", rows: 60) { ["red", "blue"][$0 % 2] })
        try folder.write(made.source.text(.pretty), to: "mine.json")
        let read = try Preset.load(folder.file("mine.json"))
        #expect(read.source.text() == made.source.text() && read.information.name == "mine")
    }

    @Test func whatCannotBeReadIsNamed() throws {
        try folder.write("", to: "empty.csv")
        for (name, words) in [("empty.csv", "the file is empty"), ("none.csv", "No such file or directory")] {
            let error = #expect(throws: PresetError.self) { try Preset.load(folder.file(name)) }
            #expect(error.map { "\($0)" }?.contains(words) == true)
        }
        #expect(
            Preset.isFile("flowers.csv") && Preset.isFile("FLOWERS.TSV") && !Preset.isFile("csv")
                && !Preset.isFile(".csv"))
    }
}
