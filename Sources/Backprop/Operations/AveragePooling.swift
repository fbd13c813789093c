/// Average pooling: y is the mean of the numbers under each window position, channel by channel; padding counts as
/// zeros.
///
/// Shapes: x is batch·H·W × C, y is batch·H′·W′ × C with H′ = ⌊(H + 2p − k) / s⌋ + 1; a sequence [T, C] has H = 1.
///
/// Derivatives, for a kernel of n positions and δ = ∂L/∂y: ∂L/∂x adds δ / n to each number that was read; ẏ is the mean
/// of ẋ.
///
/// Source: LeCun et al., "Gradient-based learning applied to document recognition" (1998), section II.
///
/// Kernels: `Matrix+Pooling`.
package struct AveragePooling: Operation, Hashable {
    /// Window and the input that it moves over.
    package let window: SlidingWindow

    /// Creates the operation for a window.
    package init(over window: SlidingWindow) { self.window = window }

    package var kind: String { "average-pooling" }
    package var formula: OperationFormula {
        OperationFormula("y = mean of each window", "δx = δ / window, spread over it")
    }
    package var backwardDependencies: BackwardDependencies { [] }
    private var share: Float { 1 / Float(window.count) }

    package func outputShape(of inputs: [Shape]) throws(ShapeError) -> Shape {
        try window.requireInput(inputs)
        return try window.outputShape(channels: window.channels)
    }

    package func forward(_ frame: Frame) { frame.output.assignSums(of: frame.input(0), factor: share, window) }

    package func backward(_ frame: Frame) {
        guard frame.needsGradient(0) else { return }
        if !frame.accumulates(0) { frame.inputGradient(0).fill(0) }
        frame.inputGradient(0).addToAll(frame.outputGradient, factor: share, window)
    }

    package func tangent(_ frame: Frame) {
        guard frame.hasTangent(0) else { return frame.outputTangent.fill(0) }
        frame.outputTangent.assignSums(of: frame.inputTangent(0), factor: share, window)
    }

    package func reference(inputs: [ReferenceTensor], parameters: [ReferenceTensor]) -> ReferenceTensor {
        let rows = inputs[0].rows / window.cellCount * window.positions
        var y = ReferenceTensor(
            rows: rows, columns: window.channels, values: Array(repeating: 0, count: rows * window.channels))
        for row in 0..<rows {
            window.eachCell(at: row) { _, input in
                for c in 0..<y.columns { y[row, c] += inputs[0][input, c] / Double(window.count) }
            }
        }
        return y
    }
}
