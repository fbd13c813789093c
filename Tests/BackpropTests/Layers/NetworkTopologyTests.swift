import Backprop
import Testing

/// Networks whose layers are not connected one after another.
@Suite struct NetworkTopologyTests {
    private static func dense(_ units: Int, _ activation: Activation = .tanh) -> Dense {
        Dense(units: units, activation: activation, initializer: .xavierNormal)
    }

    /// h = tanh(x W + b), g = tanh(h W + b) with the same W and b, y = (g ⊙ h) V + c. If `ownerIsLast`, h uses the
    /// parameters of g, which are then named after g.
    private func gated(ownerIsLast: Bool = false) throws -> Plan {
        let topology = NetworkTopology([
            NetworkTopology.Node("h", inputs: [.input], sharing: ownerIsLast ? 1 : nil),
            NetworkTopology.Node("g", inputs: [.layer(0)], sharing: ownerIsLast ? nil : 0),
            NetworkTopology.Node("gated", inputs: [.layer(1), .layer(0)]),
            NetworkTopology.Node("y", inputs: [.layer(2)]),
        ])
        let layers: [any Layer] = [Self.dense(2), Self.dense(2), JoinLayer(.product), Self.dense(1, .identity)]
        let network = try Network.assembled(
            input: Shape(2), layers: layers, topology: topology, loss: .meanSquaredError, target: Shape(1))
        let plan = Plan(network, capacity: 2, tangents: true)
        plan.value(of: network.input, batch: 2).copy(from: [0.5, -1, 2, 0.25])
        plan.value(of: network.target, batch: 2).copy(from: [1, -1])
        let owner = ownerIsLast ? "g" : "h"
        plan.matrix(.parameters, plan.entry("\(owner).weight")).copy(from: [0.5, -0.25, 1, 0.75])
        plan.matrix(.parameters, plan.entry("\(owner).bias")).copy(from: [0.1, -0.2])
        plan.matrix(.parameters, plan.entry("y.weight")).copy(from: [1, -2])
        plan.matrix(.parameters, plan.entry("y.bias")).copy(from: [0.3])
        return plan
    }

    /// The expected numbers are computed for this network by PyTorch 2.15.0 in double precision.
    @Test(arguments: [false, true])
    func gradientsOfSharedWeightsAddUp(_ ownerIsLast: Bool) throws {
        let plan = try gated(ownerIsLast: ownerIsLast)
        let owner = ownerIsLast ? "g" : "h"
        #expect(plan.store.entries.map(\.name).sorted() == ["\(owner).bias", "\(owner).weight", "y.bias", "y.weight"])
        #expect(plan.store.parameterCount == 9)
        // Twice, because the second pass must not add to the first.
        for _ in 0..<2 { #expect(abs(plan.pass(batch: 2) - 0.9684855) < 1e-6) }
        let expected: [(String, [Double])] = [
            ("\(owner).weight", [0.97951287, 3.6844704, -1.4251909, 1.9157457]),
            ("\(owner).bias", [1.9084543, -0.096121356]), ("y.weight", [-0.46291992, -0.30426611]),
            ("y.bias", [-0.43062817]),
        ]
        for (name, numbers) in expected {
            #expect(relativeError(plan.matrix(.gradients, plan.entry(name)).values, numbers) < 1e-6, "\(name)")
        }
    }

    @Test(arguments: [false, true])
    func gradientsOfAGraphPassTheCheck(_ ownerIsLast: Bool) throws {
        let rows = GradientCheck().run(try gated(ownerIsLast: ownerIsLast), batch: 2)
        #expect(rows.map(\.layer) == [ownerIsLast ? "g" : "h", "y"])
        #expect(!rows.contains { !$0.passed }, "\(rows)")
    }

    /// Recurrent layers, normalizations and attention each have several nodes with parameters.
    @Test func everyParameterOfALayerIsShared() throws {
        let layer = TransformerLayer(
            heads: 2, units: 8, activation: .gelu, causal: true, initializer: .xavierUniform, dropout: 0, depth: 1)
        let topology = NetworkTopology([
            NetworkTopology.Node("t1", inputs: [.input]), NetworkTopology.Node("t2", inputs: [.layer(0)], sharing: 0),
            NetworkTopology.Node("r1", inputs: [.layer(1)]),
            NetworkTopology.Node("r2", inputs: [.layer(2)], sharing: 2),
            NetworkTopology.Node("joined", inputs: [.layer(2), .layer(3)]),
            NetworkTopology.Node("out", inputs: [.layer(4)]),
        ])
        let recurrent = RecurrentLayer(.lstm, units: 4, depth: 1, bidirectional: false)
        let network = try Network.assembled(
            input: Shape(3, 4),
            layers: [layer, layer, recurrent, recurrent, JoinLayer(.concatenate), Self.dense(2, .identity)],
            topology: topology, loss: .softmaxCrossEntropy, target: Shape(3, 1))
        let plan = Plan(network, capacity: 2, tangents: true)
        plan.initialize(seed: 3)
        #expect(!plan.store.entries.contains { $0.name.hasPrefix("t2") || $0.name.hasPrefix("r2") })
        plan.value(of: network.input, batch: 2).copy(from: Numbers(1).normal(24))
        plan.value(of: network.target, batch: 2).copy(from: [0, 1, 1, 1, 0, 1])
        let rows = GradientCheck().run(plan, batch: 2)
        #expect(!rows.contains { !$0.passed } && rows.contains { $0.layer == "r1" }, "\(rows)")
    }

    @Test func aJoinThatDoesNotFitNamesItsInputs() {
        let topology = NetworkTopology([
            NetworkTopology.Node("a", inputs: [.input]), NetworkTopology.Node("both", inputs: [.layer(0), .input]),
        ])
        #expect(
            throws: GraphError(
                node: "both", "multiplies values of one shape, received 3 and 2; a gives 3, the input gives 2")
        ) {
            try Network.assembled(
                input: Shape(2), layers: [Self.dense(3), JoinLayer(.product)], topology: topology,
                loss: .meanSquaredError, target: Shape(3))
        }
    }

    @Test func parametersThatDoNotFitAreExplained() {
        let topology = NetworkTopology([
            NetworkTopology.Node("a", inputs: [.input]), NetworkTopology.Node("b", inputs: [.layer(0)], sharing: 0),
        ])
        #expect(
            throws: GraphError(
                node: "b",
                "b uses the parameters of a, which are made for an input of 2, but it receives 3; give both inputs of one width"
            )
        ) {
            try Network.assembled(
                input: Shape(2), layers: [Self.dense(3), Self.dense(3)], topology: topology, loss: .meanSquaredError,
                target: Shape(3))
        }
    }

    @Test func aChainIsOneLayerAfterAnother() {
        let topology = NetworkTopology(chaining: [Self.dense(3), DropoutLayer(rate: 0.5), Self.dense(2)])
        #expect(topology.nodes.map(\.name) == ["dense1", "dropout1", "dense2"])
        #expect(topology.nodes.map(\.inputs) == [[.input], [.layer(0)], [.layer(1)]])
        #expect(topology.hidden == [0, 1] && topology.isChain)
    }
}
