import Backprop
import Testing

@Suite struct ReferenceNetworkTests {
    private let layers = [
        Dense(units: 6, activation: .silu, initializer: .heNormal),
        Dense(units: 5, activation: .elu, initializer: .heNormal),
        Dense(units: 3, activation: .identity, initializer: .xavierNormal),
    ]

    @Test(arguments: Loss.allCases)
    func computesWhatThePlanComputes(_ loss: Loss) throws {
        let plan = try Plan(input: 4, layers: layers, loss: loss, batch: 7)
        let value = plan.forward(batch: 7)
        let reference = ReferenceNetwork(plan, batch: 7)
        #expect(abs(Double(value) - reference.loss) < 1e-6 * max(1, reference.loss))
        for layer in plan.network.graph.layers {
            let expected = reference.value(of: layer.output).values
            #expect(relativeError(plan.value(of: layer.output, batch: 7).values, expected) < 1e-6)
        }
    }

    @Test func aChangeOfOneParameterIsAsIfThePlanHeldIt() throws {
        let plan = try Plan(input: 4, layers: layers, loss: .softmaxCrossEntropy, batch: 7)
        let reference = ReferenceNetwork(plan, batch: 7)
        for entry in plan.store.entries.indices {
            let parameter = plan.matrix(.parameters, entry)
            let old = parameter[1]
            parameter[1] = old + 0.5
            let expected = ReferenceNetwork(plan, batch: 7).loss
            #expect(
                abs(reference.loss(adding: Double(old + 0.5) - Double(old), at: 1, ofEntry: entry) - expected) < 1e-14)
            #expect(expected != reference.loss)
            parameter[1] = old
        }
        #expect(reference.loss == ReferenceNetwork(plan, batch: 7).loss)
    }
}
