import Backprop
import Testing

extension OperationCase {
    static let positions = [
        OperationCase(
            "learned positions", LearnedPositions(), [rows(15, 7, 1)], [rows(5, 7, 2)], shapes: [Shape(5, 7)], batch: 3),
        OperationCase(
            "sinusoidal positions", SinusoidalPositions(), [rows(15, 7, 1)], shapes: [Shape(5, 7)], batch: 3),
    ]
}

@Suite struct PositionTests {
    @Test func eachPlaceHasItsOwnVector() throws {
        let bench = try OperationBench(
            LearnedPositions(), inputs: [[[1, 2], [3, 4], [5, 6], [7, 8]]], parameters: [[[10, 20], [30, 40]]],
            shapes: [Shape(2, 2)], batch: 2)
        #expect(bench.output == [11, 22, 33, 44, 15, 26, 37, 48])
        #expect(bench.gradients(upstream: [1, 2, 3, 4, 5, 6, 7, 8]) == [[1, 2, 3, 4, 5, 6, 7, 8], [6, 8, 10, 12]])
    }

    /// Source: PyTorch 2.15, float64, as in its tutorial on transformers: `position = arange(3).unsqueeze(1)`,
    /// `div_term = exp(arange(0, 5, 2) * (-log(10000) / 5))`, `sin(position * div_term)` at even features, cos at odd
    /// ones.
    @Test func wavesAreThoseOfPyTorch() throws {
        let zeros = Array(repeating: Array(repeating: Float.zero, count: 5), count: 6)
        let bench = try OperationBench(SinusoidalPositions(), inputs: [zeros], shapes: [Shape(3, 5)], batch: 2)
        let expected = [
            0.0, 1.0, 0.0, 1.0, 0.0, 0.841470985, 0.540302306, 0.025116223, 0.999684538, 0.000630957, 0.909297427,
            -0.416146837, 0.050216599, 0.998738351, 0.001261914,
        ]
        for part in [bench.output.prefix(15), bench.output.suffix(15)] {
            #expect(relativeError(Array(part), expected) < 1e-7)
        }
        #expect(bench.gradients(upstream: Numbers(1).normal(30)) == [Numbers(1).normal(30)])
    }

    @Test func theTableIsFilledOnce() throws {
        let bench = try OperationBench(SinusoidalPositions(), inputs: [[[1, 2], [3, 4]]])
        let first = bench.output
        _ = bench.plan.forward(batch: 1)
        #expect(bench.output == first)
    }

    @Test func onlySequencesHavePlaces() {
        for operation in [LearnedPositions(), SinusoidalPositions()] as [any Backprop.Operation] {
            for shape in [Shape(3), Shape(2, 3, 4)] {
                do throws(ShapeError) {
                    _ = try operation.outputShape(of: [shape])
                    Issue.record("\(operation.kind) took the shape \(shape)")
                } catch {
                    #expect(
                        error.message == "needs a sequence of shape [time steps, features], received the shape \(shape)"
                    )
                }
            }
        }
    }
}
