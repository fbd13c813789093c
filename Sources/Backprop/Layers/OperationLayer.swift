/// A layer of one operation, without nonlinearity, whose parameters, if it has any, start at fixed numbers.
package struct OperationLayer: Layer {
    package let kind: String
    package let brief: String
    package let worksPerTimeStep: Bool
    /// The operation for an input of a shape; throws where that shape cannot be one.
    private let operation: @Sendable (Shape) throws(ShapeError) -> any Operation

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

/// Layers that bring what they receive to mean 0 and deviation 1.
///
/// None of them looks at other places of a sequence, but in training batch normalisation, which then averages over them.
extension OperationLayer {
    package static func batchNormalization(_ operation: BatchNormalization) -> OperationLayer {
        OperationLayer(kind: "bn", brief: "bn", worksPerTimeStep: true) { _ in operation }
    }

    package static func layerNormalization() -> OperationLayer {
        OperationLayer(kind: "norm", brief: "norm", worksPerTimeStep: true) { _ in LayerNormalization() }
    }

    package static func rmsNormalization(_ operation: RMSNormalization) -> OperationLayer {
        OperationLayer(kind: "norm", brief: "norm", worksPerTimeStep: true) { _ in operation }
    }
}

/// Layers that put many places together, without anything to learn.
extension OperationLayer {
    /// Over an image, or over time where it receives a sequence.
    package static func maxPooling(_ window: Window) -> OperationLayer {
        OperationLayer(kind: "pool", brief: "pool") { shape throws(ShapeError) in
            MaxPooling(over: try SlidingWindow(window, over: shape))
        }
    }

    /// Over an image, or over time where it receives a sequence.
    package static func averagePooling(_ window: Window) -> OperationLayer {
        OperationLayer(kind: "pool", brief: "pool") { shape throws(ShapeError) in
            AveragePooling(over: try SlidingWindow(window, over: shape))
        }
    }

    package static func globalAveragePooling() -> OperationLayer {
        OperationLayer(kind: "pool", brief: "pool") { _ in GlobalAveragePooling() }
    }

    /// All numbers of an example in one row, channel after channel as in PyTorch.
    package static func flatten() -> OperationLayer {
        OperationLayer(kind: "flatten", brief: "flatten") { _ in Flatten(channelsFirst: true) }
    }
}
