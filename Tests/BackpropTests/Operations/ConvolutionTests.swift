import Backprop
import Testing

extension OperationCase {
    static let convolutions: [OperationCase] = {
        typealias Axis = Window.Axis
        let around = Axis(kernel: 3, before: 1, after: 1)
        return [
            convolution("3×3", Shape(5, 4, 3), .square(around), filters: 5, batch: 2),
            convolution("3×3 rectified", Shape(5, 4, 1), .square(around), filters: 9, batch: 2, rectified: true),
            convolution(
                "in steps, without bias", Shape(7, 6, 2),
                Window(
                    vertical: Axis(kernel: 3, stride: 2, before: 1), horizontal: Axis(kernel: 2, stride: 3, after: 2)),
                filters: 4, batch: 2, bias: false),
            convolution(
                "dilated", Shape(7, 8, 2), .square(Axis(kernel: 3, stride: 2, dilation: 2, before: 2, after: 1)),
                filters: 3, batch: 2),
            convolution("of many filters", Shape(3, 19, 3), .square(around), filters: 70, batch: 2, rectified: true),
            convolution(
                "with uneven padding", Shape(5, 9, 2),
                Window(vertical: Axis(kernel: 4, before: 2), horizontal: Axis(kernel: 3, after: 1)), filters: 5,
                batch: 2),
            convolution(
                "with more padding than the kernel", Shape(4, 5, 2), .square(Axis(kernel: 2, before: 3, after: 2)),
                filters: 3, batch: 2),
            convolution(
                "with padding behind", Shape(4, 5, 2), .square(Axis(kernel: 3, after: 4)), filters: 3, batch: 2),
            convolution(
                "with padding up to the kernel", Shape(4, 5, 2), .square(Axis(kernel: 3, before: 2, after: 2)),
                filters: 3,
                batch: 2),
            convolution(
                "in steps over a wide image", Shape(5, 16, 2), .square(Axis(kernel: 3, stride: 2, before: 1)),
                filters: 20, batch: 2),
            convolution("in tiles", Shape(5, 6, 16), .square(around), filters: 16, batch: 2, rectified: true),
            convolution(
                "in tiles with uneven padding", Shape(3, 4, 16),
                Window(vertical: Axis(kernel: 3, before: 2), horizontal: Axis(kernel: 3, before: 1, after: 2)),
                filters: 32, bias: false),
            convolution(
                "in tiles with more padding than the kernel", Shape(2, 3, 16),
                .square(Axis(kernel: 3, before: 3, after: 3)), filters: 16),
            convolution("in groups", Shape(4, 5, 6), .square(around), filters: 4, batch: 2, groups: 2),
            convolution("of each channel", Shape(4, 4, 3), .square(around), filters: 6, batch: 1, groups: 3),
            convolution("1×1", Shape(3, 3, 5), .square(Axis(kernel: 1)), filters: 4, batch: 2, rectified: true),
            convolution("1×1 in groups", Shape(3, 3, 4), .square(Axis(kernel: 1)), filters: 4, batch: 2, groups: 2),
            convolution(
                "wider than the image", Shape(2, 2, 3), .square(Axis(kernel: 5, before: 2, after: 2)),
                filters: 2),
            convolution("over time", Shape(9, 3), Window(around), filters: 4, batch: 2),
            convolution(
                "over time, dilated", Shape(9, 3), Window(Axis(kernel: 3, stride: 2, dilation: 3, before: 3)),
                filters: 4),
        ]
    }()

    /// Convolutions that are computed in several blocks.
    static let largeConvolutions = [
        convolution(
            "in blocks", Shape(20, 20, 8), .square(Window.Axis(kernel: 3, before: 1, after: 1)), filters: 16, batch: 5,
            rectified: true),
        convolution(
            "in blocks of tiles", Shape(13, 11, 32), .square(Window.Axis(kernel: 3, before: 1, after: 1)), filters: 48,
            batch: 3, rectified: true),
        convolution("1×1 in blocks", Shape(40, 40, 16), .square(Window.Axis(kernel: 1)), filters: 40, batch: 2),
    ]

    private static func convolution(
        _ name: String, _ shape: Shape, _ window: Window, filters: Int, batch: Int = 1, groups: Int = 1,
        bias: Bool = true, rectified: Bool = false
    ) -> OperationCase {
        guard let sliding = try? SlidingWindow(window, over: shape) else { preconditionFailure("an impossible case") }
        let operation = Convolution(filters: filters, over: sliding, groups: groups, bias: bias, rectified: rectified)
        let patch = window.count * shape.columns / groups
        return OperationCase(
            "convolution \(name)", operation, [rows(shape.rows * batch, shape.columns, 1)],
            [rows(patch, filters, 2)] + (bias ? [rows(1, filters, 3)] : []), shapes: [shape], batch: batch)
    }
}

@Suite struct ConvolutionTests {
    private let window = Window(
        vertical: Window.Axis(kernel: 2, before: 1, after: 1),
        horizontal: Window.Axis(kernel: 3, stride: 2, before: 1, after: 1))

