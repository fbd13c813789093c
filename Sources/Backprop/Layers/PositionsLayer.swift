/// Tells each place of a sequence where it is.
package struct PositionsLayer: Layer, Hashable {
    /// Where the places' vectors come from, by the names that presets use.
    package enum Source: String, CaseIterable, Hashable, Sendable { case learned, sinusoidal }

    package var source: Source
    package var initializer: Initializer

    /// Learnt vectors start from N(0, 0.02²), as in GPT-2.
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
