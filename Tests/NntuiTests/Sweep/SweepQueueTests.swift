import Testing
import Training

@testable import nntui

/// Real trainings of a few steps.
@Suite struct SweepQueueTests {
    private func plan(_ preset: String, _ values: String, seeds: Int, steps: Int) throws -> SweepPlan {
        let arguments = try ParsedArguments([preset, "--set", values], for: SweepCommand.interface)
        return try SweepPlan(RunRequest(arguments), seedCount: seeds, limits: (steps, nil))
    }

    @Test func theResultsDoNotDependOnTheThreads() throws {
        let plan = try plan("moons", "learning_rate=1e-3..1:4", seeds: 2, steps: 120)
        let results = try [1, 3].map { threads in
            try SweepQueue(plan, .validationLoss).train(threads: threads) { _ in }
        }
        #expect(results[0] == results[1] && results[0].count == 8 && !results[0].contains { $0 == nil })
    }

    @Test func aRunIsThatOfTrain() throws {
        let plan = try plan("moons", "learning_rate=0.01,0.1", seeds: 2, steps: 130)
        let run = try #require(try SweepQueue(plan, .validationLoss).train(threads: 2) { _ in }[3])
        let arguments = try ParsedArguments(
            ["moons", "--set", "learning_rate=0.1", "--seed", "1"], for: TrainCommand.interface)
        let trainer = try RunRequest(arguments).loadTrainer()
        for _ in 0..<130 { _ = trainer.advance() }
        let reading = trainer.measuredReading()
        let last = try #require(reading.validationLoss)
        #expect(run.measure == min(last, reading.best?.loss ?? last))
        #expect(run.trainingLoss == reading.trainingLoss.recentMean && run.steps == 130)
    }

    @Test func aRunThatDivergesIsNoError() throws {
        let plan = try plan("moons", "learning_rate=0.01,1e30", seeds: 1, steps: 60)
        let results = try SweepQueue(plan, .validationLoss).train(threads: 1) { _ in }.compactMap(\.self)
        #expect(results.map(\.hasDiverged) == [false, true])
        #expect(results[1].halt != nil && results[1].steps < 60)
    }

    @Test func theProgressEndsWithAllRuns() throws {
        var counts: [Int] = []
        _ = try SweepQueue(plan("xor", "momentum=0,0.5", seeds: 2, steps: 10), .trainingLoss).train(threads: 2) {
            counts.append($0)
        }
        #expect(counts.last == 4 && counts == counts.sorted())
    }

    @Test func anErrorEndsTheSweep() throws {
        let plan = try plan("moons", "optimizer.name=sgd,adma", seeds: 1, steps: 10)
        #expect(throws: (any Error).self) { try SweepQueue(plan, .validationLoss).train(threads: 1) { _ in } }
    }
}