    /// Source: PyTorch 2.15, float64: `Conv2d(2, 2, (2, 3), stride=(1, 2), padding=(1, 1))` with the weight of
    /// `parameters` permuted by (3, 2, 0, 1), on the images permuted by (0, 3, 1, 2): `(y * u).sum().backward()`, and
    /// everything permuted back.
    @Test func outputAndGradientsAreThoseOfPyTorch() throws {
        let sliding = try SlidingWindow(window, over: Shape(3, 4, 2))
        #expect(sliding.inputShape == Shape(3, 4, 2))
        let bench = try OperationBench(
            Convolution(filters: 2, over: sliding), inputs: [Self.pairs(Self.x)],
            parameters: [Self.pairs(Self.weight), [[0.5, -0.25]]], shapes: [Shape(3, 4, 2)], batch: 2)
        #expect(bench.output == Self.output)
        #expect(bench.reference.values == Self.output.map(Double.init))
        let gradients = bench.gradients(upstream: Self.upstream)
        #expect(gradients == [Self.inputGradient, Self.weightGradient, [0.75, 1]])
    }

    @Test func declaresItsParametersInPyTorchsShapes() throws {
        let image = Convolution(
            filters: 6, over: try SlidingWindow(window, over: Shape(3, 4, 4)), groups: 2)
        let ofImage = image.parameters(for: [Shape(3, 4, 4)])
        #expect(ofImage.map(\.name) == ["weight", "bias"])
        #expect(ofImage.map(\.exportedShape) == [[6, 2, 2, 3], [6]])
        #expect(ofImage[0].fanIn == 12)
        let time = Convolution(
            filters: 6, over: try SlidingWindow(Window(Window.Axis(kernel: 3)), over: Shape(8, 4)), bias: false)
        #expect(time.parameters(for: [Shape(8, 4)]).map(\.exportedShape) == [[6, 4, 3]])
    }

    @Test func refusesWhatItCannotTake() throws {
        let large = Window.square(Window.Axis(kernel: 5))
        #expect(throws: ShapeError("its kernel of 5×5 is larger than the input [4×4×1] with its padding")) {
            try SlidingWindow(large, over: Shape(4, 4, 1))
        }
        #expect(
            throws: ShapeError(
                "needs an image [height, width, channels] or a sequence [length, channels], received [7]")
        ) { try SlidingWindow(large, over: Shape(7)) }
        #expect(throws: ShapeError("needs one number for each size over a sequence [9×3], received two")) {
            try SlidingWindow(window, over: Shape(9, 3))
        }
        let three = Convolution(filters: 4, over: try SlidingWindow(large, over: Shape(5, 5, 4)), groups: 3)
        #expect(throws: ShapeError("its 3 groups must divide the 4 channels that it receives and its 4 filters")) {
            try three.outputShape(of: [Shape(5, 5, 4)])
        }
    }

    private static func pairs(_ numbers: [Float]) -> [[Float]] {
        stride(from: 0, to: numbers.count, by: 2).map { [numbers[$0], numbers[$0 + 1]] }
    }
}

extension ConvolutionTests {
    private static let x: [Float] = [
        0, 0.75, 1, 0.75, 0.25, -0.25, -0.75, -1, -0.75, 0, 0.75, 1, 0.75, 0.25, -0.25, -1, -1, -0.5, 0, 0.75, 1, 0.75,
        0.25, -0.5, -1, -1, -0.5, 0, 0.75, 1, 0.75, 0.25, -0.5, -1, -1, -0.5, 0, 0.75, 1, 0.75, 0.25, -0.5, -1, -1,
        -0.5, 0, 0.75, 1,
    ]
    private static let weight: [Float] = [
        1, 0.5, -0.5, -1, -0.25, 0.75, 1, 0.25, -0.75, -1, 0, 1, 0.75, -0.25, -1, -0.75, 0.25, 1, 0.5, -0.5, -1, -0.5,
        0.5, 1,
    ]
    private static let output: [Float] = [
        0.25, -0.375, 0.6875, -1.3125, 0.0625, -0.4375, 1, -1.8125, 0, -0.5625, 0.375, -1.5625, 0.25, -0.375, 0.4375,
        -0.8125, 0.25, -0.5, 0.1875, 0, 0.25, -0.75, -0.25, 0.3125, 0.6875, -0.375, -0.375, 0.8125, 0.6875, -0.1875,
        -0.4375, 0.125,
    ]
    private static let upstream: [Float] = [
        0.5, 1, 0, -1, -0.5, 0.75, 1, -0.25, -1, -0.25, 0.75, 0.75, -0.5, -1, -0.25, 1, 0.75, -0.5, -1, 0, 1, 0.5,
        -0.75,
        -0.75, 0.25, 1, 0.25, -0.75, -0.75, 0.5, 1, 0,
    ]
    private static let inputGradient: [Float] = [
        1.8125, -0.5625, -0.25, 2.5, -1.4375, 1.4375, 0, -1.25, 0.6875, -1.6875, 3.0625, -1.6875, 0.375, 1.5625,
        -2.1875,
        1, -1.125, -1.125, 3.125, -3.9375, 1.75, 0, -1.9375, 2.125, -0.1875, 1.75, -3.625, 2.5, -0.625, -1.4375, 2.3125,
        -1.25, 1.4375, 0.75, -2.9375, 3.9375, -1.5625, 0.0625, 1.6875, -1.875, 1.625, -1, 0.6875, 1.4375, -0.9375, 1.5,
        -0.625, -0.625,
    ]
    private static let weightGradient: [Float] = [
        0.6875, 1.4375, 0.1875, 1.6875, -0.5625, 1.25, -1.8125, -1, -1.8125, -2.25, -1.75, -3.1875, 1.75, 0.3125,
        1.6875,
        0.6875, 0.8125, 0.875, -1.75, 0.5625, -2.875, 0, -3.5625, -0.375,
    ]
}
