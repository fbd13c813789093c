/// Convolution z = x ∗ W + b: weighted sums of the numbers under each window position; max(0, z) where it is rectified.
///
/// z[y, x, o] = b[o] + Σ_{i, j, c} W[i, j, c, o] x[s·y − p + d·i, s·x − p + d·j, c], with stride s, padding p of zeros
/// and dilation d; a cross-correlation, as in PyTorch. With g groups, the filters of group k read its channels only.
///
/// Shapes: x is batch·H·W × C, z is batch·H′·W′ × F with H′ = ⌊(H + 2p − d(k − 1) − 1) / s⌋ + 1, b is 1 × F, and W is
/// k·k·(C/g) × F, which a checkpoint holds as `[F, C/g, k, k]`. A sequence of shape [T, C] has H = 1 and a kernel of 1
/// × k, and its W is `[F, C/g, k]` in a checkpoint.
///
/// With X the matrix that has a row of the numbers under each window position, z = X W + b. Derivatives, with δ =
/// ∂L/∂z: ∂L/∂W = Xᵀ δ, ∂L/∂b = Σ_rows δ, and ∂L/∂x is δ Wᵀ with each number added where X has read it. Tangent: ż = Ẋ
/// W + X Ẇ + ḃ. Where the kernel's cells are beside each other, the rows of X are read from the image with its padding;
/// otherwise X is built for a few positions at a time, which stay in the cache. Kernels of 3 × 3 cells, whose channels and
/// filters come in groups of sixteen, need no X: Winograd's algorithm computes two by two positions at once.
///
/// Sources: LeCun et al., "Gradient-based learning applied to document recognition" (1998), section II; Chellapilla,
/// Puri and Simard, "High performance convolutional neural networks for document processing" (2006), section 3, for X;
/// Lavin and Gray, "Fast algorithms for convolutional neural networks" (CVPR 2016), for Winograd's algorithm.
///
/// Kernels: `ConvolutionShape`, or `Matrix+Windows` (im2col and its transpose) and `MatrixProduct`.
package struct Convolution: Operation, Hashable {
    /// Number of output channels.
    package let filters: Int
    /// Number of groups that the channels are divided into.
    package let groups: Int
    /// Whether b is added.
    package let hasBias: Bool
    /// Whether the output is max(0, z), with derivative 1 for z > 0 and else 0, instead of z.
    package let isRectified: Bool
    /// Window and the input that it moves over.
    package let window: SlidingWindow

    /// Creates the operation; `rectified` applies ReLU to its output.
    package init(filters: Int, over window: SlidingWindow, groups: Int = 1, bias: Bool = true, rectified: Bool = false)
    {
        precondition(filters > 0 && groups > 0, "a convolution without filters")
        self.filters = filters
        self.groups = groups
        hasBias = bias
        isRectified = rectified
        self.window = window
    }

    package var kind: String { "convolution" }
    package var formula: OperationFormula {
        let z = hasBias ? "x ∗ W + b" : "x ∗ W"
        guard isRectified else {
            return OperationFormula("z = \(z)", "δx = δ ∗ W turned round", "∂L/∂W = x ∗ δ", result: "z")
        }
        return OperationFormula(
            "y = max(0, \(z))", "δx = δz ∗ W turned round", "∂L/∂W = x ∗ δz", "δz = δ where y > 0, else 0")
    }
    package var backwardDependencies: BackwardDependencies { isRectified ? [.inputs, .output] : .inputs }

    /// Maximum number of weights: far more than any network may have, and too few to overflow.
    private static var mostWeights: Int { 1 << 40 }

    package func outputShape(of inputs: [Shape]) throws(ShapeError) -> Shape {
        try window.requireInput(inputs)
        guard window.channels % groups == 0 && filters % groups == 0 else {
            throw ShapeError(
                "its \(groups) groups must divide the \(window.channels) channels that it receives and its \(filters) "
                    + "filters")
        }
        guard filters <= Self.mostWeights / patch else {
            throw ShapeError("would have \(patch) weights for each of its \(filters) filters")
        }
        return try window.outputShape(channels: filters)
    }

    package func parameters(for inputs: [Shape]) -> [ParameterDeclaration] {
        let sizes = [window.vertical.kernel, window.horizontal.kernel]
        let kernel = window.isImage ? sizes : [sizes[1]]
        let axes = Array(kernel.indices)
        let weight = ParameterDeclaration(
            name: "weight", role: .weight, rows: patch, columns: filters, fanIn: patch, fanOut: window.count * filters,
            dimensions: kernel + [depth, filters], exportedAxes: [axes.count + 1, axes.count] + axes)
        let bias = ParameterDeclaration.row("bias", .bias, count: filters, fanIn: patch)
        return hasBias ? [weight, bias] : [weight]
    }

    /// Number of channels that a filter reads.
    var depth: Int { window.channels / groups }
    /// Number of values that a filter reads at one position.
    var patch: Int { window.count * depth }

    package func workspace(for inputs: [Shape]) -> Shape? { Shape(max(blocks.memoryCount, shape?.roomCount ?? 0)) }

    /// Shape for the kernels that need no window matrix; nil where they don't apply.
    var shape: ConvolutionShape? { groups == 1 ? ConvolutionShape(window, filters: filters) : nil }

    /// Division of the positions into blocks.
    var blocks: ConvolutionBlocks { ConvolutionBlocks(self) }

    package func reference(inputs: [ReferenceTensor], parameters: [ReferenceTensor]) -> ReferenceTensor {
        let rows = inputs[0].rows / window.cellCount * window.positions
        var z = ReferenceTensor(rows: rows, columns: filters, values: Array(repeating: 0, count: rows * filters))
        for row in 0..<rows {
            for filter in 0..<filters {
                var sum = hasBias ? parameters[1][0, filter] : 0
                let firstChannel = filter / (filters / groups) * depth
                window.eachCell(at: row) { index, input in
                    for c in 0..<depth {
                        sum += inputs[0][input, firstChannel + c] * parameters[0][index * depth + c, filter]
                    }
                }
                z[row, filter] = isRectified ? max(0, sum) : sum
            }
        }
        return z
    }
}
