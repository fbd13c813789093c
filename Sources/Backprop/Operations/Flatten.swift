/// Flattening: y holds the numbers of each example in one row.
///
/// Shapes: x is [H, W, C] or [T, C] for each example, y is [H·W·C] or [T·C]. With `channelsFirst` all positions of the
/// first channel come first, which is PyTorch's order for images [C, H, W], so that the weights of a dense layer after
/// it are the same; without, the numbers stay in their order. Either is a permutation: ẏ is ẋ permuted, and ∂L/∂x is δ
/// permuted back.
///
/// Kernels: `Matrix.assignTransposed` and `Matrix.addTransposed`.
package struct Flatten: Operation, Hashable {
    /// Whether the numbers of the first channel come first, as in PyTorch.
    package let channelsFirst: Bool

    /// Creates the operation.
    package init(channelsFirst: Bool) { self.channelsFirst = channelsFirst }

    package var kind: String { "flatten" }
    package var formula: OperationFormula {
        OperationFormula("y = x in one row", "δx = δ in x's shape")
    }
    package var backwardDependencies: BackwardDependencies { [] }

    package func outputShape(of inputs: [Shape]) throws(ShapeError) -> Shape {
        Shape(try Shape.oneInput(of: inputs).count)
    }

    package func forward(_ frame: Frame) { flatten(frame.input(0), into: frame.output) }

    package func tangent(_ frame: Frame) {
        guard frame.hasTangent(0) else { return frame.outputTangent.fill(0) }
        flatten(frame.inputTangent(0), into: frame.outputTangent)
    }

    private func flatten(_ x: Matrix, into y: Matrix) {
        guard channelsFirst && x.columns > 1 else { return y.assign(x) }
        let positions = y.columns / x.columns
        for example in 0..<y.rows {
            y.region(at: example * y.columns, rows: x.columns, columns: positions)
                .assignTransposed(x.rows(from: example * positions, count: positions))
        }
    }

    package func backward(_ frame: Frame) {
        guard frame.needsGradient(0) else { return }
        let (delta, result) = (frame.outputGradient, frame.inputGradient(0))
        guard channelsFirst && result.columns > 1 else {
            return frame.accumulates(0) ? result.add(delta, times: 1) : result.assign(delta)
        }
        let positions = delta.columns / result.columns
        for example in 0..<delta.rows {
            let source = delta.region(at: example * delta.columns, rows: result.columns, columns: positions)
            let target = result.rows(from: example * positions, count: positions)
            frame.accumulates(0) ? target.addTransposed(source) : target.assignTransposed(source)
        }
    }

    package func reference(
        inputs: [ReferenceTensor], parameters: [ReferenceTensor], pass: Pass
    ) -> ReferenceTensor {
        let (x, positions) = (inputs[0], inputs[0].rows / pass.batch)
        var y = ReferenceTensor(rows: pass.batch, columns: positions * x.columns, values: x.values)
        guard channelsFirst else { return y }
        for row in 0..<x.rows {
            for channel in 0..<x.columns { y[row / positions, channel * positions + row % positions] = x[row, channel] }
        }
        return y
    }
}
