import TestSupport
import Testing
import Training

@testable import nntui

/// Files that are compared, and those that cannot be.
@Suite struct RecordedRunTests {
    private let folder = TemporaryFolder()

    private func log(_ lines: String...) throws -> String {
        try folder.write(lines.joined(separator: "\n"), to: "run.jsonl")
        return folder.file("run.jsonl")
    }

    private func request(_ words: String...) throws -> RunRequest {
        RunRequest(try ParsedArguments(words, for: TrainCommand.interface))
    }

    @Test func aCheckpointTellsOfItsRun() throws {
        let trainer = try request("moons", "--set", "learning_rate=0.1").loadTrainer()
        for _ in 0..<120 { _ = trainer.advance() }
        _ = trainer.apply(.set(.learningRate, to: 0.05))
        for _ in 0..<40 { _ = trainer.advance() }
        let path = folder.file("run.safetensors")
        try Checkpoint(trainer).write(to: path)
        let run = try RecordedRun.read(path)
        let reading = trainer.runReading()
        #expect(run.preset == "moons" && run.steps == 160 && run.training.count == 160 && run.validation.count == 3)
        #expect(run.best?.loss == reading.validationLossHistory.range.map { Double($0.lowerBound) })
        #expect(run.trainingLoss == reading.trainingLoss.recentMean)
        #expect(run.changes.map(\.step) == [120] && run.changes.map(\.label) == ["learning_rate 0.05"])
        let fields = Dictionary(uniqueKeysWithValues: (run.fields ?? []).map { ($0.path, $0.value) })
        #expect(fields["optimizer.learning_rate"] == "0.05" && fields["network[1].units"] == "2")
        #expect(fields["loss"] == "softmax-cross-entropy" && fields["title"] == nil)
    }

    @Test func aLogTellsOfItsRun() throws {
        let run = try RecordedRun.read(
            log(
                #"{"step":50,"loss":0.5,"validation_loss":0.25,"accuracy":0.75}"#,
                #"{"step":100,"loss":0.25,"validation_loss":0.125,"accuracy":0.875}"#,
                #"{"step":150,"epoch":9,"loss":0.125,"validation_loss":0.5,"accuracy":0.5,"return":8,"best_mean_return":7}"#,
                ""))
        #expect(run.steps == 150 && run.best?.step == 100 && run.best?.loss == 0.125 && run.trainingLoss == 0.125)
        #expect(run.accuracy == 0.5 && run.meanReturn == 7 && run.fields == nil && run.preset == nil)
        #expect(run.validation.map(\.mean) == [0.25, 0.125, 0.5] && run.remark == nil)
        #expect(run.returns == [.init(x: 9, y: 8)])
    }

    @Test func theLastOfSeveralRunsIsTaken() throws {
        let run = try RecordedRun.read(
            log(#"{"step":50,"loss":1}"#, #"{"step":100,"loss":2}"#, #"{"step":50,"loss":3}"#, ""))
        #expect(run.steps == 50 && run.trainingLoss == 3 && run.training.count == 1)
        #expect(run.remark == "Of the 2 runs in \(folder.file("run.jsonl")) the last one is compared.")
    }

    /// A program that was killed may have left it.
    @Test func aTornLastLineIsLeftOut() throws {
        #expect(try RecordedRun.read(log(#"{"step":50,"loss":1}"#, #"{"step":100,"lo"#)).steps == 50)
    }

    @Test func aLogThatIsNoneIsExplained() throws {
        let path = try log(#"{"step":50,"loss":1}"#, #"{"step":"#, #"{"step":60}"#)
        #expect(
            message(path)
                == "\(path):2: the file ends inside the object that begins in line 2, where a value is wanted; "
                + "give a log that `nntui train --log` wrote")
        let other = try log(#"{"step":"many"}"#, #"{"step":60}"#)
        #expect(
            message(other) == "\(other):1: the line has no step from 0 on; give a log that `nntui train --log` wrote")
        let negative = try log(#"{"step":-1}"#, "")
        #expect(message(negative)?.contains(":1: the line has no step from 0 on; ") == true)
        let torn = try log(#"{"step":"#)
        #expect(message(torn) == "\(torn): the log holds no step; train before you compare")
    }

    @Test(arguments: [
        ("", "this is neither a checkpoint nor a log of nntui; give a file that --save or `nntui train --log` wrote"),
        ("a,b\n1,2\n3,4\n5,6\n", "this is neither a checkpoint nor a log of nntui; "),
        (#"{"title": "moons"}"#, "this is a JSON file, and neither a checkpoint nor a log of nntui; "),
    ])
    func anotherFileIsNamed(_ text: String, _ words: String) throws {
        try folder.write(text, to: "other")
        let path = folder.file("other")
        #expect(message(path)?.hasPrefix("\(path): \(words)") == true, "\(message(path) ?? "")")
    }

    /// Each is read, or refused in words.
    @Test func damagedLogsAreHarmless() throws {
        let log = Array((1...4).map { "{\"step\":\($0)0,\"loss\":0.5,\"validation_loss\":1e3}\n" }.joined().utf8)
        var random = SplitMix(seed: 1)
        for _ in 0..<500 {
            var bytes = log
            for _ in 0..<random.below(6) { random.damage(&bytes) }
            do {
                let run = try RecordedRun(log: bytes, path: "log")
                let comparison = Comparison(runs: [run, run], baseline: 0)
                #expect(ComparisonTable(comparison: comparison).lines().count == 3)
                #expect(!ComparisonChart(comparison: comparison).chart.lines(on: Page()).isEmpty)
            } catch {
                #expect(error is RecordedRunError)
            }
        }
    }

    @Test func aFileThatIsNotThereIsNamed() {
        #expect(message(folder.file("x"))?.hasPrefix("\(folder.file("x")): cannot read the file: ") == true)
    }

    private func message(_ path: String) -> String? {
        do {
            _ = try RecordedRun.read(path)
            return nil
        } catch {
            return "\(error)"
        }
    }
}
