/// Fully connected layer: a = f(x W + b).
///
/// Shapes: x is [in] or [T, in], a is [units] or [T, units], W is in × units. `Affine` and the operation of f have the
/// derivatives.
package struct Dense: Layer, Hashable {
    /// Number of outputs; 0 until the layer is fitted to the data.
    package var units: Int
    /// Nonlinearity f.
    package var activation: Activation
    /// Distribution of the initial weights.
    package var initializer: Initializer
    /// Whether a bias is added to the weighted sums.
    package var hasBias: Bool

    /// Creates a dense layer.
    package init(units: Int, activation: Activation, initializer: Initializer, bias: Bool = true) {
        self.units = units
        self.activation = activation
        self.initializer = initializer
        hasBias = bias
    }

    package var kind: String { "dense" }
    package var brief: String { "\(units)" }
    package var worksPerTimeStep: Bool { true }
    package var nonlinearity: Activation? { activation }
    package var weightInitializer: Initializer? { initializer }

    package func fitted(to widths: DataWidths) -> any Layer {
        var copy = self
        if units == 0 { copy.units = widths.outputs }
        return copy
    }

    package func build(into graph: inout Graph, after input: Graph.NodeID, named name: String) throws(GraphError)
        -> Graph.NodeID
    {
        let shape = graph.shape(of: input)
        guard shape.dimensions.count < 3 else {
            throw GraphError(
                node: name, "needs a row of numbers or a sequence, received [\(shape)]; add a flatten layer before it")
        }
        let fanIn = shape.columns
        let summary = "\(fanIn)→\(units) \(activation.rawValue)"
        return try graph.layer(named: name, summary: summary, activation: activation) { graph throws(GraphError) in
            let z = try graph.apply(
                Affine(units: units, bias: hasBias), to: [input], named: "\(name).z", initializer: initializer)
            guard let function = activation.operation else { return z }
            return try graph.apply(function, to: [z], named: "\(name).a")
        }
    }
}

extension Dense {
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
}
