extension Network {
    /// A network of one layer after another, with its loss.
    ///
    /// `operation` computes the loss where its constants are not the usual ones. Layers are named by kind and number: `dense1`, `dense2`. Throws where a layer or the loss cannot take what the one
    /// before gives.
    package static func sequential(
        input shape: Shape, layers: [any Layer], loss: Loss, target: Shape, computedBy operation: (any Operation)? = nil
    ) throws(GraphError) -> Network {
        var graph = Graph()
        let input = graph.input("input", shape: inputShape(shape, before: layers.first))
        var numbering = LayerNumbering()
        let output = try numbering.build(layers, into: &graph, after: input)
        let target = graph.input("target", shape: target)
        let value = try graph.apply(operation ?? loss.operation, to: [output, target], named: loss.rawValue)
        return Network(graph: graph, input: input, target: target, output: output, loss: value)
    }

    /// The shape in which a network takes an example: a picture is a plain row of numbers to a dense layer.
    package static func inputShape(_ shape: Shape, before first: (any Layer)?) -> Shape {
        shape.dimensions.count > 2 && first is Dense ? Shape(shape.count) : shape
    }
}
