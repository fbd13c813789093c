import Foundation
import TestSupport
import Testing

/// Built program without a screen.
@Suite struct CommandLineTests {
    private func objects(_ text: String) throws -> [[String: Any]] {
        try text.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    @Test func trainPrintsOneObjectALoggedStep() throws {
        let result = try Shell.nntui("train", "moons", "--steps", "200", "--json", "--log-every", "50")
        #expect(result.status == 0)
        let lines = try objects(result.output)
        #expect(lines.map { $0["step"] as? Int } == [50, 100, 150, 200])
        let last = try #require(lines.last)
        for key in ["epoch", "loss", "validation_loss", "accuracy", "learning_rate", "gradient_norm", "clipped"] {
            #expect(last[key] != nil, "\(key)")
        }
        let layers = try #require(last["layers"] as? [[String: Any]])
        #expect(layers.map { $0["name"] as? String } == ["dense1", "dense2", "dense3"])
        #expect(!layers.contains { !($0["gradient_norm"] is Double && $0["update_ratio"] is Double) })
    }

    /// 2 of 100 rows are positive, and nothing tells them apart.
    @Test func aConstantAnswerIsNamed() throws {
        let folder = TemporaryFolder()
        let rows = (0..<100).map { "\($0 % 7),\($0 % 3),\($0 % 50 == 0 ? "yes" : "no")" }
        try folder.write((["a,b,fault"] + rows).joined(separator: "\n"), to: "rare.csv")
        let result = try Shell.nntui("train", "iris", "--data", folder.path + "/rare.csv", "--steps", "60")
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("no better than always answering no ("))
    }

    @Test(arguments: [(11, true), (9, false)])
    func aScheduleThatHasEndedIsNamed(_ steps: Int, _ hasEnded: Bool) throws {
        let schedule = #"schedule={"name": "one-cycle", "period": 10}"#
        let result = try Shell.nntui("train", "moons", "--steps", "\(steps)", "--set", schedule)
        #expect(result.output.contains(", its schedule has brought η to 0") == hasEnded, "\(result.output)")
    }

    @Test(arguments: [
        ("iris --data t.csv --log ./t.csv", "--log: this run reads or writes ./t.csv already"),
        ("iris --data t.csv --save t.csv", "--save: this run reads or writes t.csv already"),
        ("moons --steps 1 --save a --log a", "--log: this run reads or writes a already"),
    ])
    func anOutputReplacesNoOtherFileOfTheRun(_ arguments: String, _ message: String) throws {
        let folder = TemporaryFolder()
        try folder.write("a,t\n1,x\n2,y\n", to: "t.csv")
        let result = try Shell.run("/bin/sh", ["-c", "'\(Shell.program)' train \(arguments)"], folder: folder.path)
        #expect(result.status == 2 && result.errors.hasPrefix("nntui: \(message); name a file of its own"))
        #expect(folder.names == ["t.csv"] && folder.text("t.csv") == "a,t\n1,x\n2,y\n")
    }

    @Test func aLogIsAppendedToNoFileOfAnotherKind() throws {
        let folder = TemporaryFolder()
        try folder.write("a,t\n1,x\n2,y\n", to: "t.csv")
        let result = try Shell.nntui("train", "moons", "--steps", "1", "--log", folder.file("t.csv"))
        #expect(result.status == 1 && result.errors.contains("t.csv: cannot write the file: it holds something else"))
        #expect(folder.text("t.csv") == "a,t\n1,x\n2,y\n")
    }

    /// With another seed the examples that the run has learnt would be in the validation part.
    @Test func aLoadedRunKeepsItsData() throws {
        let folder = TemporaryFolder()
        func train(_ steps: Int, _ options: String...) throws -> String {
            let fixed = ["train", "iris", "--steps", "\(steps)", "--json", "--log-every", "\(steps)"]
            return try Shell.run(Shell.program, fixed + options).output
        }
        let own = ["--seed", "5", "--set", "validation_fraction=0.4"]
        _ = try train(20, own[0], own[1], own[2], own[3], "--save", folder.file("a"))
        let bare = try train(21, "--load", folder.file("a"))
        #expect(try bare == train(21, own[0], own[1], own[2], own[3], "--load", folder.file("a")) && !bare.isEmpty)
        #expect(try bare != train(21, "--seed", "6", "--load", folder.file("a")))
    }

