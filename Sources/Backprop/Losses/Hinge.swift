/// Multi-class hinge loss: L = 1/n Σ 1/C Σ_{j≠y} max(0, 1 − z[y] + z[j]) for n rows of C scores z and class indices y.
///
/// Backward, with k the number of classes that violate the margin: ∂L/∂z[j] = δ/(nC) for each of them, ∂L/∂z[y] = −k
/// δ/(nC). Tangent: the same weights applied to ż.
///
/// Source: Weston and Watkins, "Support vector machines for multi-class pattern recognition" (ESANN 1999).
package struct Hinge: Operation {
    /// Creates the loss, which has no options.
    package init() {}

    package var kind: String { "hinge" }
    package var formula: OperationFormula {
        OperationFormula(
            "L = mean max(0, 1 − x_t + x_j) over the classes j, 0 for j = t",
            "δx_j = 1/n where 1 − x_t + x_j > 0, δx_t = −Σ δx_j", result: "L")
    }
    package var reducesBatch: Bool { true }
    package func differentiates(input index: Int) -> Bool { index == 0 }
    /// Holds ∂L/∂z before the factor δ/(nC).
    package func scratch(for inputs: [Shape]) -> Scratch? { Scratch(shape: inputs[0], growsWithBatch: true) }

    package func outputShape(of inputs: [Shape]) throws(ShapeError) -> Shape {
        try ShapeError.requireClassScores(inputs)
        return Shape(1)
    }

    package func forward(_ frame: Frame) {
        let (z, weights) = (frame.input(0), frame.scratch)
        var total: Float = 0
        for row in 0..<z.rows {
            let target = frame.input(1)[row]
            guard target >= 0, target < Float(z.columns) else {
                frame.output[0] = .nan
                return
            }
            total += Self.violation(row, target: Int(target), z, weights)
        }
        frame.output[0] = total / Float(z.count)
    }

    /// Returns Σ_j max(0, 1 − z[y] + z[j]) of a row and writes its derivative to `weights`.
    private static func violation(_ row: Int, target: Int, _ z: Matrix, _ weights: Matrix) -> Float {
        var (sum, violated): (Float, Float) = (0, 0)
        for j in 0..<z.columns where j != target {
            let margin = 1 - z[row, target] + z[row, j]
            let isViolated = !(margin <= 0)
            weights[row, j] = isViolated ? 1 : 0
            if isViolated {
                sum += margin
                violated += 1
            }
        }
        weights[row, target] = -violated
        return sum
    }

    package func backward(_ frame: Frame) {
        guard frame.needsGradient(0) else { return }
        let factor = frame.outputGradient[0] / Float(frame.input(0).count)
        if !frame.accumulates(0) { frame.inputGradient(0).fill(0) }
        frame.inputGradient(0).add(frame.scratch, times: factor)
    }

    package func tangent(_ frame: Frame) {
        guard frame.hasTangent(0) else { return frame.outputTangent.fill(0) }
        frame.outputTangent[0] = Float(frame.scratch.dot(frame.inputTangent(0)) / Double(frame.input(0).count))
    }

    package func reference(inputs: [ReferenceTensor], parameters: [ReferenceTensor]) -> ReferenceTensor {
        let (z, y) = (inputs[0], inputs[1])
        var total = 0.0
        for row in 0..<z.rows {
            let target = Int(y.values[row])
            for j in 0..<z.columns where j != target { total += max(0, 1 - z[row, target] + z[row, j]) }
        }
        return ReferenceTensor(rows: 1, columns: 1, values: [total / Double(z.values.count)])
    }
}
