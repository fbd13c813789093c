import Backprop
import Testing

extension OperationCase {
    static let poolings: [OperationCase] = {
        typealias Axis = Window.Axis
        let windows: [(String, Shape, Window)] = [
            ("2×2", Shape(4, 6, 3), .square(Axis(kernel: 2, stride: 2))),
            ("of overlapping windows", Shape(5, 5, 9), .square(Axis(kernel: 3, stride: 2, before: 1, after: 1))),
            ("2×2 of an odd image", Shape(5, 3, 16), .square(Axis(kernel: 2, stride: 2))),
            ("over time", Shape(7, 3), .square(Axis(kernel: 3, stride: 2))),
        ]
        let sliding = windows.flatMap { name, shape, window -> [OperationCase] in
            guard let sliding = try? SlidingWindow(window, over: shape) else {
                preconditionFailure("an impossible case")
            }
            return [
                pooling("max-pooling \(name)", MaxPooling(over: sliding), shape),
                pooling("average-pooling \(name)", AveragePooling(over: sliding), shape),
            ]
        }
        return sliding
            + [Shape(3, 5, 9), Shape(4, 3)].map {
                pooling("global-average-pooling \($0)", GlobalAveragePooling(), $0)
            }
    }()

    static let flattenings = [true, false].flatMap { channelsFirst in
        [Shape(3, 2, 5), Shape(4, 3), Shape(2, 3, 1)].map { shape in
            pooling(
                "flatten \(shape)\(channelsFirst ? ", channels first" : "")", Flatten(channelsFirst: channelsFirst),
                shape)
        }
    }

    private static func pooling(_ name: String, _ operation: any Backprop.Operation, _ shape: Shape) -> OperationCase {
        OperationCase(name, operation, [rows(shape.rows * 2, shape.columns, 1)], shapes: [shape], batch: 2)
    }
}

@Suite struct PoolingTests {
    private let x: [[Float]] = [1, 5, 2, 2, 0, -1, 3, 3, 4, 4, -2, 7, 1, 1, 6, 0].map { [$0] }

    private func sliding(_ shape: Shape = Shape(4, 4, 1)) throws -> SlidingWindow {
        try SlidingWindow(.square(Window.Axis(kernel: 3, stride: 2, before: 1, after: 1)), over: shape)
    }

    /// Source, for this test and the next: PyTorch 2.15: `MaxPool2d(3, stride=2, padding=1)` and `AvgPool2d` with the
    /// same arguments; `(pool(x) * u).sum().backward()` for u = [1, -2, 0.5, 3].
    @Test func maximaAndTheirGradientsAreThoseOfPyTorch() throws {
        let bench = try OperationBench(MaxPooling(over: sliding()), inputs: [x], shapes: [Shape(4, 4, 1)])
        #expect(bench.output == [5, 5, 4, 7])
        let gradients = bench.gradients(upstream: [1, -2, 0.5, 3])
        #expect(gradients == [[0, -1, 0, 0, 0, 0, 0, 0, 0.5, 0, 0, 3, 0, 0, 0, 0]])
    }

    @Test func meansAndTheirGradientsAreThoseOfPyTorch() throws {
        let bench = try OperationBench(AveragePooling(over: sliding()), inputs: [x], shapes: [Shape(4, 4, 1)])
        #expect(relativeError(bench.output, [0.555555555556, 1.555555555556, 1, 2.333333333333]) < 1e-7)
        let expected = [
            0.111111111111, -0.111111111111, -0.222222222222, -0.222222222222, 0.166666666667, 0.277777777778,
            0.111111111111, 0.111111111111, 0.055555555556, 0.388888888889, 0.333333333333, 0.333333333333,
            0.055555555556, 0.388888888889, 0.333333333333, 0.333333333333,
        ]
        #expect(relativeError(bench.gradients(upstream: [1, -2, 0.5, 3])[0], expected) < 3e-7)
    }

    @Test func aNumberThatIsNoneIsTheLargest() throws {
        let bench = try OperationBench(
            MaxPooling(over: SlidingWindow(Window(Window.Axis(kernel: 3, stride: 3)), over: Shape(6, 1))),
            inputs: [[[1], [.nan], [2], [-.infinity], [-.infinity], [-.infinity]]], shapes: [Shape(6, 1)])
        #expect(bench.output[0].isNaN && bench.output[1] == -.infinity)
    }

    @Test func flatteningPutsChannelsFirst() throws {
        let image: [[Float]] = [[1, 10], [2, 20], [3, 30], [4, 40]]
        let first = try OperationBench(Flatten(channelsFirst: true), inputs: [image], shapes: [Shape(2, 2, 2)])
        #expect(first.output == [1, 2, 3, 4, 10, 20, 30, 40])
        let last = try OperationBench(Flatten(channelsFirst: false), inputs: [image], shapes: [Shape(2, 2, 2)])
        #expect(last.output == [1, 10, 2, 20, 3, 30, 4, 40])
    }

    @Test func shapesThatCannotBeAreRefused() throws {
        #expect(
            throws: ShapeError(
                "needs an image [height, width, channels] or a sequence [length, channels], received [5]")
        ) { try GlobalAveragePooling().outputShape(of: [Shape(5)]) }
        #expect(throws: ShapeError("needs [4×4×1], received [4×5×1]")) {
            try MaxPooling(over: sliding()).outputShape(of: [Shape(4, 5, 1)])
        }
    }
}
