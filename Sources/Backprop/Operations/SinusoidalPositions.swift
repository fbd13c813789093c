#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Sinusoidal positions y_t = x_t + S_t: S[t, 2i] = sin(t / 10000^(2i/W)), S[t, 2i + 1] = cos(t / 10000^(2i/W)).
///
/// The wavelengths grow from 2π to 10000·2π time steps; a shift in time rotates each pair by the same angle at every t.
/// Shapes: an example is T × W, and S too. Nothing is learnt: ∂L/∂x = δ, ẏ = ẋ.
///
/// Source: Vaswani et al., "Attention is all you need" (NeurIPS 2017), section 3.5.
///
/// Kernels: `Matrix+Arithmetic`.
package struct SinusoidalPositions: Operation, Hashable {
    /// Creates the operation, which has no options.
    package init() {}

    package var kind: String { "sinusoidal positions" }
    package var formula: OperationFormula {
        OperationFormula("y = x + S, S[t, 2i] = sin(t / 10000^(2i/w)), S[t, 2i + 1] = cos(t / 10000^(2i/w))", "δx = δ")
    }
    package var backwardDependencies: BackwardDependencies { [] }
    package var reach: TimeReach { .earlierTimeSteps }

    package func outputShape(of inputs: [Shape]) throws(ShapeError) -> Shape { try .oneSequence(of: inputs) }

    /// Holds S, followed by a number that is 1 once S has been filled in.
    package func workspace(for inputs: [Shape]) -> Shape? { Shape(inputs[0].count + 1) }

    package func forward(_ frame: Frame) { frame.output.assignSum(frame.input(0), ofEachAnd: table(frame)) }

    package func forward(_ frame: Frame, timeSteps: Range<Int>) {
        let (first, count, width) = (timeSteps.lowerBound, timeSteps.count, frame.input(0).columns)
        frame.output.rows(from: first, count: count).assignSum(
            frame.input(0).rows(from: first, count: count),
            table(frame).region(at: first * width, rows: count, columns: width))
    }

    /// Returns S, which the first pass fills in.
    private func table(_ frame: Frame) -> Matrix {
        let (table, width) = (frame.workspace, frame.input(0).columns)
        let count = table.count - 1
        if table[count] != 1 {
            for index in 0..<count { table[index] = Float(Self.wave(index / width, index % width, width: width)) }
            table[count] = 1
        }
        return table.region(at: 0, rows: 1, columns: count)
    }

    /// Returns S, row by row.
    package static func table(length: Int, width: Int) -> [Float] {
        (0..<length * width).map { Float(wave($0 / width, $0 % width, width: width)) }
    }

    /// Returns S at a time step and a feature.
    private static func wave(_ timeStep: Int, _ feature: Int, width: Int) -> Double {
        let angle = Double(timeStep) / pow(10_000, Double(feature & ~1) / Double(width))
        return feature % 2 == 0 ? sin(angle) : cos(angle)
    }

    package func backward(_ frame: Frame) {
        guard frame.needsGradient(0) else { return }
        frame.inputGradient(0).assign(frame.outputGradient, accumulate: frame.accumulates(0))
    }

    package func tangent(_ frame: Frame) {
        if frame.hasTangent(0) {
            frame.outputTangent.assign(frame.inputTangent(0))
        } else {
            frame.outputTangent.fill(0)
        }
    }

    package func reference(
        inputs: [ReferenceTensor], parameters: [ReferenceTensor], pass: Pass
    ) -> ReferenceTensor {
        var y = inputs[0]
        let length = y.rows / pass.batch
        for row in 0..<y.rows {
            for column in 0..<y.columns { y[row, column] += Self.wave(row % length, column, width: y.columns) }
        }
        return y
    }
}
