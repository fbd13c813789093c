import Backprop
import Testing

@Suite struct RecurrentLayerTests {
    private func build(_ layers: [any Layer], input: Shape = Shape(6, 3)) throws -> Network {
        try Network.sequential(input: input, layers: layers, loss: .meanSquaredError, target: Shape(2))
    }

    private let head: [any Layer] = [
        LastTimeStepLayer(), Dense(units: 2, activation: .identity, initializer: .xavierNormal),
    ]

    @Test func everyLevelIsALayerOfItsOwn() throws {
        let layer = RecurrentLayer(.lstm, units: 5, depth: 2)
        #expect(layer.brief == "lstm5×2" && layer.worksPerTimeStep)
        let network = try build([layer] + head)
        #expect(network.graph.layers.map(\.name) == ["lstm1", "lstm1.2", "last1", "dense1"])
        #expect(network.graph.layers.map(\.summary) == ["3→5", "5→5", "time step 6", "5→2 identity"])
        let store = ParameterStore(network.graph)
        #expect(store.entries[4].name == "lstm1.weight_ih_l1")
        #expect(store.entries[4].declaration.exportedShape == [20, 5])
    }

    @Test func twoDirectionsStandSideBySide() throws {
        let layer = RecurrentLayer(.gru, units: 4, bidirectional: true)
        #expect(layer.brief == "bigru4" && !layer.worksPerTimeStep)
        let network = try build([layer] + head)
        #expect(network.graph.nodes.compactMap { $0.operation?.kind }.prefix(3) == ["gru", "gru", "concatenation"])
        #expect(network.graph.shape(of: network.graph.layers[0].output) == Shape(6, 8))
        #expect(
            ParameterStore(network.graph).entries.map(\.name).prefix(5)
                == [
                    "gru1.weight_ih_l0", "gru1.weight_hh_l0", "gru1.bias_ih_l0", "gru1.bias_hh_l0",
                    "gru1.weight_ih_l0_reverse",
                ])
    }

    /// The forget gate is the second of four blocks of three columns; the other bias stays 0.
    @Test func aForgetGateMayStartOpen() throws {
        var layer = RecurrentLayer(.lstm, units: 3, bidirectional: true)
        layer.forgetBias = 1.5
        let plan = Plan(try build([layer] + head), capacity: 1)
        plan.initialize(seed: 3)
        let start: [Float] = [0, 0, 0, 1.5, 1.5, 1.5, 0, 0, 0, 0, 0, 0]
        #expect(plan.matrix(.parameters, 2).values == start)
        #expect(plan.matrix(.parameters, 3).values == Array(repeating: 0, count: 12))
        #expect(plan.matrix(.parameters, 6).values == start)
    }

    @Test func thePlainCellHasANonlinearityToChoose() throws {
        let layer = RecurrentLayer(.rnn, units: 4)
        #expect(layer.nonlinearity == .tanh)
        #expect(layer.replacing(activation: .relu).nonlinearity == .relu)
        #expect(layer.replacing(activation: .sigmoid).nonlinearity == .tanh)
        #expect(try build([layer.replacing(activation: .relu)] + head).graph.nodes[1].operation?.kind == "rnn-relu")
        #expect(RecurrentLayer(.lstm, units: 4).replacing(activation: .relu).nonlinearity == nil)
    }

    @Test func weightsStartAsInPyTorch() throws {
        let layer = RecurrentLayer(.gru, units: 16)
        #expect(layer.weightInitializer == .uniform(bound: 0.25))
        #expect(layer.replacing(initializer: .orthogonal(gain: 1)).weightInitializer == .orthogonal(gain: 1))
    }

    @Test func truncationMakesItKeepState() throws {
        let layer = RecurrentLayer(.lstm, units: 4).replacing(truncation: Truncation(stride: 2, window: 2))
        #expect(try Plan(build([layer] + head), capacity: 1).states.map(\.name) == ["lstm1"])
        #expect(try Plan(build([RecurrentLayer(.lstm, units: 4)] + head), capacity: 1).states.isEmpty)
    }

    @Test func wordsNameTheLayer() {
        #expect(
            throws: GraphError(node: "lstm1", "goes through sequences of shape [time steps, features], received 7")
        ) { try build([RecurrentLayer(.lstm, units: 4)] + head, input: Shape(7)) }
        #expect(
            throws: GraphError(
                node: "last1", "takes the last time step of sequences of shape [time steps, features], received 7")
        ) { try build(head, input: Shape(7)) }
    }

    /// A batch smaller than the plan's capacity uses the operations' memory differently.
    @Test(arguments: RecurrentLayer.Cell.allCases, [false, true])
    func aSmallerBatchComputesTheSame(_ cell: RecurrentLayer.Cell, _ bidirectional: Bool) throws {
        let network = try build([RecurrentLayer(cell, units: 5, bidirectional: bidirectional)] + head)
        let plans = [2, 7].map { Plan(network, capacity: $0) }
        for plan in plans {
            plan.initialize(seed: 3)
            plan.value(of: network.input, batch: 2).copy(from: Numbers(1).normal(36))
            plan.value(of: network.target, batch: 2).copy(from: Numbers(2).normal(4))
            plan.pass(batch: 2)
        }
        #expect(plans[0].vector(.gradients).values == plans[1].vector(.gradients).values)
        #expect(plans[0].vector(.gradients).sumOfSquares > 0)
    }

    /// The whole network is checked, from the loss to the first layer's weights.
    @Test(arguments: RecurrentLayer.Cell.allCases)
    func gradientsAreThoseOfDifferences(_ cell: RecurrentLayer.Cell) throws {
        let layers: [any Layer] = [
            EmbeddingLayer(vocabulary: 4, units: 3), RecurrentLayer(cell, units: 5, depth: 2, bidirectional: true),
        ]
        let network = try build(layers + head, input: Shape(6, 1))
        let plan = Plan(network, capacity: 3, tangents: true)
        plan.initialize(seed: 3)
        plan.value(of: network.input, batch: 3).copy(from: Numbers(1).classes(18, below: 4))
        plan.value(of: network.target, batch: 3).copy(from: Numbers(2).normal(6))
        for row in GradientCheck().run(plan, batch: 3) { #expect(row.passed, "\(row)") }
    }
}
