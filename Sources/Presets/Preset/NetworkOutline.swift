import Backprop
import Formats

/// Layers and shapes of a preset's network, computed without allocating it.
package struct NetworkOutline: Sendable {
    /// One of the preset's layers.
    package struct Entry: Sendable {
        /// As checkpoints and screens name it: `dense1`.
        package var name: String
        /// Its entry's path in the preset, such as `network[0]`.
        package var path: String
        package var activation: Activation?
        /// Initialiser of its weights; nil if it has none.
        package var initializer: Initializer?
        /// Shape of its output for one example.
        package var shape: Shape
        /// Numbers that it gives for an example.
        package var width: Int { shape.count }
    }

    /// What the layers expand into, and the node of the network's output; the loss is not in it.
    package let graph: Graph
    package let outputNode: Graph.NodeID
    package private(set) var entries: [Entry] = []
    /// The layers between input and output.
    package private(set) var hidden: [Entry] = []
    /// Numbers that the network learns.
    package private(set) var parameterCount = 0
    /// Numbers that an example makes on its way through the network, itself among them, and half of what operations keep
    /// of it beside them: of the others training holds two.
    package private(set) var valueCount = 0

    /// Builds the layers in order; complains where one cannot take what it is given.
    package init(_ preset: Preset, input shape: Shape) throws(ConfigurationError) {
        var assembly = NetworkAssembly(input: shape, layers: preset.layers, topology: preset.topology)
        for (node, path) in zip(preset.topology.nodes, preset.layerPaths) {
            let first = assembly.graph.nodes.count
            do { try assembly.buildNext() } catch { throw preset.complaint(about: path, error.message) }
            let weights = assembly.graph.nodes[first...].first { $0.parameters.contains(where: \.isWeight) }
            entries.append(
                Entry(
                    name: node.name, path: path, activation: assembly.graph.layers.last?.activation,
                    initializer: weights?.initializer,
                    shape: assembly.outputs.last.map { assembly.graph.shape(of: $0) } ?? shape))
        }
        let graph = assembly.graph
        parameterCount = graph.nodes.reduce(0) {
            $0 + ($1.owner == nil ? $1.parameters.reduce(0) { $0 + $1.count } : 0)
        }
        self.graph = graph
        outputNode = assembly.outputs.last ?? assembly.input
        hidden = preset.topology.hidden.map { entries[$0] }
        valueCount = graph.nodes.reduce(0) { $0 + $1.shape.count + (graph.scratchCount(of: $1) + 1) / 2 }
    }

    /// The layer that gives the network's output.
    package var output: Entry {
        guard let last = entries.last else { preconditionFailure("a preset has at least one layer") }
        return last
    }
}

extension Graph {
    /// Numbers that an operation keeps of an example for itself.
    fileprivate func scratchCount(of node: Node) -> Int {
        let scratch = node.operation?.scratch(for: node.inputs.map { shape(of: $0) })
        return scratch.map { $0.growsWithBatch ? $0.shape.count : 0 } ?? 0
    }
}
