import Foundation
import TestSupport
import Testing

/// Answers of a trained network, with the built program.
@Suite struct AnswerTests {
    private let folder = TemporaryFolder()

    /// Trains on a table whose class follows the first column, and returns the path of the checkpoint.
    private func model() throws -> String {
        let rows = (0..<90).map { "\($0 % 9),\($0 % 5),\($0 % 9 > 4 ? "big" : "small")" }
        try folder.write((["width,length,size"] + rows).joined(separator: "\n"), to: "t.csv")
        let path = folder.file("m.safetensors")
        let result = try Shell.nntui("train", folder.file("t.csv"), "--steps", "200", "--save", path)
        #expect(result.status == 0, "\(result.errors)")
        return path
    }

    @Test func everyRowIsAnswered() throws {
        let model = try model()
        try folder.write("length,width\n1,8\n2,0\n", to: "new.csv")
        let result = try Shell.nntui("predict", model, folder.file("new.csv"))
        #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
        let lines = result.output.split(separator: "\n").map(String.init)
        #expect(lines.count == 3)
        #expect(lines[0] == "size,probability")
        #expect(lines[1].hasPrefix("big,") && lines[2].hasPrefix("small,"), "\(lines)")

        let all = try Shell.nntui("predict", model, folder.file("new.csv"), "--probabilities", "--keep")
        #expect(all.output.hasPrefix("length,width,predicted size,probability of big,probability of small\n1,8,big,"))

        let file = folder.file("out.csv")
        let written = try Shell.nntui("predict", model, folder.file("new.csv"), "-o", file)
        #expect(written.output == "2 rows answered in \(file)\n")
        #expect(folder.text("out.csv") == result.output)
    }

    @Test func whatCannotBeAnsweredLeavesTheOldFile() throws {
        let model = try model()
        try folder.write("old", to: "out.csv")
        try folder.write("length,width\n1,8\n2,much\n", to: "bad.csv")
        let bad = try Shell.nntui("predict", model, folder.file("bad.csv"), "-o", folder.file("out.csv"))
        #expect(bad.status == 2)
        #expect(bad.errors.contains("bad.csv:3: column 2 (\"width\") holds \"much\", where a number belongs"))
        #expect(folder.text("out.csv") == "old")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).allSatisfy { !$0.hasSuffix(".tmp") })

        for words in [["predict"], ["predict", model], ["evaluate"]] {
            let result = try Shell.run(Shell.program, words)
            #expect(result.status == 2 && result.errors.contains("needs a checkpoint"), "\(result.errors)")
        }
        let text = try Shell.nntui("train", "char-rnn", "--steps", "1", "--save", folder.file("c.safetensors"))
        #expect(text.status == 0)
        let refused = try Shell.nntui("predict", folder.file("c.safetensors"), folder.file("bad.csv"))
        #expect(refused.status == 1 && refused.errors.contains("does not answer rows: it continues texts"))
        let same = try Shell.nntui("predict", model, folder.file("bad.csv"), "-o", folder.file("bad.csv"))
        #expect(same.status == 2 && same.errors.contains("-o: this run reads"))
    }

    @Test func evaluationStandsBesideTheConstantAnswer() throws {
        let model = try model()
        let kept = try Shell.nntui("evaluate", model)
        #expect(kept.status == 0, "\(kept.errors)")
        let words = kept.output.replacingOccurrences(of: "\n", with: " ")
        #expect(words.contains("9 rows kept back of t.csv"), "\(kept.output)")
        #expect(kept.output.contains("(always small)"))
        for word in ["balanced accuracy", "ROC AUC", "log loss", "precision", "truth \\ answer", "width", "worst"] {
            #expect(kept.output.contains(word), "\(word)")
        }
        let worst = folder.file("worst.csv")
        let file = try Shell.nntui("evaluate", model, folder.file("t.csv"), "--json", "--worst", worst)
        #expect(file.status == 0 && file.output.contains(#""rows":90,"accuracy":"#), "\(file.output)")
        let rows = try #require(folder.text("worst.csv")).split(separator: "\n")
        #expect(rows.count == 91)
        #expect(rows[0] == "line,width,length,truth,answer,probability of the truth")
    }

    @Test func whatIsOutOfAllProportionIsSaid() throws {
        let model = try model()
        try folder.write("width,length,size\n8,1,big\n3.4e38,1,small\n", to: "far.csv")
        let judged = try Shell.nntui("evaluate", model, folder.file("far.csv"))
        #expect(judged.status == 0 && judged.output.contains("far.csv"), "\(judged)")
        let moons = folder.file("moons.safetensors")
        _ = try Shell.nntui("train", "moons", "--steps", "5", "--save", moons)
        let other = try Shell.nntui("evaluate", moons, "--data", folder.file("t.csv"))
        #expect(other.status == 1 && other.errors.contains("the run learnt other data"), "\(other)")
    }

