/// Stack of recurrent layers, each of which is a layer of the graph.
///
/// Checkpoints name the second one `lstm1.2.weight_ih_l0`, where PyTorch's `LSTM` (2.x) has `weight_ih_l1`.
package struct RecurrentLayer: Layer, Hashable {
    /// Kinds of cells, by their names in presets.
    package enum Cell: String, CaseIterable, Hashable, Sendable { case rnn, lstm, gru }

    /// Kind of cell.
    package var cell: Cell
    /// Number of units in one direction.
    package var units: Int
    /// Number of layers in the stack.
    package var depth: Int
    /// Whether a second recurrence runs from the last time step to the first, doubling the number of outputs.
    package var isBidirectional: Bool
    /// Nonlinearity of the plain cell: tanh or ReLU.
    package var activation: Activation
    /// Distribution of the initial weights; nil is that of PyTorch.
    package var initializer: Initializer?
    /// Truncation of backpropagation through time; nil goes back to the first time step.
    package var truncation: Truncation?
    /// Initial bias of an LSTM's forget gate.
    package var forgetBias: Float = 0

    /// Creates a stack of recurrent layers.
    package init(
        _ cell: Cell, units: Int, depth: Int = 1, bidirectional: Bool = false, activation: Activation = .tanh,
        initializer: Initializer? = nil, truncation: Truncation? = nil
    ) {
        precondition(Self.activations.contains(activation), "a plain recurrence has tanh or ReLU")
        self.cell = cell
        self.units = units
        self.depth = depth
        isBidirectional = bidirectional
        self.activation = activation
        self.initializer = initializer
        self.truncation = truncation
    }

    /// Nonlinearities of the plain cell.
    package static let activations: [Activation] = [.tanh, .relu]

    package var kind: String { cell.rawValue }
    package var brief: String {
        (isBidirectional ? "bi" : "") + "\(cell.rawValue)\(units)" + (depth > 1 ? "×\(depth)" : "")
    }
    package var worksPerTimeStep: Bool { !isBidirectional }
    package var nonlinearity: Activation? { cell == .rnn ? activation : nil }

    /// Distribution of the initial weights; by default uniform within ±1/√H as in PyTorch, a variance of 1/(3H).
    package var weightInitializer: Initializer? { initializer ?? .uniform(bound: 1 / Float(units).squareRoot()) }

    package func build(into graph: inout Graph, after input: Graph.NodeID, named name: String) throws(GraphError)
        -> Graph.NodeID
    {
        var output = input
        for level in 1...max(1, depth) {
            output = try build(into: &graph, level: level == 1 ? name : "\(name).\(level)", after: output)
        }
        return output
    }

    private func build(
        into graph: inout Graph, level name: String, after input: Graph.NodeID
    ) throws(GraphError) -> Graph.NodeID {
        let (fanIn, width) = (graph.shape(of: input).columns, isBidirectional ? 2 * units : units)
        let summary = "\(fanIn)→\(width)" + (cell == .rnn ? " \(activation.rawValue)" : "")
        return try graph.layer(named: name, summary: summary, activation: nonlinearity) { graph throws(GraphError) in
            let forward = try apply(reversed: false, to: input, named: name, in: &graph)
            guard isBidirectional else { return forward }
            let backward = try apply(reversed: true, to: input, named: "\(name).reverse", in: &graph)
            return try graph.apply(Concatenation(), to: [forward, backward], named: "\(name).both")
        }
    }

    private func apply(
        reversed: Bool, to input: Graph.NodeID, named name: String, in graph: inout Graph
    ) throws(GraphError) -> Graph.NodeID {
        let truncation = truncation?.scaled(to: graph.shape(of: input).rows)
        let recurrence = Recurrence(units: units, reversed: reversed, truncation: truncation)
        return try graph.apply(
            operation(recurrence), to: [input], named: name, initializer: weightInitializer ?? .zeros)
    }

    private func operation(_ recurrence: Recurrence) -> any Operation {
        switch cell {
        case .rnn: activation == .relu ? ReLURNN(recurrence) : TanhRNN(recurrence)
        case .lstm: LSTM(recurrence, forgetBias: forgetBias)
        case .gru: GRU(recurrence)
        }
    }
}

extension RecurrentLayer {
    /// Returns the layer with tanh or ReLU in a plain cell; other cells and nonlinearities leave the layer as it is.
    package func replacing(activation: Activation) -> any Layer {
        var copy = self
        if cell == .rnn, Self.activations.contains(activation) { copy.activation = activation }
        return copy
    }

    package func replacing(initializer: Initializer) -> any Layer {
        var copy = self
        copy.initializer = initializer
        return copy
    }

    package func replacing(truncation: Truncation) -> any Layer {
        var copy = self
        copy.truncation = truncation
        return copy
    }
}
