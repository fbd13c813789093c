/// Global average pooling: y is the mean over all positions of an image or time steps of a sequence, channel by
/// channel.
///
/// Shapes: x is batch·n × C, where n is H·W of an image [H, W, C] or T of a sequence [T, C]; y is batch × C.
///
/// Derivatives, with δ = ∂L/∂y: ∂L/∂x = δ / n at every position; ẏ is the mean of ẋ.
///
/// Source: Lin, Chen and Yan, "Network in network" (ICLR 2014), section 3.2.
///
/// Kernels: `Matrix+Groups`.
package struct GlobalAveragePooling: Operation, Hashable {
    /// Creates the operation, which has no options.
    package init() {}

    package var kind: String { "global-average-pooling" }
    package var formula: OperationFormula {
        OperationFormula("y = mean over all n positions", "δx = δ / n at each of them")
    }
    package var backwardDependencies: BackwardDependencies { [] }

    package func outputShape(of inputs: [Shape]) throws(ShapeError) -> Shape {
        let shape = try Shape.oneInput(of: inputs)
        guard shape.dimensions.count > 1 else {
            throw ShapeError(
                "needs an image [height, width, channels] or a sequence [length, channels], received [\(shape)]")
        }
        return Shape(shape.columns)
    }

    package func forward(_ frame: Frame) { frame.output.assignMeansOfGroups(of: frame.input(0)) }

    package func backward(_ frame: Frame) {
        guard frame.needsGradient(0) else { return }
        frame.inputGradient(0).assignGroups(
            frame.outputGradient, factor: Float(frame.output.rows) / Float(frame.input(0).rows),
            accumulate: frame.accumulates(0))
    }

    package func tangent(_ frame: Frame) {
        guard frame.hasTangent(0) else { return frame.outputTangent.fill(0) }
        frame.outputTangent.assignMeansOfGroups(of: frame.inputTangent(0))
    }

    package func reference(
        inputs: [ReferenceTensor], parameters: [ReferenceTensor], pass: Pass
    ) -> ReferenceTensor {
        let (x, positions) = (inputs[0], inputs[0].rows / pass.batch)
        var y = ReferenceTensor(
            rows: pass.batch, columns: x.columns, values: Array(repeating: 0, count: pass.batch * x.columns))
        for row in 0..<x.rows {
            for column in 0..<x.columns { y[row / positions, column] += x[row, column] / Double(positions) }
        }
        return y
    }
}
