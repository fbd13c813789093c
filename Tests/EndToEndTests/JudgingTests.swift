import Foundation
import TestSupport
import Testing

/// Judgement of texts and agents, and of data that have changed, with the built program.
@Suite struct JudgingTests {
    private let folder = TemporaryFolder()

    @Test func changedDataAreNoticed() throws {
        let rows = (0..<90).map { "\($0 % 9),\($0 % 5),\($0 % 9 > 4 ? "big" : "small")" }
        try folder.write((["width,length,size"] + rows).joined(separator: "\n"), to: "t.csv")
        let model = folder.file("t.safetensors")
        _ = try Shell.nntui("train", folder.file("t.csv"), "--steps", "20", "--save", model)
        let same = try Shell.nntui("evaluate", model)
        #expect(same.status == 0 && same.errors.isEmpty, "\(same.errors)")
        try folder.write((["width,length,size"] + rows.dropLast()).joined(separator: "\n"), to: "t.csv")
        let other = try Shell.nntui("evaluate", model)
        #expect(other.status == 0 && other.output.contains("kept back of t.csv"))
        #expect(
            other.errors
                == "nntui: t.csv has changed since the run learnt from it, so that what is kept back now may have "
                + "been learnt then\n")
    }

    @Test func textsAreJudgedByTheirLetters() throws {
        let text = String(repeating: "the cat sat on the mat. ", count: 200)
        try folder.write(text, to: "t.txt")
        let model = folder.file("c.safetensors")
        let trained = try Shell.nntui(
            "train", "char-rnn", "--data", folder.file("t.txt"), "--steps", "30", "--json", "--save", model)
        #expect(trained.status == 0, "\(trained.errors)")
        let kept = try Shell.nntui("evaluate", model)
        #expect(kept.status == 0 && kept.errors.isEmpty && kept.output.contains("perplexity"), "\(kept)")
        let json = try Shell.nntui("evaluate", model, "--json").output
        func number(_ key: String, _ text: String) -> Double? {
            text.split(separator: "\"\(key)\":").dropFirst().first.flatMap {
                Double($0.prefix { "0123456789.e-".contains($0) })
            }
        }
        // The loss is that which the run itself found.
        let losses = try (#require(number("loss", json)), #require(number("validation_loss", trained.output)))
        #expect(abs(losses.0 - losses.1) < 1e-5, "\(json) \(trained.output)")
        try folder.write(text + "ZZq", to: "new.txt")
        let other = try Shell.nntui("evaluate", model, folder.file("new.txt"))
        #expect(other.status == 0, "\(other.errors)")
        #expect(
            other.output.replacing("\n", with: " ").contains(
                "3 characters that the network has not learnt are left out: \"Z\" 2, \"q\" 1"), "\(other.output)")
        let worst = try Shell.nntui("evaluate", model, "--worst", folder.file("w.csv"))
        #expect(worst.status == 2 && worst.errors.contains("--worst has no meaning here"), "\(worst.errors)")
        try folder.write("cat", to: "short.txt")
        let short = try Shell.nntui("evaluate", model, folder.file("short.txt"))
        #expect(short.status == 2 && short.errors.contains("short.txt: the text has 3 characters"), "\(short.errors)")
    }

    @Test func agentsAreJudgedByTheirReturns() throws {
        let model = folder.file("a.safetensors")
        _ = try Shell.nntui("train", "cartpole", "--steps", "2", "--save", model)
        let result = try Shell.nntui("evaluate", model, "--episodes", "20")
        #expect(
            result.status == 0
                && result.output.replacing("\n", with: " ").contains("20 episodes that it has not learnt from"),
            "\(result)")
        #expect(result.output.contains("mean return") && result.output.contains("have no meaning for an agent"))
        #expect(try Shell.nntui("evaluate", model, "--episodes", "20").output == result.output)
        let json = try Shell.nntui("evaluate", model, "--json").output
        #expect(json.contains(#""episodes":100,"mean_return":"#) && json.contains(#""solved":false"#), "\(json)")
        let file = try Shell.nntui("evaluate", model, folder.file("t.csv"))
        #expect(file.status == 2 && file.errors.contains("FILE has no meaning here: the network steers a simulator"))
    }
}

/// Data that are not beside the checkpoint.
@Suite struct OwnDataTests {
    private static let table =
        "a,b,y\n" + (0..<60).map { "\($0 % 7),\($0 % 5),\($0 % 2 == 0 ? "even" : "odd")\n" }.joined()

    /// The data are found where they were, beside the checkpoint, or where the program runs.
    @Test(arguments: ["data/iris.csv", "iris.csv"])
    func theDataOfARunAreFoundAgain(_ path: String) throws {
        let folder = TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.file("data"), withIntermediateDirectories: true)
        try FileManager.default.createDirectory(atPath: folder.file("models"), withIntermediateDirectories: true)
        try folder.write(Self.table, to: path)
        let trained = try Shell.run(
            Shell.program, ["train", path, "--steps", "20", "--save", "models/run"], folder: folder.path)
        try #require(trained.status == 0, "\(trained.errors)")
        let judged = try Shell.run(Shell.program, ["evaluate", "models/run"], folder: folder.path)
        #expect(judged.status == 0 && judged.output.contains("kept back of iris.csv"), "\(judged.errors)")
        let elsewhere = try Shell.run(Shell.program, ["evaluate", "run"], folder: folder.file("models"))
        #expect(elsewhere.output.hasSuffix(judged.output.drop { $0 != "," }), "\(elsewhere.errors)")
        // The file moves to the checkpoint.
        try FileManager.default.moveItem(atPath: folder.file(path), toPath: folder.file("models/iris.csv"))
        let moved = try Shell.run(Shell.program, ["evaluate", "models/run"], folder: folder.path)
        #expect(moved.output == judged.output, "\(moved.errors)")
    }

    @Test func theRowsThatWereLearntAreSaid() throws {
        let folder = TemporaryFolder()
        try folder.write(Self.table, to: "table.csv")
        try folder.write(Self.table, to: "other.csv")
        _ = try Shell.run(Shell.program, ["train", "table.csv", "--steps", "20", "--save", "run"], folder: folder.path)
        let own = try Shell.run(Shell.program, ["evaluate", "run", "./table.csv"], folder: folder.path)
        #expect(own.output.contains("the run learnt from most of these rows"), "\(own.output)\(own.errors)")
        let other = try Shell.run(Shell.program, ["evaluate", "run", "other.csv"], folder: folder.path)
        #expect(other.status == 0 && !other.output.contains("the run learnt from most"), "\(other.errors)")
    }

    @Test func theColumnToLearnCanBeNamed() throws {
        let folder = TemporaryFolder()
        try folder.write(Self.table, to: "table.csv")
        let command = ["train", "table.csv", "--target", "a", "--steps", "5", "--save", "run"]
        let trained = try Shell.run(Shell.program, command, folder: folder.path)
        #expect(trained.status == 0, "\(trained.errors)")
        let predicted = try Shell.run(Shell.program, ["predict", "run", "table.csv"], folder: folder.path)
        #expect(predicted.output.hasPrefix("a"), "\(predicted.output.prefix(80))")
        let unknown = try Shell.run(Shell.program, ["train", "table.csv", "--target", "c"], folder: folder.path)
        #expect(unknown.status == 2 && unknown.errors.contains("no column is called that"), "\(unknown.errors)")
    }
}
