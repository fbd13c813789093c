/// Residual connection: y = x + f(x), or y = x W + f(x) where f changes the number of features and `projects` is set.
///
/// The layers of f are layers of the graph, named within this one: `residual1.dense1`. Backward: ∂L/∂x = δ + J_fᵀ δ
/// (with a projection δ Wᵀ + J_fᵀ δ), so a gradient reaches x along the sum whatever f does to it.
///
/// Source: He, Zhang, Ren and Sun, "Deep residual learning for image recognition" (CVPR 2016), equations 1 and 2.
package struct ResidualLayer: Layer {
    /// Layers of f.
    package var layers: [any Layer]
    /// Whether x may be projected to f's number of features.
    package var projects: Bool
    /// Distribution of the projection's initial weights.
    package var initializer: Initializer

    /// Creates a residual connection around layers.
    package init(_ layers: [any Layer], projects: Bool = false, initializer: Initializer = .xavierNormal) {
        self.layers = layers
        self.projects = projects
        self.initializer = initializer
    }

    package var kind: String { "residual" }
    package var brief: String { "+(\(layers.map(\.brief).joined(separator: "-")))" }

    package func build(into graph: inout Graph, after input: Graph.NodeID, named name: String) throws(GraphError)
        -> Graph.NodeID
    {
        var numbering = LayerNumbering(within: name)
        let branch = try numbering.build(layers, into: &graph, after: input)
        let (given, made) = (graph.shape(of: input), graph.shape(of: branch))
        if given == made { return try graph.apply(Sum(), to: [input, branch], named: name) }
        guard projects, given.dimensions.dropLast() == made.dimensions.dropLast() else {
            throw GraphError(node: name, complaint(given, made))
        }
        let stream = try graph.layer(
            named: "\(name).projection", summary: "\(given.columns)→\(made.columns)", activation: nil
        ) { graph throws(GraphError) in
            try graph.apply(
                Affine(units: made.columns, bias: false), to: [input], named: "\(name).projection",
                initializer: initializer)
        }
        return try graph.apply(Sum(), to: [stream, branch], named: name)
    }

    private func complaint(_ given: Shape, _ made: Shape) -> String {
        let sentence = "adds what it receives, of shape \(given), to what its layers make of it, of shape \(made)"
        guard given.dimensions.dropLast() == made.dimensions.dropLast() else {
            return "\(sentence); only the last dimension may differ, and then with a projection"
        }
        return "\(sentence); let its last layer give \(given.columns), or set projection to true"
    }
}

extension ResidualLayer: ContainerLayer {
    package var children: [any Layer] { layers }

    package func replacing(children layers: [any Layer]) -> any Layer {
        var copy = self
        copy.layers = layers
        return copy
    }
}
