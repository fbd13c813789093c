import Backprop
import Testing

/// Graphs that are not simple sequences, with values that have several users or none.
@Suite struct GradientFlowTests {
    private let dense = Dense(units: 4, activation: .tanh, initializer: .xavierNormal)

    /// Builds input → dense1 → `body`, with a mean squared error to four targets, and loads six examples.
    private func plan(
        _ body: (inout Graph, Graph.NodeID) throws(GraphError) -> Graph.NodeID
    ) throws -> Plan {
        var graph = Graph()
        let input = graph.input("input", shape: Shape(3))
        let hidden = try dense.build(into: &graph, after: input, named: "dense1")
        let output = try body(&graph, hidden)
        let target = graph.input("target", shape: Shape(4))
        let loss = try graph.apply(Loss.meanSquaredError.operation, to: [output, target], named: "loss")
        let network = Network(graph: graph, input: input, target: target, output: output, loss: loss)
        let plan = Plan(network, capacity: 6, tangents: true)
        plan.initialize(seed: 5)
        plan.load(batch: 6)
        return plan
    }

    private func expectCorrect(_ plan: Plan) {
        let rows = GradientCheck().run(plan, batch: 6)
        #expect(!rows.isEmpty)
        for row in rows {
            #expect(row.passed && row.relativeError < 1e-5 && row.adjointError < 1e-5 && row.gradientNorm > 0, "\(row)")
        }
    }

    /// Two layers take dense1, and a third path bypasses them.
    @Test func gradientsOfSeveralUsersAddUp() throws {
        let plan = try plan { graph, hidden throws(GraphError) in
            let left = try dense.build(into: &graph, after: hidden, named: "dense2")
            let right = try dense.build(into: &graph, after: hidden, named: "dense3")
            let joined = try graph.apply(Sum(), to: [left, right], named: "joined")
            return try graph.apply(Sum(), to: [joined, hidden], named: "output")
        }
        expectCorrect(plan)
    }

    @Test func aValueMayBeBothInputsOfAnOperation() throws {
        let plan = try plan { graph, hidden throws(GraphError) in
            try graph.apply(Sum(), to: [hidden, hidden], named: "output")
        }
        expectCorrect(plan)
        let hidden = plan.network.graph.layers[0].output
        let (below, above) = (plan.gradient(of: hidden, batch: 6), plan.gradient(of: plan.network.output, batch: 6))
        #expect(below.values == above.values.map { 2 * $0 })
    }

    /// Everything that backward adds to must be overwritten first, so that a second pass is independent of the first.
    @Test func passesDoNotAccumulate() throws {
        let plan = try plan { graph, hidden throws(GraphError) in
            let side = try dense.build(into: &graph, after: hidden, named: "dense2")
            return try graph.apply(Sum(), to: [hidden, side], named: "output")
        }
        plan.pass(batch: 6)
        let first = plan.vector(.gradients).values
        plan.pass(batch: 6)
        #expect(plan.vector(.gradients).values == first)
    }

    @Test func aHeadThatTheLossDoesNotReachLearnsNothing() throws {
        let plain = try plan { graph, hidden throws(GraphError) in
            try dense.build(into: &graph, after: hidden, named: "dense2")
        }
        let headed = try plan { graph, hidden throws(GraphError) in
            let output = try dense.build(into: &graph, after: hidden, named: "dense2")
            _ = try dense.build(into: &graph, after: hidden, named: "dense3")
            return output
        }
        #expect(plain.pass(batch: 6) == headed.pass(batch: 6))
        for entry in plain.store.entries.indices {
            #expect(plain.matrix(.gradients, entry).values == headed.matrix(.gradients, entry).values)
        }
        for name in ["dense3.weight", "dense3.bias"] {
            #expect(headed.matrix(.gradients, headed.entry(name)).values.allSatisfy { $0 == 0 })
        }
    }
}
