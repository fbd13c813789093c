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
