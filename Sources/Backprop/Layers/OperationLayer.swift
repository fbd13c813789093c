/// Layer of a single operation without nonlinearity, whose parameters start at fixed numbers.
package struct OperationLayer: Layer {
    package let kind: String
    package let brief: String
    package let worksPerTimeStep: Bool
    /// Creates the operation for an input shape; throws where it does not fit.
    private let operation: @Sendable (Shape) throws(ShapeError) -> any Operation

    /// Creates a layer around the operation that `operation` makes for the shape of the input.
    package init(
        kind: String, brief: String, worksPerTimeStep: Bool = false,
        operation: @escaping @Sendable (Shape) throws(ShapeError) -> any Operation
    ) {
        self.kind = kind
        self.brief = brief
        self.worksPerTimeStep = worksPerTimeStep
        self.operation = operation
    }

    package func build(into graph: inout Graph, after input: Graph.NodeID, named name: String) throws(GraphError)
        -> Graph.NodeID
    {
        let shape = graph.shape(of: input)
        let made: any Operation
        let result: Shape
        do {
            made = try operation(shape)
            result = try made.outputShape(of: [shape])
        } catch {
            throw GraphError(node: name, error.message)
        }
        let summary = result == shape ? "\(shape)" : "\(shape)→\(result)"
        return try graph.layer(named: name, summary: summary, activation: nil) { graph throws(GraphError) in
            try graph.apply(made, to: [input], named: name)
        }
    }
}

/// Normalization layers.
///
/// None of them reads other time steps of a sequence, except batch normalization in training, which averages over them.
extension OperationLayer {
    /// Batch normalization with the given constants.
    package static func batchNormalization(_ operation: BatchNormalization) -> OperationLayer {
        OperationLayer(kind: "bn", brief: "bn", worksPerTimeStep: true) { _ in operation }
    }

    /// Layer normalization.
    package static func layerNormalization() -> OperationLayer {
        OperationLayer(kind: "norm", brief: "norm", worksPerTimeStep: true) { _ in LayerNormalization() }
    }

    /// Root mean square normalization with the given constants.
    package static func rmsNormalization(_ operation: RMSNormalization) -> OperationLayer {
        OperationLayer(kind: "norm", brief: "norm", worksPerTimeStep: true) { _ in operation }
    }
}

/// Layers without parameters that combine positions or change the shape.
extension OperationLayer {
    /// Maximum pooling over an image or over time.
    package static func maxPooling(_ window: Window) -> OperationLayer {
        OperationLayer(kind: "pool", brief: "pool") { shape throws(ShapeError) in
            MaxPooling(over: try SlidingWindow(window, over: shape))
        }
    }

    /// Average pooling over an image or over time.
    package static func averagePooling(_ window: Window) -> OperationLayer {
        OperationLayer(kind: "pool", brief: "pool") { shape throws(ShapeError) in
            AveragePooling(over: try SlidingWindow(window, over: shape))
        }
    }

    /// Mean over all positions of an image, or over all time steps.
    package static func globalAveragePooling() -> OperationLayer {
        OperationLayer(kind: "pool", brief: "pool") { _ in GlobalAveragePooling() }
    }

    /// All numbers of an example in one row, channel by channel as in PyTorch's `Flatten` on [C, H, W].
    ///
    /// A picture itself is stored pixel by pixel, H × W × C.
    package static func flatten() -> OperationLayer {
        OperationLayer(kind: "flatten", brief: "flatten") { _ in Flatten(channelsFirst: true) }
    }
}
