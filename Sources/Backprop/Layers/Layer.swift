/// Layer as a preset describes it, which expands into nodes of a graph.
package protocol Layer: Sendable {
    /// Name in checkpoints and on the screen, before its number: `dense`.
    var kind: String { get }

    /// Name in the one-line summary of a network: `64`, `conv16`, `pool`.
    var brief: String { get }

    /// Nonlinearity; nil where there is none to choose.
    var nonlinearity: Activation? { get }

    /// Distribution of the initial weights; nil where there is none to choose.
    var weightInitializer: Initializer? { get }

    /// Maximum number of layers that it adds to a graph.
    var layerCount: Int { get }

    /// Probability that a number is dropped in training; nil where the layer has no dropout.
    var droppedShare: Float? { get }

    /// Whether each time step depends on no other, except through carried state: text can then be written token by
    /// token.
    var worksPerTimeStep: Bool { get }

    /// Returns the layer with the widths that it leaves to the data filled in.
    func fitted(to widths: DataWidths) -> any Layer

    /// Adds the layer's nodes after `input` and returns its output.
    func build(into graph: inout Graph, after input: Graph.NodeID, named name: String) throws(GraphError)
        -> Graph.NodeID

    /// Returns the layer with another nonlinearity; itself where it has none to choose.
    func replacing(activation: Activation) -> any Layer

    /// Returns the layer with another distribution of initial weights; itself where it has none to choose.
    func replacing(initializer: Initializer) -> any Layer

    /// Returns the layer with another truncation; itself where it is not recurrent.
    func replacing(truncation: Truncation) -> any Layer

    /// Returns the layer with another dropout probability; itself where it has no dropout.
    func replacing(dropout: Float) -> any Layer
}

/// Widths that a network takes from its data.
package struct DataWidths: Hashable, Sendable {
    /// Number of different tokens in the input.
    package var vocabulary: Int
    /// Number of outputs for an example, or for each time step of a sequence.
    package var outputs: Int

    /// Describes the data.
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