    /// The lowest validation loss came early; later runs go up from there.
    @Test func aLoadedRunKnowsItsLowestLoss() throws {
        let folder = TemporaryFolder()
        func train(_ steps: String, _ more: String...) throws -> String {
            let options = [
                "train", "overfitting", "--set", "early_stopping.patience=3", "--set", "evaluate_every=10", "--set",
                "optimizer.learning_rate=0.1", "--steps", steps, "--save", folder.file("run"),
            ]
            return try Shell.run(Shell.program, options + more).output
        }
        let first = try train("400")
        let best = try #require(first.split(separator: ", ").first { $0.hasPrefix("at best ") })
        #expect(try train("400", "--load", folder.file("run")).contains(", \(best), "))
        #expect(try train("400", "--load", folder.file("run")).contains(", \(best), "))
    }

    @Test func aBatchOfOneIsNamed() throws {
        let normalized =
            #"[{"layer": "dense", "units": 4}, {"layer": "batch-normalization"}, {"layer": "dense", "units": 2}]"#
        let found = try [1, 16].map { size in
            try Shell.nntui(
                "train", "moons", "--steps", "5", "--set", "network=\(normalized)", "--set", "batch_size=\(size)"
            ).errors
        }
        #expect(found[0].contains("warning: batch_size: bn1 normalizes over the batch"))
        #expect(!found[1].contains("normalizes over"))
    }

