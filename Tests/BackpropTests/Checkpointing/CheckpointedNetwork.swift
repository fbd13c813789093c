import Backprop
import Testing

/// Network of several layers that is trained with and without checkpoints.
struct CheckpointedNetwork: Sendable, CustomTestStringConvertible {
    let name: String
    let input: Shape
    let layers: [any Layer]
    var target = Shape(1)
    var loss = Loss.softmaxCrossEntropy
    /// Number of different tokens if the inputs are tokens.
    var vocabulary: Int?
    var testDescription: String { name }

    static let batch = 6

    func network() throws -> Network {
        try Network.sequential(input: input, layers: layers, loss: loss, target: target)
    }

    /// Returns a plan with weights and examples.
    func plan(_ checkpointing: ActivationCheckpointing) throws -> Plan {
        let plan = Plan(try network(), capacity: Self.batch, checkpointing: checkpointing)
        plan.initialize(seed: 7)
        return plan
    }

    /// Loads the examples of a step into a plan.
    func load(_ plan: Plan, step: Int) {
        let inputs = plan.value(of: plan.network.input, batch: Self.batch)
        let numbers = Numbers(UInt64(1 + step))
        inputs.copy(from: vocabulary.map { numbers.classes(inputs.count, below: $0) } ?? numbers.normal(inputs.count))
        let targets = plan.value(of: plan.network.target, batch: Self.batch)
        targets.copy(from: Numbers(UInt64(100 + step)).classes(targets.count, below: 2))
    }

    static let all = [dense, dropout, residual, branches, images, carried, bidirectional, transformer]

    private static func hidden(_ units: Int, _ activation: Activation) -> Dense {
        Dense(units: units, activation: activation, initializer: .xavierNormal)
    }

    private static let classes = hidden(2, .identity)

    static let dense = CheckpointedNetwork(
        name: "dense", input: Shape(5),
        layers: [Activation.tanh, .relu, .sigmoid, .gelu, .elu, .silu, .leakyReLU, .softplus].map { hidden(9, $0) }
            + [classes])

    private static let dropout = CheckpointedNetwork(
        name: "dropout", input: Shape(5),
        layers: (0..<5).flatMap { _ in [hidden(9, .relu), DropoutLayer(rate: 0.4)] as [any Layer] } + [classes])

    private static let residual = CheckpointedNetwork(
        name: "residual", input: Shape(9),
        layers: (0..<6).map { _ in ResidualLayer([hidden(7, .tanh), hidden(9, .identity)]) } + [classes])

    private static let branches = CheckpointedNetwork(
        name: "branches", input: Shape(4),
        layers: [
            hidden(6, .tanh), BranchesLayer([[hidden(3, .relu), hidden(4, .tanh)], [], [hidden(5, .sigmoid)]]),
            BranchesLayer([[hidden(6, .relu)], [hidden(6, .tanh)]], join: .sum), hidden(4, .tanh), classes,
        ])

    private static let images = CheckpointedNetwork(
        name: "convolution and batch normalization", input: Shape(8, 8, 2),
        layers: (0..<3).flatMap { index in
            [
                ConvolutionLayer(
                    filters: 3, window: .square(Window.Axis(kernel: 3, before: 1, after: 1)),
                    activation: index == 1 ? .tanh : .relu, initializer: .heNormal),
                OperationLayer.batchNormalization(BatchNormalization()),
            ] as [any Layer]
        } + [OperationLayer.maxPooling(.square(Window.Axis(kernel: 2, stride: 2))), OperationLayer.flatten(), classes])

    private static let carried = CheckpointedNetwork(
        name: "recurrent with carried state", input: Shape(4, 1),
        layers: [
            EmbeddingLayer(vocabulary: 3, units: 5),
            RecurrentLayer(.lstm, units: 4, depth: 2, truncation: Truncation(stride: 4, window: 4)),
            RecurrentLayer(.gru, units: 6, truncation: Truncation(stride: 2, window: 4)),
            RecurrentLayer(.rnn, units: 5, truncation: Truncation(stride: 4, window: 2)), classes,
        ], target: Shape(4, 1), vocabulary: 3)

    private static let bidirectional = CheckpointedNetwork(
        name: "bidirectional", input: Shape(5, 3),
        layers: [
            RecurrentLayer(.lstm, units: 4, depth: 2, bidirectional: true), RecurrentLayer(.gru, units: 3),
            LastTimeStepLayer(), classes,
        ])

    private static let transformer = CheckpointedNetwork(
        name: "transformer", input: Shape(6, 1),
        layers: [EmbeddingLayer(vocabulary: 3, units: 8), PositionsLayer()]
            + (0..<3).map { _ in TransformerLayer(heads: 2, dropout: 0.2, depth: 3) }
            + [OperationLayer.layerNormalization(), classes], target: Shape(6, 1), vocabulary: 3)
}
