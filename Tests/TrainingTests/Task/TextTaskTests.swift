import Backprop
import CAllocationCounter
import Datasets
import Presets
import Testing

@testable import Training

/// Text of the letters a to j in turn, so that a token gives its position modulo ten.
@Suite struct TextTaskTests {
    private static let length = 403

    private func task(context: Int = 8, validationFraction: Double = 0.25) throws -> TextTask {
        let letters = (0..<Self.length).map { UInt8(97 + $0 % 10) }
        let corpus = try CorpusReader.read(letters, file: "letters.txt")
        let split = try corpus.split(validationFraction: validationFraction, window: context + 1, file: "letters.txt")
        return TextTask(corpus, split, context: context, seed: 3)
    }

    private func plan(_ length: Int, capacity: Int = 16) throws -> Plan {
        let network = try Network.sequential(
            input: Shape(length, 1), layers: [Dense(units: 10, activation: .identity, initializer: .zeros)],
            loss: .softmaxCrossEntropy, target: Shape(length, 1))
        return Plan(network, capacity: capacity)
    }

    private func shape(batch: Int, _ truncation: Truncation? = nil) -> BatchShape {
        BatchShape(size: batch, truncation: truncation)
    }

    private func inputs(_ plan: Plan, _ batch: Int) -> [Float] {
        plan.value(of: plan.network.input, batch: batch).values
    }

    private func targets(_ plan: Plan, _ batch: Int) -> [Float] {
        plan.value(of: plan.network.target, batch: batch).values
    }

    @Test(.enabled(if: nn_counts_allocations(), "a sanitizer has its own allocator"))
    func aLongTextIsNotCopied() throws {
        let text = Corpus(vocabulary: ["a", "b"], tokens: (0..<1_000_000).map { UInt16($0 % 2) })
        let split = try text.split(validationFraction: 0.25, window: 101, file: "long.txt")
        let before = nn_allocated_bytes()
        let task = TextTask(text, split, context: 100, seed: 3)
        #expect(nn_allocated_bytes() - before < 500_000)
        #expect(task.trainingCount == 7_499)
    }

    @Test func everyPlaceIsAskedForTheNextCharacter() throws {
        let (task, plan) = (try task(), try plan(8))
        let batch = task.loadBatch(shape(batch: 4), at: .init(), into: plan).count
        #expect(batch == 4)
        for (input, target) in zip(inputs(plan, batch), targets(plan, batch)) {
            #expect(Int(target) == (Int(input) + 1) % 10)
        }
    }

    /// 302 training characters make 36 windows of 8, with room to shift them.
    @Test func anEpochReadsEveryWindowOnce() throws {
        let (task, plan) = (try task(), try plan(8))
        #expect(task.trainingCount == 36 && task.stepsPerEpoch(5) == 8)
        var position = BatchSampler.Position()
        var windows = 0
        while position.epoch == 0 {
            let batch = task.loadBatch(shape(batch: 5), at: position, into: plan)
            windows += batch.count
            position = batch.next
        }
        #expect(windows == 36)
        #expect(position == BatchSampler.Position(epoch: 1))
    }

    @Test func aBatchIsAFunctionOfItsPosition() throws {
        let (first, second, plan) = (try task(), try task(), try plan(8))
        var position = BatchSampler.Position()
        for _ in 0..<11 {
            position = first.loadBatch(shape(batch: 5), at: position, into: plan).next
        }
        let batch = first.loadBatch(shape(batch: 5), at: position, into: plan).count
        let expected = inputs(plan, batch)
        _ = second.loadBatch(shape(batch: 5), at: position, into: plan)
        #expect(inputs(plan, batch) == expected)
    }

    /// With a stride of 4 and a window of 6, each row reads two time steps again, which have no target.
    @Test func streamsGoOnWhereTheCarriedStateEnds() throws {
        let truncation = Truncation(stride: 4, window: 6)
        let (task, plan) = (try task(), try plan(6))
        #expect(task.inputShape(truncation) == Shape(6, 1))
        let loaded = task.loadBatch(shape(batch: 3, truncation), at: .init(), into: plan)
        #expect(!targets(plan, 3).contains(-1))
        let first = inputs(plan, 3)
        _ = task.loadBatch(shape(batch: 3, truncation), at: loaded.next, into: plan)
        for row in 0..<3 {
            #expect(Int(inputs(plan, 3)[row * 6]) == Int(first[row * 6] + 4) % 10)
            #expect(Array(targets(plan, 3)[row * 6..<row * 6 + 2]) == [-1, -1])
            #expect(!targets(plan, 3)[row * 6 + 2..<row * 6 + 6].contains(-1))
        }
    }

    /// Three parts of 100 characters, 4 per step, with the last window inside its part: (100 − 6) / 4 = 23 steps.
    @Test func streamsEndWithTheirParts() throws {
        let truncation = Truncation(stride: 4, window: 6)
        let (task, plan) = (try task(), try plan(6))
        var position = BatchSampler.Position()
        var steps = 0
        while position.epoch == 0 {
            position = task.loadBatch(shape(batch: 3, truncation), at: position, into: plan).next
            #expect(task.canContinue(at: position))
            steps += 1
        }
        #expect(steps == 23)
    }

    /// All weights are 0, so every character costs ln 10.
    @Test func theValidationLossIsTheMeanOverCharacters() throws {
        let (task, plan) = (try task(), try plan(8))
        let evaluation = try #require(task.evaluate(plan, batch: 8))
        #expect(abs(evaluation.loss - 2.302_585) < 1e-5)
        #expect(task.validationCount == 12)
        #expect(try self.task(validationFraction: 0).evaluate(plan, batch: 8) == nil)
    }

    @Test func textIsWrittenInTheVocabulary() throws {
        let (task, plan) = (try task(), try plan(8))
        let layers = [Dense(units: 10, activation: .identity, initializer: .zeros)]
        let request = ViewRequest(layers: layers, topology: NetworkTopology(chaining: layers), temperature: 1)
        guard case .text(let writing) = task.makeView(plan, of: request) else {
            Issue.record("a text's view writes text")
            return
        }
        #expect(!writing.text.isEmpty && writing.text.allSatisfy { ("a"..."j").contains($0) })
        guard case .text(let more) = task.makeView(plan, of: request) else {
            Issue.record("a text's view goes on writing text")
            return
        }
        #expect(more.text.hasPrefix(writing.text) && more.text.count > writing.text.count)
    }

    /// The biases make c the best score; ReLU makes all scores 0, of which the first is taken.
    @Test func theTextFollowsAChangeOfActivation() throws {
        let (task, plan) = (try task(), try plan(8))
        let bias = try #require(plan.store.entries.indices.first { !plan.isWeight($0) })
        plan.matrix(.parameters, bias).copy(from: (0..<10).map { $0 == 2 ? -1 : -2 })
        func text(_ activation: Activation) throws -> String {
            let layers = [Dense(units: 10, activation: activation, initializer: .zeros)]
            let request = ViewRequest(layers: layers, topology: NetworkTopology(chaining: layers), temperature: 0)
            guard case .text(let writing) = task.makeView(plan, of: request) else { return "" }
            return writing.text
        }
        let before = try text(.identity)
        #expect(!before.isEmpty && before.allSatisfy { $0 == "c" })
        let after = try text(.relu)
        #expect(after.hasPrefix(before) && after.count > before.count)
        #expect(after.dropFirst(before.count).allSatisfy { $0 == "a" })
    }
}
