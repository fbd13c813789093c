import Backprop

/// Networks for splitting a batch, which together contain every kind of shared and separate tensor.
enum ShardedNetwork: String, CaseIterable {
    case dense, convolutional, normalized, overTime, recurrent, gated, transformer

    var network: Network {
        get throws(GraphError) {
            try Network.sequential(input: input, layers: layers, loss: loss, target: target)
        }
    }

    private var input: Shape {
        switch self {
        case .dense: Shape(5)
        case .convolutional, .normalized: Shape(7, 6, 2)
        case .overTime: Shape(9, 3)
        case .recurrent, .gated: Shape(6, 3)
        case .transformer: Shape(6, 1)
        }
    }

    private var target: Shape {
        switch self {
        case .dense: Shape(3)
        case .convolutional, .normalized: Shape(1)
        case .overTime: Shape(2)
        case .recurrent, .gated, .transformer: Shape(6, 1)
        }
    }

    private var loss: Loss {
        switch self {
        case .dense: .meanSquaredError
        case .overTime: .connectionistTemporalClassification
        default: .softmaxCrossEntropy
        }
    }

    private static func dense(_ units: Int, _ activation: Activation = .identity) -> Dense {
        Dense(units: units, activation: activation, initializer: .xavierNormal)
    }

    private static func convolution(
        _ filters: Int, _ activation: Activation, overTime: Bool = false
    ) -> ConvolutionLayer {
        let axis = Window.Axis(kernel: 3, before: 1, after: 1)
        let window = overTime ? Window(axis) : Window.square(axis)
        return ConvolutionLayer(
            filters: filters, window: window, activation: activation, initializer: .heNormal, overTime: overTime)
    }

    private static var batchNormalization: OperationLayer { .batchNormalization(BatchNormalization()) }

    private var layers: [any Layer] {
        let pair = Window.Axis(kernel: 2, stride: 2)
        let square = Window.square(pair)
        switch self {
        case .dense:
            return [Self.dense(7, .gelu), DropoutLayer(rate: 0.4), Self.dense(3)]
        case .convolutional:
            let paths: [[any Layer]] = [
                [OperationLayer.globalAveragePooling()], [OperationLayer.flatten(), Self.dense(4)],
            ]
            return [
                Self.convolution(3, .relu), OperationLayer.maxPooling(square), Self.convolution(5, .tanh),
                BranchesLayer(paths), Self.dense(3),
            ]
        case .normalized:
            let paths: [[any Layer]] = [
                [
                    Self.convolution(4, .identity), Self.batchNormalization, ActivationLayer(.relu),
                    Self.convolution(3, .identity), Self.batchNormalization,
                ], [],
            ]
            return [
                Self.convolution(3, .identity), Self.batchNormalization, ActivationLayer(.tanh),
                BranchesLayer(paths, join: .sum), ActivationLayer(.relu), OperationLayer.globalAveragePooling(),
                Self.batchNormalization, Self.dense(3),
            ]
        case .overTime:
            return [Self.convolution(5, .elu, overTime: true), OperationLayer.layerNormalization(), Self.dense(4)]
        case .recurrent:
            return [
                RecurrentLayer(.lstm, units: 5, truncation: Truncation(stride: 6, window: 4)),
                DropoutLayer(rate: 0.25), RecurrentLayer(.rnn, units: 3, bidirectional: true), Self.dense(4),
            ]
        case .gated: return [RecurrentLayer(.gru, units: 6, depth: 2), Self.dense(3)]
        case .transformer:
            return [
                EmbeddingLayer(vocabulary: 7, units: 6), PositionsLayer(),
                TransformerLayer(heads: 2, dropout: 0.1, depth: 1), PositionsLayer(.sinusoidal), Self.dense(7),
            ]
        }
    }

    /// Returns a plan with examples that trains its third step.
    func plan(
        batch: Int, sharesDeltas: Bool = false, shards: Int = 1, executor: (any PartExecutor)? = nil
    ) throws(GraphError) -> Plan {
        let plan = Plan(try network, capacity: batch, sharesDeltas: sharesDeltas, shards: shards)
        plan.executor = executor
        plan.leastSplitBatch = 0
        plan.initialize(seed: 3)
        plan.pass = Pass(batch: batch, isTraining: true, seed: 5, step: 2)
        for (index, state) in plan.states.enumerated() {
            state.values.copy(from: Numbers(40 + UInt64(index)).normal(state.values.count))
        }
        let (inputs, targets) = (
            plan.value(of: plan.network.input, batch: batch), plan.value(of: plan.network.target, batch: batch)
        )
        inputs.copy(
            from: self == .transformer
                ? Numbers(4).classes(inputs.count, below: 7) : Numbers(4).normal(inputs.count))
        targets.copy(
            from: self == .dense ? Numbers(5).normal(targets.count) : Numbers(5).classes(targets.count, below: 3))
        if self == .overTime {
            for index in 0..<targets.count { targets[index] = index % 4 == 3 ? -1 : Float(index / 2 % 3 + 1) }
        }
        // Ignored time steps, most of them in the first examples.
        if loss == .softmaxCrossEntropy {
            for index in 0..<targets.count / 4 where index % 3 != 0 { targets[index] = -1 }
        }
        return plan
    }
}
