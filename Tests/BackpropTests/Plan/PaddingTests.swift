import Backprop
import Testing

/// Norms and updates process the padding too, which is correct as long as it stays zero.
@Suite struct PaddingTests {
    @Test(arguments: OptimizerConfiguration.Rule.firstOrder)
    func paddingStaysZero(_ rule: OptimizerConfiguration.Rule) throws {
        let layers = [
            Dense(units: 5, activation: .softplus, initializer: .heNormal),
            Dense(units: 3, activation: .identity, initializer: .xavierNormal),
        ]
        let plan = try Plan(input: 3, layers: layers, loss: .softmaxCrossEntropy, batch: 7)
        var optimizer = Optimizer(OptimizerConfiguration(rule), regularization: Regularization(weightDecay: 0.1))
        for _ in 0..<5 {
            plan.pass(batch: 7)
            optimizer.beginStep(rate: 0.1)
            for entry in plan.store.entries.indices { _ = optimizer.update(entry, of: plan, scale: 0.5) }
        }
        for vector in [Plan.Vector.parameters, .gradients, .firstState, .secondState] {
            for (index, entry) in plan.store.entries.enumerated() {
                let padding = plan.line(vector, index).values.dropFirst(entry.declaration.count)
                #expect(padding.allSatisfy { $0 == 0 }, "\(vector) of \(entry.name)")
            }
            #expect(plan.vector(vector).isFinite)
        }
    }
}
