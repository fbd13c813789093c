import Foundation
import Presets
import TestSupport
import Testing
import Training

/// A message that names a remedy is believed: each remedy here is taken, and the preset then loads without a word.
@Suite struct RemedyTests {
    /// Preset that is broken by the first changes and says this; each list of further changes is a remedy.
    struct Case: Sendable, CustomTestStringConvertible {
        var breaking: [String]
        var words: String
        var remedies: [[String]]
        var testDescription: String { breaking.joined(separator: " ") }

        init(_ breaking: String..., says words: String, _ remedies: [String]...) {
            (self.breaking, self.words, self.remedies) = (breaking, words, remedies)
        }
    }

    /// Loads the small preset with changes such as `batch_size=4`, and returns what it says, error or remarks.
    ///
    /// The change `-batch_size` takes an earlier one back.
    private func words(_ changes: [String]) throws -> String {
        let folder = TemporaryFolder()
        try folder.write(PresetText.lines.joined(separator: "\n"), to: "p.json")
        let gone = changes.filter { $0.hasPrefix("-") }.map { $0.dropFirst() + "=" }
        let kept = changes.filter { change in !change.hasPrefix("-") && !gone.contains { change.hasPrefix($0) } }
        let overrides = kept.map { change in
            let parts = change.split(separator: "=", maxSplits: 1).map(String.init)
            return PresetOverride(key: parts[0], value: parts[1])
        }
        do {
            return try Trainer.load(Preset.load(folder.file("p.json"), overrides: overrides)).remarks.joined()
        } catch {
            return "\(error)"
        }
    }

    private static let sine = #"data={"generator":"sine","count":60}"#
    private static let series = #"data={"text":"constitution.txt","context":16}"#
    private static let letters =
        #"network=[{"layer":"embedding","units":4},{"layer":"lstm","units":4},{"layer":"dense","units":"classes"}]"#

