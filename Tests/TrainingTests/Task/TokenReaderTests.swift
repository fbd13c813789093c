import Backprop
import CAllocationCounter
import Testing

@testable import Training

/// Texts that networks with a window of eight tokens read.
@Suite struct TokenReaderTests {
    private static let length = 8

    private func plan(causal: Bool = true, length: Int = Self.length) throws -> Plan {
        let network = try Network.sequential(
            input: Shape(length, 1),
            layers: [
                EmbeddingLayer(vocabulary: 12, units: 32), PositionsLayer(), AttentionLayer(heads: 2, causal: causal),
                TransformerLayer(heads: 2, causal: causal),
                Dense(units: 12, activation: .identity, initializer: .xavierNormal),
            ], loss: .softmaxCrossEntropy, target: Shape(length, 1))
        let plan = Plan(network, capacity: 1)
        plan.initialize(seed: 4)
        return plan
    }

    /// Returns the last row of scores that a pass over the whole window gives, which begins at the first position.
    private func scores(of window: [Int], _ plan: Plan) -> [Float] {
        let input = plan.value(of: plan.network.input, batch: 1)
        for (place, token) in window.enumerated() { input[place] = Float(token) }
        return plan.predict(batch: 1).rows(from: window.count - 1, count: 1).values
    }

    /// Lets a text of `count` tokens grow and returns the windows that the scores were based on.
    private func windows(_ reader: inout TokenReader, _ plan: Plan, _ other: Plan, count: Int) -> [[Int]] {
        (0..<count).map { index in
            let (scores, row) = reader.readScores(plan)
            let window = Array(reader.window)
            let expected = self.scores(of: window, other)
            for (score, wanted) in zip(scores.rows(from: row, count: 1).values, expected) {
                #expect(abs(score - wanted) < 1e-5, "token \(index)")
            }
            reader.append((index * index + 1) % 5)
            return window
        }
    }

    @Test func aFullWindowBeginsAnewWithItsLatestHalf() throws {
        let (plan, other) = (try plan(), try plan())
        var reader = TokenReader(startingWith: 3, remembering: 0)
        let windows = windows(&reader, plan, other, count: 50)
        let text = [3] + (0..<50).map { ($0 * $0 + 1) % 5 }
        for (index, window) in windows.enumerated() {
            #expect(window == Array(text[0...index].suffix(window.count)))
        }
        #expect(windows.map(\.count) == Array(1...8) + (0..<42).map { 4 + $0 % 5 })
    }

    @Test func aNetworkThatSeesAllTimeStepsReadsTheLatestWindow() throws {
        let (plan, other) = (try plan(causal: false), try plan(causal: false))
        var reader = TokenReader(startingWith: 3, remembering: 0)
        let slid = windows(&reader, plan, other, count: 20)
        #expect(slid.map(\.count) == Array(1...8) + Array(repeating: 8, count: 12))
        var asked = TokenReader(startingWith: 3, remembering: 0)
        asked.readsWholeWindows = true
        let (causal, third) = (try self.plan(), try self.plan())
        let whole = windows(&asked, causal, third, count: 10)
        #expect(whole.map(\.count) == Array(1...8) + [8, 8])
    }

    @Test func otherWeightsAndOtherTextsAreReadAnew() throws {
        let (plan, other) = (try plan(), try plan())
        var reader = TokenReader(startingWith: 3, remembering: 0)
        _ = windows(&reader, plan, other, count: 6)
        for changed in [plan, other] { changed.vector(.parameters).scale(by: 0.5) }
        reader.forget()
        _ = windows(&reader, plan, other, count: 6)
        reader.restart(with: 2)
        #expect(reader.window.isEmpty)
        let restarted = windows(&reader, plan, other, count: 3)
        #expect(restarted.map(\.first) == [2, 2, 2])
    }

    /// The widths are those for which OpenBLAS 0.3.21 needs no buffer, as in `AllocationTests`.
    @Test(.enabled(if: nn_counts_allocations(), "a sanitizer has its own allocator"))
    func aTokenAllocatesNothing() throws {
        let plan = try plan(length: 32)
        var reader = TokenReader(startingWith: 3, remembering: 0)
        func write(_ count: Int) {
            for _ in 0..<count {
                let (scores, row) = reader.readScores(plan)
                reader.append(scores.largestColumn(inRow: row))
            }
        }
        write(300)
        let before = nn_allocation_count()
        write(300)
        #expect(nn_allocation_count() - before == 0)
    }
}
