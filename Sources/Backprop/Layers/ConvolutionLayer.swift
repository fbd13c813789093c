/// Convolution over an image or a sequence: a = f(x ∗ W + b).
///
/// `Convolution` and the operation of f have the shapes and the derivatives.
package struct ConvolutionLayer: Layer, Hashable {
    /// Number of output channels.
    package var filters: Int
    /// Kernel size, stride, dilation and padding.
    package var window: Window
    /// Number of groups that the channels are divided into.
    package var groups: Int
    /// Nonlinearity f.
    package var activation: Activation
    /// Distribution of the initial weights.
    package var initializer: Initializer
    /// Whether a bias is added to the weighted sums.
    package var hasBias: Bool
    /// Whether the kernel moves over a sequence instead of an image.
    package var isOverTime: Bool

    /// Creates a convolution over images, or over sequences where `overTime` is set.
    package init(
        filters: Int, window: Window, groups: Int = 1, activation: Activation, initializer: Initializer,
        bias: Bool = true, overTime: Bool = false
    ) {
        self.filters = filters
        self.window = window
        self.groups = groups
        self.activation = activation
        self.initializer = initializer
        hasBias = bias
        isOverTime = overTime
    }

    package var kind: String { "conv" }
    package var brief: String { "conv\(filters)" }
    package var nonlinearity: Activation? { activation }
    package var weightInitializer: Initializer? { initializer }

    package func replacing(activation: Activation) -> any Layer {
        var copy = self
        copy.activation = activation
        return copy
    }

    package func replacing(initializer: Initializer) -> any Layer {
        var copy = self
        copy.initializer = initializer
        return copy
    }

    package func build(into graph: inout Graph, after input: Graph.NodeID, named name: String) throws(GraphError)
        -> Graph.NodeID
    {
        let operation = try operation(over: graph.shape(of: input), named: name)
        let sizes = [window.vertical.kernel, operation.window.horizontal.kernel].map(String.init)
        let kernel = operation.window.isImage ? sizes.joined(separator: "×") : sizes[1]
        let summary = "\(kernel), \(operation.window.channels)→\(filters) \(activation.rawValue)"
        return try graph.layer(named: name, summary: summary, activation: activation) { graph throws(GraphError) in
            let z = try graph.apply(operation, to: [input], named: "\(name).z", initializer: initializer)
            guard !operation.isRectified, let function = activation.operation else { return z }
            return try graph.apply(function, to: [z], named: "\(name).a")
        }
    }

    private func operation(over shape: Shape, named name: String) throws(GraphError) -> Convolution {
        guard shape.dimensions.count == (isOverTime ? 2 : 3) else {
            throw GraphError(
                node: name,
                isOverTime
                    ? "needs a sequence [length, channels], received [\(shape)]"
                    : "needs an image [height, width, channels], received [\(shape)]")
        }
        do {
            return Convolution(
                filters: filters, over: try SlidingWindow(window, over: shape), groups: groups, bias: hasBias,
                rectified: activation == .relu)
        } catch {
            throw GraphError(node: name, error.message)
        }
    }
}
