/// Window together with the image or sequence that it moves over.
///
/// An image is [height, width, channels]. A sequence, [T, channels], is an image of height 1.
package struct SlidingWindow: Hashable, Sendable {
    /// Extent of the window along the height of the input.
    package let vertical: Window.Axis
    /// Extent of the window along the width of the input, or along time.
    package let horizontal: Window.Axis
    /// Height of the input; 1 for a sequence.
    package let height: Int
    /// Width of the input.
    package let width: Int
    /// Number of channels of the input.
    package let channels: Int
    /// Number of positions along the height.
    package let outputHeight: Int
    /// Number of positions along the width.
    package let outputWidth: Int
    /// Whether the input is an image.
    package let isImage: Bool

    /// Maximum number of values at all positions over one example.
    private static var largestResult: Int { 1 << 31 }

    /// Places a window over an input; throws where the shape is neither an image nor a sequence, or too small.
    package init(_ window: Window, over shape: Shape) throws(ShapeError) {
        let dimensions = shape.dimensions
        guard dimensions.count == 2 || dimensions.count == 3 else {
            throw ShapeError(
                "needs an image [height, width, channels] or a sequence [length, channels], received [\(shape)]")
        }
        isImage = dimensions.count == 3
        guard isImage || window.vertical == window.horizontal || window.vertical == Window(window.horizontal).vertical
        else { throw ShapeError("needs one number for each size over a sequence [\(shape)], received two") }
        vertical = isImage ? window.vertical : Window(window.horizontal).vertical
        horizontal = window.horizontal
        (height, width) = (isImage ? dimensions[0] : 1, dimensions[dimensions.count - 2])
        channels = shape.columns
        (outputHeight, outputWidth) = (vertical.positions(over: height), horizontal.positions(over: width))
        guard outputHeight > 0 && outputWidth > 0 else {
            throw ShapeError("its kernel \(reach) is larger than the input [\(shape)] with its padding")
        }
        guard outputHeight <= Self.largestResult, outputWidth <= Self.largestResult / outputHeight else {
            throw ShapeError("would make \(outputHeight)×\(outputWidth) positions; take less padding")
        }
    }

    /// Size of the kernel for error messages.
    private var reach: String {
        let size = isImage ? "of \(vertical.span)×\(horizontal.span)" : "of \(horizontal.span)"
        return vertical.dilation > 1 || horizontal.dilation > 1 ? "\(size), dilated," : size
    }

    /// Returns the shape of an output with `channels` numbers at each position.
    package func outputShape(channels: Int) throws(ShapeError) -> Shape {
        guard channels <= Self.largestResult / (outputHeight * outputWidth) else {
            throw ShapeError("would make \(outputHeight)×\(outputWidth)×\(channels) numbers of each example")
        }
        return isImage ? Shape(outputHeight, outputWidth, channels) : Shape(outputWidth, channels)
    }

    /// Shape of the input.
    package var inputShape: Shape { isImage ? Shape(height, width, channels) : Shape(width, channels) }

    /// Throws unless the only input has the shape that the window was made for.
    func requireInput(_ inputs: [Shape]) throws(ShapeError) {
        let shape = try Shape.oneInput(of: inputs)
        guard shape == inputShape else { throw ShapeError("needs [\(inputShape)], received [\(shape)]") }
    }

    /// Number of cells that the window reads at a position.
    var count: Int { vertical.kernel * horizontal.kernel }
    /// Number of cells in an input.
    var cellCount: Int { height * width }
    /// Number of positions over an input.
    var positions: Int { outputHeight * outputWidth }

    /// Whether every position reads just the cell of the same index.
    var isPointwise: Bool { vertical == Window.Axis(kernel: 1) && horizontal == vertical }

    /// Returns the row of the input that the window reads for output row `y` and kernel row `k`; nil in the padding.
    @inline(__always)
    func inputRow(_ y: Int, _ k: Int) -> Int? {
        let row = y * vertical.stride - vertical.before + k * vertical.dilation
        return row >= 0 && row < height ? row : nil
    }

    /// Returns the column of the input that the window reads for output column `x` and kernel column `k`; nil in the
    /// padding.
    @inline(__always)
    func inputColumn(_ x: Int, _ k: Int) -> Int? {
        let column = x * horizontal.stride - horizontal.before + k * horizontal.dilation
        return column >= 0 && column < width ? column : nil
    }

    /// Calls `body` for every cell of the input that the window reads at a position, with its index in the kernel.
    ///
    /// Only references use it.
    func eachCell(at position: Int, _ body: (_ kernelIndex: Int, _ row: Int) -> Void) {
        let example = position / positions
        let (y, x) = (position % positions / outputWidth, position % outputWidth)
        for ky in 0..<vertical.kernel {
            guard let row = inputRow(y, ky) else { continue }
            for kx in 0..<horizontal.kernel {
                guard let column = inputColumn(x, kx) else { continue }
                body(ky * horizontal.kernel + kx, (example * height + row) * width + column)
            }
        }
    }
}
