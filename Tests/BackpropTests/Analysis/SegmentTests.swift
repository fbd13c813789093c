import Backprop
import Testing

@Suite struct SegmentTests {
    private func plan() throws -> Plan {
        let hidden = Dense(units: 5, activation: .sigmoid, initializer: .xavierNormal)
        let output = Dense(units: 2, activation: .identity, initializer: .xavierNormal)
        return try Plan(input: 3, layers: [hidden, hidden, output], loss: .softmaxCrossEntropy, batch: 4)
    }

    @Test func everyLayerIsASegmentAndTheLossAnother() throws {
        let segments = try plan().segments
        #expect(segments.map(\.layer) == [0, 1, 2, nil])
        #expect(segments.map(\.instructions) == [0..<2, 2..<4, 4..<5, 5..<6])
        #expect(segments.allSatisfy { $0.credit == .exact })
    }

    @Test func belowAStoppedLayerNothingIsLearnt() throws {
        let plan = try plan()
        let loss = plan.pass(batch: 4)
        let exact = plan.vector(.gradients).values
        plan.assignCredit(.stopped, toLayer: 1)
        #expect(plan.pass(batch: 4) == loss)
        for (index, entry) in plan.store.entries.enumerated() {
            let gradient = plan.matrix(.gradients, index).values
            let range = entry.offset..<entry.offset + gradient.count
            #expect(gradient == (entry.layer == 2 ? Array(exact[range]) : gradient.map { _ in 0 }), "\(entry.name)")
        }
        plan.assignCredit(.exact, toLayer: 1)
        plan.pass(batch: 4)
        #expect(plan.vector(.gradients).values == exact)
    }

    @Test func theCheckFindsALayerThatGetsNoCredit() throws {
        let plan = try plan()
        plan.assignCredit(.stopped, toLayer: 0)
        #expect(GradientCheck().run(plan, batch: 4).map(\.passed) == [false, true, true])
    }
}
