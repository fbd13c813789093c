/// Layer that adds to each time step a vector that encodes its position.
package struct PositionsLayer: Layer, Hashable {
    /// Origins of the vectors, by their names in presets.
    package enum Source: String, CaseIterable, Hashable, Sendable { case learned, sinusoidal }

    /// Origin of the vectors.
    package var source: Source
    /// Distribution of the initial vectors, where they are learnt.
    package var initializer: Initializer

    /// Creates the layer; learnt vectors start from N(0, 0.02²), as in GPT-2.
    package init(_ source: Source = .learned, initializer: Initializer = .normal(deviation: 0.02)) {
        self.source = source
        self.initializer = initializer
    }

    package var kind: String { "positions" }
    package var brief: String { "positions" }

    package func build(into graph: inout Graph, after input: Graph.NodeID, named name: String) throws(GraphError)
        -> Graph.NodeID
    {
        let operation: any Operation = source == .learned ? LearnedPositions() : SinusoidalPositions()
        return try graph.layer(named: name, summary: source.rawValue, activation: nil) { graph throws(GraphError) in
            do throws(ShapeError) {
                _ = try operation.outputShape(of: [graph.shape(of: input)])
            } catch {
                throw GraphError(node: name, error.message)
            }
            return try graph.apply(operation, to: [input], named: name, initializer: initializer)
        }
    }
}