    @Test func anotherFileThanACheckpointIsNamed() throws {
        let folder = TemporaryFolder()
        try folder.write("{\"title\": \"moons\"}", to: "p.json")
        let result = try Shell.nntui("train", "moons", "--load", folder.file("p.json"))
        #expect(
            result.errors.contains("p.json: offset 0: this is a JSON file, not a checkpoint; give a file that --save"))
    }

    @Test func aReadersDecisionsAreSaidInTheFilesLetters() throws {
        let folder = TemporaryFolder()
        try folder.write("Label,宽\n" + (0..<30).map { "\($0 % 2),\($0).5\n" }.joined(), to: "t.csv")
        let result = try Shell.nntui("train", "iris", "--data", folder.file("t.csv"), "--steps", "1")
        #expect(
            result.errors
                == "nntui: note: data.file: column 1 (\"Label\") is what is learnt, for its name; name another "
                + "with --set data.target=…\n", "\(result.errors)")
        try folder.write("宽,t\n1.5,x\n2.5,y\n松,x\n", to: "t.csv")
        let wrong = try Shell.nntui("train", "iris", "--data", folder.file("t.csv"))
        #expect(wrong.errors.contains("column 1 (\"宽\") holds \"松\", where a number belongs"))
    }

    @Test func aPaceThatIsNoneIsRefused() throws {
        let result = try Shell.nntui("xor", "--pace", "0")
        #expect(result.status == 2)
        #expect(result.errors == "nntui: --pace: found \"0\", allowed is a number from 0.01 to 1000000, or full\n")
    }

    @Test func oneSeedGivesOneResult() throws {
        let first = try Shell.nntui("train", "moons", "--steps", "150", "--json", "--seed", "3").output
        #expect(try Shell.nntui("train", "moons", "--steps", "150", "--json", "--seed", "3").output == first)
        #expect(try Shell.nntui("train", "moons", "--steps", "150", "--json", "--seed", "4").output != first)
    }

    @Test func aResumedRunEndsWithTheSameBits() throws {
        let folder = TemporaryFolder()
        let (whole, half, rest) = (folder.path + "/whole", folder.path + "/half", folder.path + "/rest")
        _ = try Shell.nntui("train", "iris", "--steps", "240", "--save", whole)
        _ = try Shell.nntui("train", "iris", "--steps", "101", "--save", half)
        let result = try Shell.nntui("train", "iris", "--steps", "240", "--load", half, "--save", rest)
        #expect(result.status == 0, "\(result.errors)")
        let contents = try [whole, rest].map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
        // Everything from the weights to the histories; the preset in the metadata has a different number of steps.
        let tensors = contents.map { $0.dropFirst(8 + Int($0[0]) + 256 * Int($0[1]) + 65_536 * Int($0[2])) }
        #expect(Data(tensors[0]) == Data(tensors[1]))
    }

    /// A tape leads to its weights without a screen; one that was edited does not, unless its end goes as well.
    @Test func aTapeIsATest() throws {
        let folder = TemporaryFolder()
        let acts = """
            tape 1
            preset iris
            set batch_size=8
            at 20 change {"learning_rate":0.05}
            at 40 go to 10
            at 30 restart
            at 5 note Five steps.
            """
        try folder.write(acts, to: "a.tape")
        let open = try Shell.nntui("train", "--replay", folder.file("a.tape"))
        #expect(open.status == 0 && open.output.contains("step 5: Five steps."), "\(open.errors)")
        let end = try #require(open.output.firstMatch(of: /these weights: (at 5 end .*)/)?.1)
        try folder.write("\(acts)\n\(end)\n", to: "a.tape")
        let held = try Shell.nntui("train", "--replay", folder.file("a.tape"), "--save", folder.file("a.safetensors"))
        #expect(held.status == 0 && held.output.contains("step 5: the weights are those of the tape, bit for bit"))
        #expect(folder.names.contains("a.safetensors"))
        try folder.write("\(acts.replacing("batch_size=8", with: "batch_size=16"))\n\(end)\n", to: "b.tape")
        let edited = try Shell.nntui("train", "--replay", folder.file("b.tape"))
        #expect(edited.status == 1 && edited.output.contains("the weights are not those of the tape"))
    }

    /// A tape finds its files from another folder, where the program has no files of these names.
    @Test func aTapeNamesFilesFromItsFolder() throws {
        let folder = TemporaryFolder()
        _ = try Shell.nntui("train", "iris", "--steps", "20", "--save", folder.file("a.safetensors"))
        try folder.write("tape 1\npreset iris\nload a.safetensors\nat 30 note Thirty.\n", to: "a.tape")
        let result = try Shell.nntui("train", "--replay", folder.file("a.tape"))
        #expect(result.status == 0 && result.output.contains("step 30: Thirty."), "\(result.errors)")
    }

    @Test(arguments: [
        (["train", "moons", "--replay", "a.tape"], 2, "\"moons\" does not go with --replay"),
        (["train", "--replay", "a.tape", "--seed", "3"], 2, "\"--seed\" does not go with --replay"),
        (["train", "--replay", "none.tape"], 1, "none.tape"), (["replay"], 2, "nntui replay needs a tape"),
    ])
    func whatIsNoTapeIsRefused(_ words: [String], _ status: Int32, _ expected: String) throws {
        let result = try Shell.run(Shell.program, words)
        #expect(result.status == status && result.errors.contains(expected), "\(result.errors)")
    }

    @Test func aTapeThatCannotBePlayedSaysWhere() throws {
        let folder = TemporaryFolder()
        try folder.write("tape 1\npreset iris\nat 3 branch 2\n", to: "a.tape")
        let result = try Shell.nntui("train", "--replay", folder.file("a.tape"))
        #expect(result.status == 1 && result.errors.contains("at 3 branch 2: there is no branch 2"), "\(result.errors)")
        // The run goes back to its start, which is before the step of the next line.
        try folder.write("tape 1\npreset iris\nat 9 restart\nat 4 undo\nat 8 restart\n", to: "a.tape")
        let gone = try Shell.nntui("train", "--replay", folder.file("a.tape"))
        #expect(
            gone.status == 1 && gone.errors.contains("at 8 restart: the run is at step 9 by then"), "\(gone.errors)")
    }

    @Test func scalingFitsHowAStepGrows() throws {
        let result = try Shell.nntui("bench", "--scaling", "--json", "--seconds", "0.02", "--only", "batch")
        #expect(result.status == 0, "\(result.errors)")
        let lines = try objects(result.output)
        #expect(lines.dropLast().map { $0["size"] as? Int } == [16, 32, 64, 128, 256, 512, 1_024])
        #expect(lines.dropLast().allSatisfy { $0["us_per_step"] is Double && $0["memory_bytes"] is Int })
        let last = try #require(lines.last)
        #expect(last["sweep"] as? String == "batch" && last["time_exponent"] is Double)
        #expect(try #require(last["memory_exponent"] as? Double) > 0)
    }

    @Test func aBudgetThatIsTooSmallIsRefused() throws {
        let result = try Shell.nntui("train", "checkpointing", "--set", #"checkpointing={"memory": "50 kB"}"#)
        #expect(result.status == 2 || result.status == 1)
        #expect(result.errors.hasPrefix("nntui: checkpointing.memory: found 50 kB, but the activations of a batch of"))
    }

    @Test func fieldsOfThePresetAreSet() throws {
        let result = try Shell.nntui(
            "train", "moons", "--steps", "5", "--json", "--log-every", "5", "--set", "optimizer.learning_rate=0.125",
            "--set", "network[0].units=5")
        #expect(try objects(result.output)[0]["learning_rate"] as? Double == 0.125)
    }

    @Test func checkPassesForEveryTeachingNetwork() throws {
        for preset in ["xor", "digits", "vanishing-gradients"] {
            let result = try Shell.nntui("check", preset, "--json")
            #expect(result.status == 0, "\(result.output)")
            let passed = try objects(result.output).map { $0["passed"] as? Bool }
            #expect(!passed.isEmpty && !passed.contains { $0 != true })
        }
    }

    @Test func graphPrintsARowANode() throws {
        let result = try Shell.nntui("graph", "xor")
        #expect(result.status == 0)
        #expect(
            result.output == """
                xor: 2-8-1 tanh, 33 parameters, 6 nodes in 3 segments

                     node      operation            shape  parameters  segment
                ●    x         input                    2
                ●    dense1.z  affine                   8          24        1
                ●    dense1.a  tanh                     8                    1
                ●    dense2.z  affine                   1           9        2
                │ ●  target    input                    1
                ●─╯  loss      mean-squared-error  scalar                    3

                """)
    }

    @Test func graphsFitATerminal() throws {
        for preset in ["skip-graph", "tiny-gpt", "connected-digits"] {
            let lines = try Shell.nntui("graph", preset).output.split(separator: "\n").dropFirst()
            #expect(lines.count > 8 && lines.allSatisfy { $0.count <= 80 }, "\(preset)")
        }
    }

    @Test func graphSpeaksGraphvizAndJSON() throws {
        let dot = try Shell.nntui("graph", "skip-graph", "--dot").output.split(separator: "\n")
        #expect(dot.first == "digraph \"skip-graph\" {" && dot.last == "}")
        #expect(dot.contains("  n3 -> n6 [style=dashed, dir=none, constraint=false];"))
        #expect(dot.contains("    n11 [label=\"gated\\nproduct\\n24\"];"))
        let nodes = try objects(Shell.nntui("graph", "skip-graph", "--json").output)
        #expect(nodes.count == 15 && nodes[6]["shares"] as? String == "h2.z")
        #expect(nodes[11]["inputs"] as? [String] == ["skip2", "gate.a"])
    }

    @Test func benchPrintsMicroseconds() throws {
        let result = try Shell.nntui("bench", "--json", "--only", "xor", "--seconds", "0.05")
        let line = try #require(try objects(result.output).first)
        #expect(line["workload"] as? String == "xor-2x8x1-b4-tanh-momentum")
        #expect(try #require(line["us_per_step"] as? Double) > 0)
    }

    @Test func presetsAreListedShownAndChecked() throws {
        let presets = URL(fileURLWithPath: #filePath + "/../../../presets").standardizedFileURL.path
        let files = try FileManager.default.contentsOfDirectory(atPath: presets).filter { $0.hasSuffix(".json") }
        let lines = try Shell.nntui("presets").output.split(separator: "\n")
        let names = lines.compactMap { $0.split(separator: " ").first }
        #expect(names.count >= 13 && Set(names.map { $0 + ".json" }) == Set(files))
        let folder = TemporaryFolder()
        let file = folder.path + "/mine.json"
        try Shell.nntui("presets", "show", "moons").output.write(toFile: file, atomically: true, encoding: .utf8)
        #expect(try Shell.nntui("presets", "check", file).status == 0)
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try text.replacingOccurrences(of: "\"loss\"", with: "\"lose\"")
            .write(toFile: file, atomically: true, encoding: .utf8)
        let result = try Shell.nntui("presets", "check", file)
        #expect(result.status == 2)
        #expect(result.errors.contains("lose") && result.errors.contains("loss"), "\(result.errors)")
    }

    @Test(arguments: [
        (["train", "moon"], "did you mean \"moons\"?"), (["trian"], "did you mean train?"),
        (["trian", "moons"], "did you mean train?"), (["--save", "trains", "nosuch"], "nosuch"),
        (["train", "moons", "--stesp", "3"], "did you mean --steps?"), (["train"], "needs a preset's name"),
        (["train", "moons", "--steps", "many"], "a whole number from 1"),
        (["train", "moons", "--set", "learning_rat=1"], "learning_rate"),
        (["bench", "--only", "nothing"], "moons-2x16"),
        (["presets", "shwo"], "did you mean show?"), (["train", "moons", "--load"], "--load needs a file's name"),
    ])
    func aMistakeIsNamedWithItsRemedy(_ arguments: [String], _ words: String) throws {
        let result = try Shell.run(Shell.program, arguments)
        #expect(result.status == 2)
        #expect(result.errors.hasPrefix("nntui: "))
        #expect(result.errors.contains(words), "\(result.errors)")
    }

    @Test func aFileThatIsMissingIsAFailure() throws {
        let result = try Shell.nntui("train", "moons", "--load", "/nowhere.safetensors")
        #expect(result.status == 1)
        #expect(result.errors.contains("/nowhere.safetensors"))
    }

    @Test func aStepThatIsNotFiniteIsAFailure() throws {
        let result = try Shell.nntui("train", "moons", "--set", "learning_rate=1e30", "--steps", "10")
        #expect(result.status == 1)
        #expect(result.errors.contains("was not applied"))
    }

    @Test func theReaderMayGoAway() throws {
        let command = "'\(Shell.program)' train moons --steps 100000000 --json --log-every 1 | head -1 | wc -l"
        let result = try Shell.run("/bin/sh", ["-c", command])
        #expect(result.output.trimmingCharacters(in: .whitespacesAndNewlines) == "1")
        #expect(result.errors.isEmpty)
    }

    @Test func escapeSequencesDoNotReachTheTerminal() throws {
        let result = try Shell.nntui("train", "\u{1B}[31mred\u{202E}")
        #expect(result.status == 2)
        #expect(!result.errors.contains("\u{1B}") && !result.errors.contains("\u{202E}"))
    }

    @Test func helpAndVersionAreEverywhere() throws {
        #expect(try Shell.nntui("--version").output == "nntui 0.1.0\n")
        for command in [[], ["train"], ["check"], ["bench"], ["presets"]] {
            let result = try Shell.run(Shell.program, command + ["--help"])
            #expect(result.status == 0)
            #expect(result.output.contains("usage: nntui"))
        }
    }
}
