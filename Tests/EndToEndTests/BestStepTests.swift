import Foundation
import TestSupport
import Testing

/// Which step of a run `--save` writes.
@Suite struct BestStepTests {
    private let folder = TemporaryFolder()

    /// A run whose validation loss is lowest long before its end.
    private func train(_ steps: Int, _ more: String...) throws -> Shell.Result {
        try Shell.run(
            Shell.program,
            [
                "train", "overfitting", "--set", "learning_rate=0.05", "--set", "evaluate_every=10", "--steps",
                "\(steps)",
            ] + more)
    }

    /// Bytes of a checkpoint's tensors, from the weights to the histories.
    private func tensors(_ name: String) throws -> Data {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.file(name)))
        return Data(bytes.dropFirst(8 + Int(bytes[0]) + 256 * Int(bytes[1]) + 65_536 * Int(bytes[2])))
    }

    /// The best goes on to the last with the same bits.
    @Test func theBestIsSavedAndTheLastBesideIt() throws {
        let result = try train(400, "--save", folder.file("run"))
        #expect(result.output.contains(", at best ") && result.output.contains(", validation loss "))
        #expect(
            result.output.hasSuffix(
                "the best saved to \(folder.file("run")), the last saved to \(folder.file("run-last"))\n"),
            "\(result.output)\(result.errors)")
        _ = try train(400, "--load", folder.file("run"), "--save", folder.file("again"), "--save-last")
        #expect(try tensors("again") == tensors("run-last") && tensors("run") != tensors("run-last"))
    }

    @Test func theLastIsSavedWhereThatIsAsked() throws {
        _ = try train(400, "--save", folder.file("run"))
        let result = try train(400, "--save", folder.file("other"), "--save-last")
        #expect(result.output.contains("the best saved to \(folder.file("other-best")), "), "\(result.output)")
        #expect(try tensors("other") == tensors("run-last") && tensors("other-best") == tensors("run"))
        let alone = try train(40, "--save-last")
        #expect(
            alone.status == 2 && alone.errors.contains("--save-last says which step is saved, and needs --save FILE"))
    }

    /// The figures of the last step and of the best one are said beside each other, and those of the best are the ones that
    /// `evaluate` finds in the file.
    @Test(arguments: [("number", "R²", 3), ("class", "accuracy", 1)])
    func theSummarySaysTheFiguresOfBothSteps(kind: String, figure: String, decimals: Int) throws {
        let rows = (0..<400).map { row in
            let (x, noise) = (Double(row % 20) / 20, Double(row * 7919 % 101) / 101)
            let isHigh = (x + noise > 1) != (row * 31 % 7 == 0)
            let answer = kind == "class" ? (isHigh ? "high" : "low") : "\(100 * x + 60 * noise * noise)"
            return "\(x),\(noise),\(answer)"
        }
        try folder.write((["x,z,y"] + rows).joined(separator: "\n"), to: "t.csv")
        let path = folder.file("run")
        let output = try Shell.run(
            Shell.program,
            [
                "train", folder.file("t.csv"), "--save", path, "--set", "learning_rate=0.3", "--set",
                "evaluate_every=20", "--set", "schedule=constant", "--steps", "410",
            ]
        ).output
        let parts = output.split(separator: " at step ").map(String.init)
        let last = try #require(parts[0].firstMatch(of: /validation loss [0-9.e-]+, (?:R² |accuracy )([0-9.-]+)/)?.1)
        let best = try #require(parts.last?.firstMatch(of: /^[0-9]+ \((?:R² |accuracy )([0-9.-]+)/)?.1, "\(output)")
        #expect(last != best, "\(output)")
        let found = { (file: String) in
            let line = try Shell.run(Shell.program, ["evaluate", file]).output.split(separator: "\n")
                .first { $0.hasPrefix(figure) }
            return try #require(line?.firstMatch(of: #/([0-9.-]+)%? /#)?.1).description
        }
        func rounded(_ text: some StringProtocol) -> String { String(format: "%.\(decimals)f", Double(text) ?? .nan) }
        #expect(try rounded(found(path)) == rounded(best), "\(output)")
        #expect(try rounded(found("\(path)-last")) == rounded(last), "\(output)")
    }

    @Test func anInterruptSavesTheBest() throws {
        let running = try Shell.start(
            Shell.program,
            [
                "train", "overfitting", "--set", "learning_rate=0.05", "--set", "evaluate_every=10", "--steps",
                "1000000000", "--log", folder.file("log"), "--save", folder.file("run"),
            ])
        while (folder.text("log") ?? "").split(separator: "\n").count < 60 { Thread.sleep(forTimeInterval: 0.01) }
        kill(running.process, SIGINT)
        let result = try running.wait()
        #expect(result.output.contains("interrupted, the best saved to \(folder.file("run")), "), "\(result.output)")
        #expect(try tensors("run") != tensors("run-last"))
    }
}
