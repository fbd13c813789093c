/// Transformer block: h = x + attention(norm x), y = h + MLP(norm h), MLP(u) = f(u W₁ + b₁) W₂ + b₂.
///
/// It adds two layers to the graph, `.attention` and `.mlp`, each with its own norm in front: gradients reach the first
/// block along the sums without passing a norm. In training a share of each branch's numbers may be dropped.
///
/// Parameters: `attention.norm.weight`, `attention.in_proj_weight`, `attention.out_proj.weight`, `mlp.norm.weight`,
/// `mlp.linear1.weight`, `mlp.linear2.weight` and the biases, with the shapes of PyTorch's `TransformerEncoderLayer`.
///
/// Sources: Vaswani et al., "Attention is all you need" (NeurIPS 2017); the norm in front: Xiong et al., "On layer
/// normalization in the transformer architecture" (ICML 2020).
package struct TransformerLayer: Layer, Hashable {
    /// Number of attention heads; divides the width of the input.
    package var heads: Int
    /// Number of units in the MLP's hidden layer; nil is four times the width of the input.
    package var units: Int?
    /// Nonlinearity f of the MLP.
    package var activation: Activation
    /// Whether each time step attends only to itself and to earlier ones.
    package var isCausal: Bool
    /// Distribution of the initial weights.
    package var initializer: Initializer
    /// Probability that a number of either branch is dropped.
    package var dropout: Float
    /// Number of such blocks in the network; weights that write to the residual stream start smaller by a factor
    /// √(2·depth).
    package var depth: Int

    /// Creates a block of attention and MLP.
    package init(
        heads: Int, units: Int? = nil, activation: Activation = .gelu, causal: Bool = true,
        initializer: Initializer = .xavierUniform, dropout: Float = 0, depth: Int = 1
    ) {
        precondition(depth > 0, "a network with a block has one at least")
        self.heads = heads
        self.units = units
        self.activation = activation
        isCausal = causal
        self.initializer = initializer
        self.dropout = dropout
        self.depth = depth
    }

    package var kind: String { "transformer" }
    package var brief: String { "block" }
    package var layerCount: Int { 2 }
    package var droppedShare: Float? { dropout }
    package var nonlinearity: Activation? { activation }
    package var weightInitializer: Initializer? { initializer }

    /// Initializer of the weights that write to the residual stream, scaled by 1/√(2·depth).
    ///
    /// Each block adds to the stream twice; with variances of 1/(2·depth), the stream's variance stays near 1.
    ///
    /// Source: Radford et al., "Language models are unsupervised multitask learners" (2019), section 2.3.
    private var outputInitializer: Initializer { .scaled(initializer, by: 1 / Float(2 * depth).squareRoot()) }

    package func build(into graph: inout Graph, after input: Graph.NodeID, named name: String) throws(GraphError)
        -> Graph.NodeID
    {
        let attended = try buildAttention(into: &graph, after: input, named: "\(name).attention")
        return try buildMLP(into: &graph, after: attended, named: "\(name).mlp")
    }

    private func buildAttention(
        into graph: inout Graph, after input: Graph.NodeID, named name: String
    ) throws(GraphError) -> Graph.NodeID {
        let attention = SelfAttention(heads: heads, causal: isCausal)
        return try graph.layer(named: name, summary: attention.summary, activation: nil) { graph throws(GraphError) in
            let norm = try graph.apply(LayerNormalization(), to: [input], named: "\(name).norm", scope: "norm.")
            let branch = try graph.attend(
                attention, to: norm, named: name, initializer: initializer, outputInitializer: outputInitializer)
            return try add(branch, to: input, in: &graph, named: name)
        }
    }

    private func buildMLP(
        into graph: inout Graph, after input: Graph.NodeID, named name: String
    ) throws(GraphError) -> Graph.NodeID {
        let width = graph.shape(of: input).columns
        let units = units ?? 4 * width
        let summary = "\(width)→\(units)→\(width) \(activation.rawValue)"
        return try graph.layer(named: name, summary: summary, activation: nil) { graph throws(GraphError) in
            let norm = try graph.apply(LayerNormalization(), to: [input], named: "\(name).norm", scope: "norm.")
            var hidden = try graph.apply(
                Affine(units: units), to: [norm], named: "\(name).z", initializer: initializer, scope: "linear1.")
            if let function = activation.operation {
                hidden = try graph.apply(function, to: [hidden], named: "\(name).a")
            }
            let branch = try graph.apply(
                Affine(units: width), to: [hidden], named: "\(name).out", initializer: outputInitializer,
                scope: "linear2.")
            return try add(branch, to: input, in: &graph, named: name)
        }
    }

    /// Adds a branch, after dropout if there is any, to the residual stream and returns the sum.
    private func add(
        _ branch: Graph.NodeID, to stream: Graph.NodeID, in graph: inout Graph, named name: String
    ) throws(GraphError) -> Graph.NodeID {
        var branch = branch
        if dropout > 0 {
            branch = try graph.apply(Dropout(rate: dropout), to: [branch], named: "\(name).dropout")
        }
        return try graph.apply(Sum(), to: [stream, branch], named: "\(name).sum")
    }
}

extension TransformerLayer {
    package func replacing(activation: Activation) -> any Layer { with { $0.activation = activation } }
    package func replacing(initializer: Initializer) -> any Layer { with { $0.initializer = initializer } }
    package func replacing(dropout: Float) -> any Layer { with { $0.dropout = dropout } }

    private func with(_ change: (inout TransformerLayer) -> Void) -> TransformerLayer {
        var copy = self
        change(&copy)
        return copy
    }
}
