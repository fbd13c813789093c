import Backprop
import Testing

@Suite struct DenseTests {
    private let dense = Dense(units: 4, activation: .tanh, initializer: .xavierNormal)

    @Test func expandsIntoWeightedSumsAndActivation() throws {
        var graph = Graph()
        let input = graph.input("input", shape: Shape(2, 3))
        let output = try dense.build(into: &graph, after: input, named: "dense1")
        #expect(graph.nodes.map { $0.operation?.kind } == [nil, "affine", "tanh"])
        #expect(graph.shape(of: output) == Shape(2, 4))
    }

    @Test func theIdentityAddsNoNode() throws {
        var graph = Graph()
        let input = graph.input("input", shape: Shape(3))
        _ = try dense.replacing(activation: .identity).build(into: &graph, after: input, named: "dense1")
        #expect(graph.nodes.count == 2)
    }

    @Test func replacesWhatAPersonChangesWhileItTrains() throws {
        let changed = try #require(dense.replacing(activation: .relu).replacing(initializer: .heUniform) as? Dense)
        #expect(changed == Dense(units: 4, activation: .relu, initializer: .heUniform))
        #expect(dense.kind == "dense")
    }

    @Test func aStepLearnsOnlyAboveIt() throws {
        let layers = [dense.with(.step), Dense(units: 2, activation: .identity, initializer: .xavierNormal)]
        let plan = try Plan(input: 3, layers: layers, loss: .softmaxCrossEntropy, batch: 8)
        plan.pass(batch: 8)
        #expect(plan.matrix(.gradients, plan.entry("dense1.weight")).sumOfSquares == 0)
        #expect(plan.matrix(.gradients, plan.entry("dense2.weight")).sumOfSquares > 0)
    }
}

extension Dense {
    fileprivate func with(_ activation: Activation) -> Dense {
        Dense(units: units, activation: activation, initializer: initializer)
    }
}
