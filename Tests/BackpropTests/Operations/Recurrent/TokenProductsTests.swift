import Backprop
import Testing

/// Recurrence after an embedding with fewer tokens in its vocabulary than time steps in a batch.
///
/// It is compared with one whose vocabulary is so large that every time step is computed separately.
@Suite struct TokenProductsTests {
    private static let (batch, length, few, many) = (3, 8, 5, 40)

    private func plan(
        _ cell: RecurrentLayer.Cell, vocabulary: Int, isBidirectional: Bool = false, capacity: Int = Self.batch,
        ids: [Float] = Numbers(1).classes(Self.batch * Self.length, below: Self.few)
    ) throws -> Plan {
        let network = try Network.sequential(
            input: Shape(Self.length, 1),
            layers: [
                EmbeddingLayer(vocabulary: vocabulary, units: 3),
                RecurrentLayer(cell, units: 5, bidirectional: isBidirectional),
                Dense(units: 2, activation: .identity, initializer: .xavierNormal),
            ], loss: .meanSquaredError, target: Shape(Self.length, 2))
        let plan = Plan(network, capacity: capacity)
        for entry in plan.store.entries.indices {
            plan.matrix(.parameters, entry).copy(
                from: Numbers(10 + UInt64(entry)).normal(plan.store.entries[entry].declaration.count))
        }
        // Both plans have the same first tokens.
        plan.matrix(.parameters, 0).prefix(rows: Self.few).copy(from: Numbers(9).normal(3 * Self.few))
        plan.value(of: network.input, batch: Self.batch).copy(from: ids)
        plan.value(of: network.target, batch: Self.batch).copy(from: Numbers(2).normal(2 * Self.batch * Self.length))
        return plan
    }

    private func passed(_ plan: Plan) -> Float {
        let loss = plan.forward(batch: Self.batch)
        plan.backward(batch: Self.batch)
        return loss
    }

    private func error(_ found: [Float], _ expected: [Float]) -> Double {
        relativeError(found, expected.map(Double.init))
    }

    @Test(arguments: RecurrentLayer.Cell.allCases, [false, true])
    func gradientsAreThoseOfEveryPlace(_ cell: RecurrentLayer.Cell, _ isBidirectional: Bool) throws {
        let (byWord, byPlace) = (
            try plan(cell, vocabulary: Self.few, isBidirectional: isBidirectional),
            try plan(cell, vocabulary: Self.many, isBidirectional: isBidirectional)
        )
        let (loss, expected) = (passed(byWord), passed(byPlace))
        #expect(abs(loss - expected) < 1e-5 * expected)
        for entry in byWord.store.entries.indices {
            var gradient = byPlace.matrix(.gradients, entry)
            if entry == 0 { gradient = gradient.prefix(rows: Self.few) }
            #expect(gradient.sumOfSquares > 0)
            #expect(error(byWord.matrix(.gradients, entry).values, gradient.values) < 5e-6, "\(entry)")
        }
    }

    /// If requested, ∂L/∂x of every time step is available, and the embedding's gradient is the same.
    @Test(arguments: RecurrentLayer.Cell.allCases)
    func everyDeltaIsThereForWhoReadsIt(_ cell: RecurrentLayer.Cell) throws {
        let (byWord, byPlace) = (try plan(cell, vocabulary: Self.few), try plan(cell, vocabulary: Self.many))
        byWord.keepsDeltas = true
        (_, _) = (passed(byWord), passed(byPlace))
        let words = byWord.network.graph.layers[0].output
        let delta = byPlace.gradient(of: words, batch: Self.batch).values
        #expect(error(byWord.gradient(of: words, batch: Self.batch).values, delta) < 5e-6)
        let gradient = byPlace.matrix(.gradients, 0).prefix(rows: Self.few).values
        #expect(error(byWord.matrix(.gradients, 0).values, gradient) < 5e-6)
    }

    @Test func feedbackTellsEveryPlace() throws {
        let (byWord, byPlace) = (try plan(.lstm, vocabulary: Self.few), try plan(.lstm, vocabulary: Self.many))
        for plan in [byWord, byPlace] {
            try plan.assignCredit(.directFeedbackAlignment, seed: 4)
            _ = passed(plan)
        }
        let gradient = byPlace.matrix(.gradients, 0).prefix(rows: Self.few)
        #expect(gradient.sumOfSquares > 0)
        #expect(error(byWord.matrix(.gradients, 0).values, gradient.values) < 5e-6)
    }

    /// No table of sums is allocated for a vocabulary larger than any batch.
    ///
    /// A token only takes its three numbers in each of four vectors.
    @Test func aLargeVocabularyTakesNoTable() throws {
        let counts = try [1_600, 3_200].map { try plan(.lstm, vocabulary: $0).memoryCount }
        #expect(counts[1] - counts[0] == 4 * 3 * 1_600)
    }

    /// An id outside the vocabulary makes only its own sequence NaN, from its time step on.
    @Test(arguments: [5, -1, .nan] as [Float], RecurrentLayer.Cell.allCases)
    func whatIsNoWordIsNoNumber(_ id: Float, _ cell: RecurrentLayer.Cell) throws {
        var ids = Numbers(1).classes(Self.batch * Self.length, below: Self.few)
        ids[Self.length + 3] = id
        let plan = try plan(cell, vocabulary: Self.few, ids: ids)
        #expect(passed(plan).isNaN)
        let hidden = plan.value(of: plan.network.graph.layers[1].output, batch: Self.batch)
        for row in 0..<hidden.rows {
            let isAfter = row >= Self.length + 3 && row < 2 * Self.length
            #expect((0..<5).allSatisfy { hidden[row, $0].isNaN == isAfter }, "\(row)")
        }
    }
}