    /// Seconds since 1970 differ by less than a Float tells apart.
    @Test func numbersThatLieCloseTogetherKeepTheirDigits() throws {
        try folder.write(
            "b,y\n" + (0..<500).map { "\(Double($0) / 500),\(1_700_000_000 + 2 * $0)\n" }.joined(), to: "n.csv")
        let model = folder.file("n.safetensors")
        let run = try Shell.nntui("train", folder.file("n.csv"), "--save", model, "--steps", "600")
        #expect(run.status == 0, "\(run.errors)")
        let answers = try Shell.nntui("predict", model, folder.file("n.csv")).output.split(separator: "\n").dropFirst()
        let errors = zip(answers, 0...).map { abs((Double($0) ?? 0) - Double(1_700_000_000 + 2 * $1)) }
        #expect(errors.count == 500 && errors.allSatisfy { $0 < 10 }, "\(errors.max() ?? .nan)")
        // Both are of the same rows and weights.
        let judged = try Shell.nntui("evaluate", model, "--json").output
        let error = try #require(
            try Regex(#""rmse":([0-9.]+)"#).firstMatch(in: judged)?[1].substring.flatMap { Double($0) })
        #expect(error < 10, "\(judged)")
    }

    /// What is predicted of dates is a date.
    @Test func datesArePredictedAsDates() throws {
        let rows = (0..<60).map { "\($0),2024-0\(1 + $0 / 28)-\($0 % 28 < 9 ? "0" : "")\($0 % 28 + 1)\n" }.joined()
        try folder.write("b,d\n" + rows, to: "d.csv")
        let model = folder.file("d.safetensors")
        let run = try Shell.nntui(
            "train", folder.file("d.csv"), "--target", "d", "--save", model, "--steps", "50")
        #expect(run.status == 0, "\(run.errors)")
        let answers = try Shell.nntui("predict", model, folder.file("d.csv")).output.split(separator: "\n").dropFirst()
        #expect(answers.count == 60 && answers.allSatisfy { $0.wholeMatch(of: /2024-\d\d-\d\d/) != nil }, "\(answers)")
    }

    @Test func aRunGoesOnWithItsColumnsByName() throws {
        let model = try model()
        try folder.write(
            "size,length,width\n" + (0..<60).map { "\($0 % 9 > 4 ? "big" : "small"),\($0 % 5),\($0 % 9)\n" }.joined(),
            to: "moved.csv")
        try folder.write(
            "width,length,size\n" + (0..<60).map { "\($0 % 9),\($0 % 5),\($0 % 2 == 0 ? "huge" : "small")\n" }.joined(),
            to: "other.csv")
        try folder.write(
            "height,length,size\n" + (0..<60).map { "\($0 % 9),\($0 % 5),\($0 % 2 == 0 ? "big" : "small")\n" }.joined(),
            to: "renamed.csv")
        let moved = try Shell.nntui("train", folder.file("moved.csv"), "--load", model, "--steps", "201", "--json")
        #expect(moved.status == 0, "\(moved.errors)")
        #expect(moved.output.contains(#""accuracy":1.0"#), "\(moved.output)")
        let other = try Shell.nntui("train", folder.file("other.csv"), "--load", model, "--steps", "201")
        #expect(
            other.status == 1
                && other.errors.contains(
                    "the data have \"huge\", which the run has not learnt; take these rows out, or train anew")
        )
        let renamed = try Shell.nntui("train", folder.file("renamed.csv"), "--load", model, "--steps", "201")
        #expect(renamed.errors.contains("the run learnt from \"width\", which these data do not have"))
    }

    /// Who waits for rows that do not come is interrupted at once, and no file is left.
    @Test(arguments: ["", "width,length\n1,8\n2,"])
    func anInterruptEndsTheWaitForRows(rows: String) throws {
        let model = try model()
        #expect(mkfifo(folder.file("pipe"), 0o600) == 0)
        try folder.write(rows, to: "rows")
        // Opened for reading and writing, the pipe has no end.
        let command =
            "exec 3<>pipe; cat rows >&3; touch begun; exec '\(Shell.program)' predict '\(model)' - -o out.csv <&3"
        let running = try Shell.start("/bin/sh", ["-c", command], folder: folder.path)
        while folder.text("begun") == nil { Thread.sleep(forTimeInterval: 0.01) }
        Thread.sleep(forTimeInterval: 0.5)
        kill(running.process, SIGINT)
        let result = try running.wait()
        #expect(result.status == 130 && result.output.isEmpty && result.errors.isEmpty, "\(result)")
        #expect(folder.text("out.csv") == nil)
    }
}
