/// Multi-head self-attention with its projections: y = [head₁ … head_H] W_O + b_O.
///
/// Shapes: x and y are T × W for a sequence of T time steps. Queries, keys and values come from one product x W + b;
/// `SelfAttention` computes the heads from them and has the derivatives. Parameters have the names of PyTorch's
/// `MultiheadAttention`: `in_proj_weight`, `in_proj_bias`, `out_proj.weight` and `out_proj.bias`.
package struct AttentionLayer: Layer, Hashable {
    /// Number of heads; divides the width of the input.
    package var heads: Int
    /// Whether each time step attends only to itself and to earlier ones.
    package var isCausal: Bool
    /// Distribution of the initial weights.
    package var initializer: Initializer

    /// Creates an attention layer.
    package init(heads: Int, causal: Bool = true, initializer: Initializer = .xavierUniform) {
        self.heads = heads
        isCausal = causal
        self.initializer = initializer
    }

    package var kind: String { "attention" }
    package var brief: String { "attention" }
    package var weightInitializer: Initializer? { initializer }

    package func replacing(initializer: Initializer) -> any Layer {
        var copy = self
        copy.initializer = initializer
        return copy
    }

    package func build(into graph: inout Graph, after input: Graph.NodeID, named name: String) throws(GraphError)
        -> Graph.NodeID
    {
        let attention = SelfAttention(heads: heads, causal: isCausal)
        return try graph.layer(named: name, summary: attention.summary, activation: nil) { graph throws(GraphError) in
            try graph.attend(
                attention, to: input, named: name, initializer: initializer, outputInitializer: initializer)
        }
    }
}

extension SelfAttention {
    /// Summary for the screen, for example `4 heads causal`.
    var summary: String { "\(heads) head\(heads == 1 ? "" : "s")\(isCausal ? " causal" : "")" }
}

extension Graph {
    /// Adds self-attention with the projections before and after it, and returns its output.
    mutating func attend(
        _ attention: SelfAttention, to input: NodeID, named name: String, initializer: Initializer,
        outputInitializer: Initializer
    ) throws(GraphError) -> NodeID {
        let shape = shape(of: input)
        do throws(ShapeError) {
            try SelfAttention.check(try .oneSequence(of: [shape]), heads: attention.heads)
        } catch {
            throw GraphError(node: name, error.message)
        }
        let projection = Affine(units: 3 * shape.columns, inProjection: true)
        let joint = try apply(projection, to: [input], named: "\(name).qkv", initializer: initializer)
        let heads = try apply(attention, to: [joint], named: "\(name).heads")
        return try apply(
            Affine(units: shape.columns), to: [heads], named: "\(name).out", initializer: outputInitializer,
            scope: "out_proj.")
    }
}
