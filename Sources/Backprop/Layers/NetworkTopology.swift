/// Connections between the layers of a network: the name, the inputs and the parameter sharing of each.
///
/// A layer takes the network's input or the outputs of earlier layers, so layers can be computed in order.
package struct NetworkTopology: Hashable, Sendable {
    /// Source of a layer's input.
    package enum Source: Hashable, Sendable {
        /// The network's input x.
        case input
        /// Output of the layer at an index.
        case layer(Int)
    }

    /// Node of a layer.
    package struct Node: Hashable, Sendable {
        /// Name of the layer, for example `dense1`.
        package var name: String
        /// Values that the layer receives.
        package var inputs: [Source]
        /// Index of the layer whose parameters it shares; nil where it has its own.
        package var owner: Int?

        /// Creates the node of a layer.
        package init(_ name: String, inputs: [Source], sharing owner: Int? = nil) {
            self.name = name
            self.inputs = inputs
            self.owner = owner
        }
    }

    /// Nodes in the order of computing; the last is the output of the network.
    package let nodes: [Node]
    /// Layers that give the output of the network or are joined into it; their activations belong to the loss.
    package let outputs: Set<Int>
    /// Whether the network is simply one layer after another.
    package let isChain: Bool

    /// Creates a graph; by default its output is the last layer alone.
    package init(_ nodes: [Node], outputs: Set<Int>? = nil) {
        self.nodes = nodes
        self.outputs = outputs ?? [nodes.count - 1]
        isChain = false
    }

    /// Creates a chain of layers, named by kind and number.
    package init(chaining layers: [any Layer]) {
        var numbering = LayerNumbering()
        nodes = layers.enumerated().map { index, layer in
            Node(numbering.name(layer), inputs: [index == 0 ? .input : .layer(index - 1)])
        }
        outputs = [layers.count - 1]
        isChain = true
    }

    /// Layers between input and output, whose activations may be changed.
    package var hidden: [Int] { nodes.indices.filter { !outputs.contains($0) } }

    /// Layers that read the input of the network.
    package var first: [Int] { nodes.indices.filter { nodes[$0].inputs.contains(.input) } }
}
