/// How the layers of a network hang together: for each its name, what it takes, and whose parameters it uses.
///
/// A layer takes the network's input or layers that stand before it, so that the order of layers is one of computing.
package struct NetworkTopology: Hashable, Sendable {
    /// Where a layer's input comes from.
    package enum Source: Hashable, Sendable {
        case input
        /// The output of the layer at a place.
        case layer(Int)
    }

    /// One layer's part.
    package struct Node: Hashable, Sendable {
        package var name: String
        package var inputs: [Source]
        /// The place of the layer whose parameters it uses; nil where it has its own.
        package var owner: Int?

        package init(_ name: String, inputs: [Source], sharing owner: Int? = nil) {
            self.name = name
            self.inputs = inputs
            self.owner = owner
        }
    }

    /// In the order of computing; the last gives the network's output.
    package let nodes: [Node]
    /// The layers whose values are the network's output or are joined to it, whose activations belong to the loss.
    package let outputs: Set<Int>
    /// Whether it is simply one layer after another.
    package let isChain: Bool

    /// A graph; `outputs` nil is the last layer alone.
    package init(_ nodes: [Node], outputs: Set<Int>? = nil) {
        self.nodes = nodes
        self.outputs = outputs ?? [nodes.count - 1]
        isChain = false
    }

    /// One layer after another, named by kind and number.
    package init(chaining layers: [any Layer]) {
        var numbering = LayerNumbering()
        nodes = layers.enumerated().map { index, layer in
            Node(numbering.name(layer), inputs: [index == 0 ? .input : .layer(index - 1)])
        }
        outputs = [layers.count - 1]
        isChain = true
    }

    /// The layers between input and output, whose activations may be changed.
    package var hidden: [Int] { nodes.indices.filter { !outputs.contains($0) } }

    /// The layers that take the network's input itself.
    package var first: [Int] { nodes.indices.filter { nodes[$0].inputs.contains(.input) } }
}