    @Test(arguments: [
        Case("network[1].units=3", says: "set units to 2", ["network[1].units=2"]),
        Case(
            "network[1].units=3", "loss=mean-squared-error", says: "set units to 2, or to 1", ["network[1].units=2"],
            ["network[1].units=1"]),
        Case(sine, "network[1].units=1", says: "take mean-squared-error", ["loss=mean-squared-error"]),
        Case(
            sine, says: "take mean-squared-error and set network[1].units to 1",
            ["loss=mean-squared-error", "network[1].units=1"]),
        Case(sine, "loss=mean-squared-error", says: "set units to 1", ["network[1].units=1"]),
        Case(
            sine, "loss=binary-cross-entropy", "network[1].units=1", says: "take mean-squared-error",
            ["loss=mean-squared-error"]),
        Case("loss=policy-gradient", says: "take softmax-cross-entropy", ["loss=softmax-cross-entropy"]),
        Case(
            "loss=connectionist-temporal-classification", says: "take softmax-cross-entropy",
            ["loss=softmax-cross-entropy"]),
        Case(
            sine, "network[1].units=1", "loss=policy-gradient", says: "take mean-squared-error",
            ["loss=mean-squared-error"]),
        Case(
            series, letters, "loss=mean-squared-error", says: "take softmax-cross-entropy",
            ["loss=softmax-cross-entropy"]),
        Case(
            series, letters, "network[2].units=3", says: "set units to \"classes\"", ["network[2].units=\"classes\""]),
        Case(
            "network[0].activation=step", says: "take sigmoid, which is a smooth step, or relu",
            ["network[0].activation=sigmoid"], ["network[0].activation=relu"]),
        Case(
            "loss=binary-cross-entropy", "network[1].activation=relu", says: "take identity",
            ["network[1].activation=identity"]),
        Case("network[1].activation=relu", says: "take identity", ["network[1].activation=identity"]),
        Case(
            sine, "network[1]={\"layer\":\"dense\",\"units\":1,\"activation\":\"sigmoid\"}", "loss=mean-squared-error",
            says: "take identity", ["network[1].activation=identity"]),
        Case("network[0].initializer=zeros", says: "such as he-normal", ["network[0].initializer=he-normal"]),
        Case(
            "network[0].activation=identity", says: "take relu or tanh", ["network[0].activation=relu"],
            ["network[0].activation=tanh"]),
        Case("learning_rate=0", says: "try 0.001", ["learning_rate=0.001"]),
        Case(
            "learning_rate=1", "weight_decay=2", says: "take a decay well below 1", ["weight_decay=0.1"]),
        Case(
            "validation_fraction=0", #"early_stopping={"patience":3}"#,
            says: "set validation_fraction to 0.2, or take early_stopping out",
            ["validation_fraction=0.2"], ["-early_stopping"]),
        Case(
            "validation_fraction=0", "schedule=reduce-on-plateau",
            says: "set validation_fraction to 0.2, or take another schedule", ["validation_fraction=0.2"],
            ["schedule=constant"]),
        Case(
            #"optimizer={"name":"hessian-free"}"#, "loss=hinge", says: "or the optimizer l-bfgs",
            ["optimizer={\"name\":\"l-bfgs\"}"], ["loss=softmax-cross-entropy"]),
        Case(
            "optimizer={\"name\":\"l-bfgs\"}", "credit=feedback-alignment",
            says: "take the credit backpropagation, or another optimizer", ["credit=backpropagation"],
            ["optimizer={\"name\":\"adam\"}"]),
        Case(
            "network[0].units=1000000", "network[1].units=1000", says: "take fewer layers or units",
            ["network[0].units=4", "network[1].units=2"]),
        Case(
            "batch_size=1000", "data.count=2000", "network[0].units=200000",
            says: "take a smaller batch or fewer units",
            ["batch_size=64"], ["network[0].units=4"]),
        Case(
            series, letters, "data.context=4096", "network[0].units=4096",
            says: "take a shorter context, or fewer units",
            ["data.context=16"], ["network[0].units=4"]),
    ])
    func aPresetWithItsRemedy(_ sample: Case) throws {
        let said = try words(sample.breaking)
        #expect(said.contains(sample.words), "\(said)")
        for remedy in sample.remedies { #expect(try words(sample.breaking + remedy) == "", "\(remedy)") }
    }

    /// Table with its options, what they say, and the table and the options after each remedy.
    @Test(
        arguments: [
            (
                "a,b,t\n1,,x\n2,3,y\n3,4,x\n4,5,y\n", #", "missing": "error""#,
                "leave such rows out with \"missing\": \"skip\"", nil,
                #", "missing": "skip""#
            ),
            (
                "a,b,t\n1,,x\n2,,y\n3,,x\n", #", "missing": "error""#, #"leave the column out with "ignore": ["b"]"#,
                nil,
                #", "ignore": ["b"]"#
            ),
            (
                "a,b,t\n1,,x\n2,,y\n3,,x\n", #", "missing": "skip""#, #"with "ignore": ["b"]"#, nil,
                #", "missing": "skip", "ignore": ["b"]"#
            ),
            ("a;t\n1;5\n2,500;6\n", "", "write 2500 if the comma groups digits", "a;t\n1;5\n2500;6\n", ""),
            ("a;t\n1;5\n2,500;6\n", "", "2.500 if it is a decimal comma", "a;t\n1;5\n2.500;6\n", ""),
            ("a;t\n1;5\n2,500;6\n", "", "\"decimal\" says which", nil, #", "decimal": "point""#),
            ("a;t\n1.5;5\n0,5;6\n", "", "write 0.5", "a;t\n1.5;5\n0.5;6\n", ""),
            ("a,t\n1 %,5\n12,6\n", "", "write 1", "a,t\n1,5\n12,6\n", ""),
            ("y0,1,t\n1,2,3\n2,3,4\n", "", #"say "header": "present""#, nil, #", "header": "present""#),
            ("1,2,x\n2,3,y\n", #", "target": "a""#, "give the column's number", nil, #", "target": 3"#),
            ("a,a,t\n2,3,x\n4,5,y\n", #", "ignore": ["a"]"#, "give the column's number", nil, #", "ignore": [2]"#),
            ("a,t\n2,x\n4,\"y\n", "", "close it", "a,t\n2,x\n4,\"y\"\n", ""),
            ("a:t\n2:x\n4:y\n", "", "\"delimiter\" may be wrong", "a,t\n2,x\n4,y\n", #", "delimiter": "comma""#),
            ("sep=:\na:t\n2:x\n", "", "a comma, a semicolon, a tab and a bar", "sep=;\na;t\n2;x\n4;y\n", ""),
            (
                "p,label2,q\n1,0,1.5\n2,1,2.5\n3,0,3.5\n", "", "instead of \"q\" with data.target", nil,
                #", "target": "label2""#
            ),
            (
                ",a,t\n0,5,x\n1,6,y\n2,4,x\n", "", "keep it with \"keep\": [1]", nil, #", "keep": [1]"#
            ),
        ] as [(String, String, String, String?, String)])
    func aTableWithItsRemedy(table: String, options: String, says: String, mended: String?, with: String) throws {
        func words(_ table: String, _ options: String) throws -> String {
            let folder = TemporaryFolder()
            try folder.write(table, to: "t.csv")
            let data = #"data={"file": "\#(folder.file("t.csv"))"\#(options)}"#
            let said = try self.words([
                data, "batch_size=1", "validation_fraction=0", "scaling=standard", "network[1].units=\"classes\"",
            ])
            // Where the remedy is a table of numbers, the loss must be one for numbers as well.
            guard said.contains("take mean-squared-error"), !says.contains("data.target") else { return said }
            return try self.words(
                [
                    data, "batch_size=1", "validation_fraction=0", "scaling=standard", "network[1].units=\"classes\"",
                    "loss=mean-squared-error",
                ])
        }
        let said = try words(table, options)
        #expect(said.contains(says), "\(said)")
        #expect(try words(mended ?? table, with) == "")
    }

    /// Who opens a built-in preset has no file to write into: the message names an option, as a shell takes it.
    @Test(
        arguments: [
            ("iris", "a,b,t\n1,,x\n2,3,y\n3,4,x\n4,5,y\n", ["data.missing=skip"], "--set data.missing=skip"),
            ("iris", "a,b,t\n1,,x\n2,,y\n3,,x\n", [#"data.ignore=["b"]"#], #"--set 'data.ignore=["b"]'"#),
            (
                "iris", "a,it's,t\n1,,x\n2,,y\n3,,x\n", [#"data.ignore=["it's"]"#],
                #"--set 'data.ignore=["it'\''s"]'"#
            ),
            ("iris", "y0,1,t\n1,2,a\n2,3,b\n", ["data.header=present"], "--set data.header=present"),
            (
                "iris", "customer_id,a,t\n7,1,x\n3,2,y\n5,4,x\n", [#"data.ignore=["customer_id"]"#],
                #"--set 'data.ignore=["customer_id"]'"#
            ),
            (
                "iris", "a,b,t\n1,3,0.5\n2,4,1.5\n4,2,2.5\n", ["loss=mean-squared-error"],
                "or take --set loss=mean-squared-error"
            ),
            ("digits", "a,b,t\n5000,1,x\n1,3,y\n3,4,x\n", ["scaling=standard"], "--set scaling=standard"),
        ] as [(String, String, [String], String)])
    func aBuiltInPresetWithItsRemedy(preset: String, table: String, remedy: [String], says: String) throws {
        let folder = TemporaryFolder()
        try folder.write(table, to: "t.csv")
        func words(_ remedy: [String]) -> String {
            let overrides = (["batch_size=1", "validation_fraction=0", "data.missing=error"] + remedy).map { change in
                let parts = change.split(separator: "=", maxSplits: 1).map(String.init)
                return PresetOverride(key: parts[0], value: parts[1])
            }
            do {
                return try Trainer.load(Preset.load(preset, overrides: overrides, data: folder.file("t.csv")))
                    .remarks.joined(separator: "\n")
            } catch {
                return "\(error)"
            }
        }
        let before = words([])
        #expect(before.contains(says), "\(before)")
        #expect(!words(remedy).contains(says), "\(words(remedy))")
        #expect(!words(remedy).contains("t.csv"), "\(words(remedy))")
    }

    /// A preset from somebody else reads nothing but what lies beside it, unless the command line names more.
    @Test(arguments: ["../t.csv", "/T", "a/../../t.csv"])
    func aPresetThatLeadsOutOfItsFolder(_ place: String) throws {
        let folder = TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.file("in/a"), withIntermediateDirectories: true)
        try folder.write("a,t\n1,x\n2,y\n3,x\n", to: "t.csv")
        let name = place == "/T" ? folder.file("t.csv") : place
        try folder.write(
            PresetText.replacing("generator", by: #"  "data": {"file": "\#(name)"},"#), to: "in/p.json")
        func words(_ overrides: [PresetOverride], _ data: String? = nil) -> String {
            let small = ["batch_size", "validation_fraction"].map {
                PresetOverride(key: $0, value: $0 == "batch_size" ? "1" : "0")
            }
            do {
                let preset = try Preset.load(folder.file("in/p.json"), overrides: small + overrides, data: data)
                return try Trainer.load(preset).remarks.joined()
            } catch {
                return "\(error)"
            }
        }
        let said = words([])
        #expect(said.contains("data.file: \"\(name)\" leads out of the preset's folder"), "\(said)")
        #expect(said.contains("with --data PATH, or with --set data.file=\(name) to keep"), "\(said)")
        #expect(words([PresetOverride(key: "data.file", value: name)]) == "")
        #expect(words([], folder.file("t.csv")) == "")
    }

    /// Many categories or classes need tables that are longer to write.
    @Test func aLongTableWithItsRemedy() throws {
        let folder = TemporaryFolder()
        let rows = (0..<1_200).map { "v\($0),\($0 % 5),\(Double($0) / 1_000)\n" }.joined()
        try folder.write("a,b,t\n" + rows, to: "t.csv")
        func said(_ options: String) throws -> String {
            try words([
                #"data={"file": "\#(folder.file("t.csv"))"\#(options)}"#, "loss=mean-squared-error",
                "network[1].units=\"classes\"", "scaling=standard",
            ])
        }
        #expect(try said(#", "text": ["a"]"#).contains(#"leave the column out with "ignore": ["a"]"#))
        #expect(try said(#", "ignore": ["a"]"#) == "")
        #expect(try said(#", "ignore": ["a"], "task": "classification""#).contains(#"say "task": "regression""#))
        #expect(try said(#", "ignore": ["a"], "task": "regression""#) == "")
    }

    @Test func largeFeaturesWithTheirRemedy() throws {
        let folder = TemporaryFolder()
        try folder.write("a,t\n" + (0..<20).map { "\($0 * 100),\($0 % 2)\n" }.joined(), to: "t.csv")
        let data = #"data={"file": "\#(folder.file("t.csv"))"}"#
        #expect(try words([data]).contains("set scaling to standard"))
        #expect(try words([data, "scaling=standard"]) == "")
    }
}
