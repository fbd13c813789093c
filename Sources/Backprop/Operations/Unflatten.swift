/// y = a row of numbers as an image or a sequence: `Flatten` backwards.
///
/// Shapes: x is [n] an example, y is [H, W, C] or [T, C] with as many numbers. With `channelsFirst` the row holds all places
/// of the first channel first, as PyTorch's `Unflatten(1, (C, H, W))` takes it. It is a permutation, so each derivative is
/// the same one backwards.
package struct Unflatten: Operation, Hashable {
    package let shape: Shape
    package let channelsFirst: Bool

    package init(to shape: Shape, channelsFirst: Bool) {
        self.shape = shape
        self.channelsFirst = channelsFirst
    }

    package var kind: String { "unflatten" }
    package var backwardDependencies: BackwardDependencies { [] }
    private var isPermuted: Bool { channelsFirst && shape.columns > 1 }

    package func outputShape(of inputs: [Shape]) throws(ShapeError) -> Shape {
        let received = try Shape.oneInput(of: inputs)
        guard received.count == shape.count else {
            throw ShapeError("needs \(shape.count) numbers for the shape [\(shape)], received [\(received)]")
        }
        return shape
    }

    package func forward(_ frame: Frame) { unflatten(frame.input(0), into: frame.output) }

    package func tangent(_ frame: Frame) {
        guard frame.hasTangent(0) else { return frame.outputTangent.fill(0) }
        unflatten(frame.inputTangent(0), into: frame.outputTangent)
    }

    private func unflatten(_ x: Matrix, into y: Matrix) {
        guard isPermuted else { return y.assign(x) }
        for first in stride(from: 0, to: y.rows, by: shape.rows) {
            y.rows(from: first, count: shape.rows)
                .assignTransposed(x.region(at: first * shape.columns, rows: shape.columns, columns: shape.rows))
        }
    }

    package func backward(_ frame: Frame) {
        guard frame.needsGradient(0) else { return }
        let (delta, result) = (frame.outputGradient, frame.inputGradient(0))
        guard isPermuted else {
            return frame.accumulates(0) ? result.add(delta, times: 1) : result.assign(delta)
        }
        for first in stride(from: 0, to: delta.rows, by: shape.rows) {
            let source = delta.rows(from: first, count: shape.rows)
            let target = result.region(at: first * shape.columns, rows: shape.columns, columns: shape.rows)
            frame.accumulates(0) ? target.addTransposed(source) : target.assignTransposed(source)
        }
    }

    package func reference(
        inputs: [ReferenceTensor], parameters: [ReferenceTensor], pass: Pass
    ) -> ReferenceTensor {
        let (x, places) = (inputs[0], shape.rows)
        var y = ReferenceTensor(rows: pass.batch * places, columns: shape.columns, values: x.values)
        guard channelsFirst else { return y }
        for row in 0..<y.rows {
            for channel in 0..<y.columns {
                y[row, channel] = x.values[row / places * shape.count + channel * places + row % places]
            }
        }
        return y
    }
}
