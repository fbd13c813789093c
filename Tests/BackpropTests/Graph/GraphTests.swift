import Backprop
import Testing

@Suite struct GraphTests {
    @Test func nodesBelongToTheLayerThatAddedThem() throws {
        let layers = [
            Dense(units: 5, activation: .relu, initializer: .heNormal),
            Dense(units: 2, activation: .identity, initializer: .zeros),
        ]
        let network = try Network.sequential(
            input: Shape(3), layers: layers, loss: .softmaxCrossEntropy, target: Shape(1))
        let graph = network.graph
        #expect(
            graph.nodes.map(\.name)
                == ["input", "dense1.z", "dense1.a", "dense2.z", "target", "softmax-cross-entropy"])
        #expect(graph.nodes.map(\.layer) == [nil, 0, 0, 1, nil, nil])
        #expect(graph.layers.map(\.name) == ["dense1", "dense2"])
        #expect(graph.layers.map(\.summary) == ["3→5 relu", "5→2 identity"])
        #expect(graph.layers.map(\.activation) == [.relu, .identity])
        #expect(graph.layers.map(\.output.index) == [2, 3])
        #expect(graph.nodes[1].initializer == .heNormal)
        #expect(graph.shape(of: network.output) == Shape(2))
        #expect(graph.shape(of: network.loss) == Shape(1))
    }

    @Test func aLayerInsideALayerTraps() async {
        await #expect(processExitsWith: .failure) {
            var graph = Graph()
            let input = graph.input("input", shape: Shape(1))
            _ = try graph.layer(named: "outer", summary: "", activation: nil) { graph throws(GraphError) in
                try graph.layer(named: "inner", summary: "", activation: nil) { _ in input }
            }
        }
    }
}
