import CKernels

/// Dense layers one after another, whose passes are one call: a step of a small network is mostly calls.
///
/// The results have the same bits as those of the operations one by one.
@safe
final class DenseLayers {
    /// Function of a layer's weighted sums that the kernels know.
    enum Function { case identity, relu, tanh, logistic }

    /// Tensors of one layer: those of its affine map, and of the function of its result where it has one.
    struct Tensors {
        let affine: Frame
        let function: Function
        let activation: Frame?
    }

    /// Number of the plan's first instructions that the layers stand for.
    let instructionCount: Int
    private let start: UnsafeMutablePointer<nn_dense_layer>
    private let count: Int
    private let capacity: Int

    /// Takes layers for batches of up to `capacity` examples.
    init(_ layers: [Tensors], instructionCount: Int, capacity: Int) {
        self.instructionCount = instructionCount
        self.capacity = capacity
        count = layers.count
        unsafe start = .allocate(capacity: layers.count)
        for (index, layer) in layers.enumerated() { unsafe (start + index).initialize(to: Self.kernelLayer(layer)) }
    }

    deinit { unsafe start.deallocate() }

    private static func kernelLayer(_ layer: Tensors) -> nn_dense_layer {
        let (affine, output) = (layer.affine, layer.activation ?? layer.affine)
        let hasBias = affine.parameterCount > 1
        let function =
            switch layer.function {
            case .identity: nn_dense_identity
            case .relu: nn_dense_relu
            case .tanh: nn_dense_tanh
            case .logistic: nn_dense_logistic
            }
        return unsafe nn_dense_layer(
            inputs: affine.input(0).columns, units: affine.output.columns, function: function,
            x: affine.input(0).start, weight: affine.parameter(0).start,
            bias: hasBias ? affine.parameter(1).start : nil, z: affine.output.start, a: output.output.start,
            a_gradient: output.outputGradient.start, z_gradient: affine.outputGradient.start,
            weight_gradient: affine.parameterGradient(0).start,
            bias_gradient: hasBias ? affine.parameterGradient(1).start : nil,
            x_gradient: affine.needsGradient(0) ? affine.inputGradient(0).start : nil)
    }

    /// Computes the layers' outputs for a batch, and returns how many instructions that were.
    func forward(batch: Int) -> Int {
        precondition(batch > 0 && batch <= capacity, "a batch larger than the layers have memory for")
        unsafe nn_kernels().pointee.dense.forward(start, count, batch)
        return instructionCount
    }

    /// Computes the layers' gradients from that of the last one's output.
    func backward(batch: Int) {
        precondition(batch > 0 && batch <= capacity, "a batch larger than the layers have memory for")
        unsafe nn_kernels().pointee.dense.backward(start, count, batch)
    }
}
