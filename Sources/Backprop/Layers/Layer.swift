/// A layer as a preset describes it: it expands into nodes of a graph.
package protocol Layer: Sendable {
    /// What checkpoints and screens call it, before its number: `dense`.
    var kind: String { get }

    /// What it is in a network's one-line summary: `64`, `conv16`, `pool`.
    var brief: String { get }

    /// Its nonlinearity, and how its weights start; nil where it has none to choose.
    var nonlinearity: Activation? { get }
    var weightInitializer: Initializer? { get }

    /// How many layers of the graph it makes, at most.
    var layerCount: Int { get }

    /// The share of numbers that it drops while it trains; nil where it cannot drop any.
    var droppedShare: Float? { get }

    /// Whether a place of a sequence needs no other place, but through state that the layer carries: then a text can be
    /// written one character at a time.
    var worksPerTimeStep: Bool { get }

    /// The same layer where a width that it leaves to the data is filled in; itself where it leaves none.
    func fitted(to widths: DataWidths) -> any Layer

    /// Adds the layer's nodes after `input` and gives its output.
    func build(into graph: inout Graph, after input: Graph.NodeID, named name: String) throws(GraphError)
        -> Graph.NodeID

    /// The same layer with another nonlinearity; itself where it has none to choose.
    func replacing(activation: Activation) -> any Layer

    /// The same layer with weights that start otherwise; itself where it has none.
    func replacing(initializer: Initializer) -> any Layer

    /// The same layer that looks back in time otherwise; itself where it does not go through time.
    func replacing(truncation: Truncation) -> any Layer

    /// The same layer with another share of dropped numbers; itself where it drops none.
    func replacing(dropout: Float) -> any Layer
}

/// What a network must know of its data to fit them.
package struct DataWidths: Hashable, Sendable {
    /// Different tokens that an input may be.
    package var vocabulary: Int
    /// Numbers that the last layer gives for an example, or for each place of a sequence.
    package var outputs: Int

    package init(vocabulary: Int, outputs: Int) {
        self.vocabulary = vocabulary
        self.outputs = outputs
    }
}

extension Layer {
    package var brief: String { kind }
    package var nonlinearity: Activation? { nil }
    package var weightInitializer: Initializer? { nil }
    package var layerCount: Int { 1 }
    package var droppedShare: Float? { nil }
    package var worksPerTimeStep: Bool { false }
    package func fitted(to widths: DataWidths) -> any Layer { self }
    package func replacing(activation: Activation) -> any Layer { self }
    package func replacing(initializer: Initializer) -> any Layer { self }
    package func replacing(truncation: Truncation) -> any Layer { self }
    package func replacing(dropout: Float) -> any Layer { self }
}
