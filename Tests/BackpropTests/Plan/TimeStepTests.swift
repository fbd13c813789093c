import Backprop
import CAllocationCounter
import Testing

/// Sequences that are computed as they grow, compared with passes over the whole sequence.
@Suite struct TimeStepTests {
    private static let vocabulary = 11

    /// Layers whose time steps depend on no later ones: widths that are multiples of vectors and others, all operations
    /// that a row passes through, learnt and sinusoidal positions, and blocks inside others.
    static let growing: [[any Layer]] = [
        [EmbeddingLayer(units: 32), PositionsLayer(), TransformerLayer(heads: 2), TransformerLayer(heads: 1)],
        [
            EmbeddingLayer(units: 30), PositionsLayer(.sinusoidal), AttentionLayer(heads: 3),
            TransformerLayer(heads: 5, units: 17, activation: .tanh, dropout: 0.25),
            OperationLayer.layerNormalization(),
        ],
        [
            EmbeddingLayer(units: 20), ResidualLayer([AttentionLayer(heads: 2)]),
            OperationLayer.rmsNormalization(RMSNormalization()),
            BranchesLayer(
                [
                    [Dense(units: 12, activation: .relu, initializer: .xavierNormal)],
                    [Dense(units: 7, activation: .sigmoid, initializer: .xavierNormal), AttentionLayer(heads: 7)],
                ], join: .concatenate),
        ],
    ]

    /// Layers that need the whole sequence, and layers that carry state.
    private static let whole: [[any Layer]] = [
        [EmbeddingLayer(units: 8), AttentionLayer(heads: 2, causal: false)],
        [EmbeddingLayer(units: 8), AttentionLayer(heads: 2), RecurrentLayer(.lstm, units: 4)],
    ]

    private func plan(_ layers: [any Layer], length: Int) throws -> Plan {
        let output = Dense(units: Self.vocabulary, activation: .identity, initializer: .xavierNormal)
        let widths = DataWidths(vocabulary: Self.vocabulary, outputs: Self.vocabulary)
        let network = try Network.sequential(
            input: Shape(length, 1), layers: (layers + [output]).map { $0.fitted(to: widths) },
            loss: .softmaxCrossEntropy, target: Shape(length, 1))
        let plan = Plan(network, capacity: 1)
        plan.initialize(seed: 7)
        for (index, entry) in plan.store.entries.enumerated() where entry.declaration.role == .bias {
            plan.matrix(.parameters, index).copy(from: Numbers(3 + UInt64(index)).normal(entry.declaration.count))
        }
        plan.value(of: network.input, batch: 1).copy(from: Numbers(1).classes(length, below: Self.vocabulary))
        return plan
    }

    /// The largest difference allowed, as a share of the largest score: sums of some hundred terms in another order
    /// differ by a few units in the last of 24 binary places.
    private static let tolerance: Float = 4e-6

    private func expectSameScores(_ layers: [any Layer], length: Int, _ ranges: [Range<Int>]) throws {
        let plan = try plan(layers, length: length)
        let expected = plan.predict(batch: 1).values
        let scale = expected.map(abs).max() ?? 0
        // Whatever the passes before have left there is computed again before it is read.
        let ids = plan.value(of: plan.network.input, batch: 1).values
        for range in ranges {
            if range.lowerBound == 0 { plan.value(of: plan.network.input, batch: 1).fill(1) }
            for place in range { plan.value(of: plan.network.input, batch: 1)[place] = ids[place] }
            let scores = plan.predict(timeSteps: range)
            #expect(scores.rows == range.count && scores.columns == Self.vocabulary)
            let first = range.lowerBound * Self.vocabulary
            for (index, score) in scores.values.enumerated() {
                #expect(abs(score - expected[first + index]) <= Self.tolerance * scale, "\(range) \(index)")
            }
        }
    }

    @Test(arguments: growing.indices, [1, 5, 64, 131])
    func oneTimeStepAfterAnother(_ index: Int, _ length: Int) throws {
        try expectSameScores(Self.growing[index], length: length, (0..<length).map { $0..<$0 + 1 })
    }

    @Test(arguments: growing.indices)
    func severalTimeStepsAtOnceAndAgain(_ index: Int) throws {
        try expectSameScores(Self.growing[index], length: 70, [0..<33, 33..<34, 34..<70, 0..<35, 35..<37, 37..<38])
    }

    @Test func attentionWeightsAreThoseOfTheWholeSequence() throws {
        let plan = try plan(Self.growing[0], length: 9)
        _ = plan.predict(batch: 1)
        let expected = try #require(plan.attention(ofLayer: 2)).weights
        for t in 0..<9 { _ = plan.predict(timeSteps: t..<t + 1) }
        let weights = try #require(plan.attention(ofLayer: 2)).weights
        for (weight, wanted) in zip(weights, expected) { #expect(abs(weight - wanted) < 1e-6) }
    }

    @Test func wholeSequencesAndTrainingDoNotGrow() throws {
        for layers in Self.whole { #expect(try !plan(layers, length: 6).predictsTimeSteps) }
        let plan = try plan(Self.growing[0], length: 6)
        #expect(plan.predictsTimeSteps)
        plan.pass.isTraining = true
        #expect(!plan.predictsTimeSteps)
    }

    /// The widths are those for which OpenBLAS 0.3.21 needs no buffer, as in `AllocationTests`.
    @Test(.enabled(if: nn_counts_allocations(), "a sanitizer has its own allocator"))
    func aTimeStepAllocatesNothing() throws {
        let plan = try plan(Self.growing[0], length: 64)
        for t in 0..<64 { _ = plan.predict(timeSteps: t..<t + 1) }
        let before = nn_allocation_count()
        for t in 0..<64 { _ = plan.predict(timeSteps: t..<t + 1) }
        #expect(nn_allocation_count() - before == 0)
    }
}
