/// Maximum pooling: y is the largest number under each window position, channel by channel; padding is left out.
///
/// Shapes: x is batch·H·W × C, y is batch·H′·W′ × C with H′ = ⌊(H + 2p − k) / s⌋ + 1; a sequence [T, C] has H = 1.
///
/// Derivatives: ∂y/∂x is 1 where x is the largest under the window, the first of several as in PyTorch, else 0. So
/// ∂L/∂x adds each δ = ∂L/∂y to the number that was chosen, and ẏ is the chosen number's tangent.
///
/// Source: Ranzato et al., "Unsupervised learning of invariant feature hierarchies" (CVPR 2007), section 2.
///
/// Kernels: `Matrix+Pooling`.
package struct MaxPooling: Operation, Hashable {
    /// Window and the input that it moves over.
    package let window: SlidingWindow

    /// Creates the operation for a window.
    package init(over window: SlidingWindow) { self.window = window }

    package var kind: String { "max-pooling" }
    package var formula: OperationFormula {
        OperationFormula("y = max of each window", "δx = δ where the maximum was")
    }
    package var backwardDependencies: BackwardDependencies { .scratch }

    package func outputShape(of inputs: [Shape]) throws(ShapeError) -> Shape {
        try window.requireInput(inputs)
        return try window.outputShape(channels: window.channels)
    }

    /// Holds the position of each maximum within the kernel.
    package func scratch(for inputs: [Shape]) -> Scratch? {
        (try? window.outputShape(channels: window.channels)).map { Scratch(shape: $0, growsWithBatch: true) }
    }

    package func forward(_ frame: Frame) {
        frame.output.assignMaxima(of: frame.input(0), choices: frame.scratch, window)
    }

    package func backward(_ frame: Frame) {
        guard frame.needsGradient(0) else { return }
        if !frame.accumulates(0) { frame.inputGradient(0).fill(0) }
        frame.inputGradient(0).addToChosen(frame.outputGradient, choices: frame.scratch, window)
    }

    package func tangent(_ frame: Frame) {
        guard frame.hasTangent(0) else { return frame.outputTangent.fill(0) }
        frame.outputTangent.assignChosen(of: frame.inputTangent(0), choices: frame.scratch, window)
    }

    package func reference(inputs: [ReferenceTensor], parameters: [ReferenceTensor]) -> ReferenceTensor {
        let rows = inputs[0].rows / window.cellCount * window.positions
        let nothing = Array(repeating: -Double.infinity, count: rows * window.channels)
        var y = ReferenceTensor(rows: rows, columns: window.channels, values: nothing)
        for row in 0..<rows {
            window.eachCell(at: row) { _, input in
                for c in 0..<y.columns { y[row, c] = max(y[row, c], inputs[0][input, c]) }
            }
        }
        return y
    }
}
