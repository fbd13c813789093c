import CKernels

/// Shape of a convolution that needs no window matrix: the kernel's cells are beside each other, and all filters read all
/// channels.
struct ConvolutionShape {
    /// Window and the input that it moves over.
    let window: SlidingWindow
    /// Number of output channels.
    let filters: Int

    /// Number of values that a filter reads at one position, up to which its weights stay in the second-level cache.
    private static var largestPatch: Int { 1_152 }
    /// Number of positions in a line from which on a product of one line is fast.
    private static var leastWidth: Int { 4 }

    /// Takes a convolution without groups; nil where a window matrix is the better way.
    init?(_ window: SlidingWindow, filters: Int) {
        guard !window.isPointwise, window.vertical.dilation == 1, window.horizontal.dilation == 1,
            window.outputWidth >= Self.leastWidth, window.count * window.channels <= Self.largestPatch
        else { return nil }
        self.window = window
        self.filters = filters
    }

    private var paddedHeight: Int { window.vertical.reach(over: window.height, window.outputHeight) }
    private var paddedWidth: Int { window.horizontal.reach(over: window.width, window.outputWidth) }

    /// Whether the gradient of the input is a convolution as well.
    ///
    /// That takes strides of 1, and on all sides less padding than the kernel has cells.
    var propagates: Bool {
        window.vertical.isTransposable && window.horizontal.isTransposable
    }

    /// Number of floats that a forward and a backward pass need.
    var roomCount: Int {
        var code = code(images: 1)
        return unsafe nn_kernels().pointee.windows.convolution_room(&code)
    }

    /// Returns the shape as the kernels take it, for a number of images.
    func code(images: Int) -> nn_convolution {
        nn_convolution(
            images: images, height: window.height, width: window.width, channels: window.channels,
            padded_height: paddedHeight, padded_width: paddedWidth, top: window.vertical.before,
            left: window.horizontal.before, kernel_height: window.vertical.kernel,
            kernel_width: window.horizontal.kernel, stride_y: window.vertical.stride,
            stride_x: window.horizontal.stride, result_height: window.outputHeight,
            result_width: window.outputWidth, filters: filters)
    }

    /// Returns the number of images in `x`, and checks the matrices that belong to it.
    fileprivate func imageCount(_ x: Matrix, weight: Matrix, bias: Matrix?, result: Matrix, room: Matrix) -> Int {
        let images = x.rows / window.cellCount
        precondition(x.columns == window.channels && x.rows == images * window.cellCount, "images of another shape")
        precondition(result.rows == images * window.positions && result.columns == filters, "a result of another shape")
        precondition(weight.rows == window.count * window.channels && weight.columns == filters, "shapes of weights")
        precondition(bias.map { $0.count == filters } ?? true, "a bias for each filter")
        precondition(room.count >= roomCount, "no room for a padded image")
        return images
    }
}

extension Window.Axis {
    /// Returns the number of cells of an input with its padding.
    fileprivate func reach(over length: Int, _ positions: Int) -> Int {
        max(before + length, (positions - 1) * stride + kernel)
    }

    fileprivate var isTransposable: Bool { stride == 1 && before < kernel && after < kernel }
}

extension Matrix {
    /// self = x ∗ W + b, or max(0, x ∗ W + b) where `rectified` is set.
    func assignConvolution(
        of x: Matrix, weight: Matrix, bias: Matrix?, rectified: Bool, _ shape: ConvolutionShape, room: Matrix
    ) {
        var code = shape.code(images: shape.imageCount(x, weight: weight, bias: bias, result: self, room: room))
        unsafe nn_kernels().pointee.windows.convolve(
            &code, x.start, weight.start, bias?.start, rectified ? 1 : 0, room.start, start)
    }

    /// Gradients of a convolution, each to be assigned or to be added to.
    struct ConvolutionGradients {
        var weight: Matrix
        var bias: Matrix?
        /// Gradient of the input; nil where nobody needs it.
        var input: Matrix?
        var accumulatesWeight: Bool
        var accumulatesBias: Bool
        var accumulatesInput: Bool
    }

    /// Computes the gradients of y = x ∗ W + b from self = ∂L/∂y; `result` is y where that was rectified.
    func propagateConvolution(
        of x: Matrix, weight: Matrix, result: Matrix?, _ gradients: ConvolutionGradients, _ shape: ConvolutionShape,
        room: Matrix
    ) {
        let images = shape.imageCount(x, weight: weight, bias: gradients.bias, result: self, room: room)
        precondition(result.map { $0.count == count } ?? true, "a result of another shape")
        precondition(gradients.weight.count == weight.count, "shapes of weights")
        precondition(gradients.input.map { $0.count == x.count && shape.propagates } ?? true, "images of another shape")
        var code = shape.code(images: images)
        var back = unsafe nn_convolution_back(
            x: x.start, weight: weight.start, upstream: start, result: result?.start,
            weight_gradient: gradients.weight.start, bias_gradient: gradients.bias?.start,
            input_gradient: gradients.input?.start, accumulates_weight: gradients.accumulatesWeight ? 1 : 0,
            accumulates_bias: gradients.accumulatesBias ? 1 : 0,
            accumulates_input: gradients.accumulatesInput ? 1 : 0, room: room.start)
        unsafe nn_kernels().pointee.windows.convolve_back(&code, &back)
    }
}
