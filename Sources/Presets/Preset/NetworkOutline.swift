import Backprop
import Formats

/// Layers and shapes of a preset's network, computed without allocating it.
package struct NetworkOutline: Sendable {
    /// Layer of the preset.
    package struct Entry: Sendable {
        /// Name in checkpoints and on screens, such as `dense1`.
        package var name: String
        /// Path of its entry in the preset, such as `network[0]`.
        package var path: String
        /// Activation function; nil if it has none.
        package var activation: Activation?
        /// Initializer of its weights; nil if it has none.
        package var initializer: Initializer?
        /// Shape of its output for one example.
        package var shape: Shape
        /// Number of output values for one example.
        package var width: Int { shape.count }
    }

    /// Graph that the layers expand into, without the loss.
    package let graph: Graph
    /// Node of the network's output.
    package let outputNode: Graph.NodeID
    /// Layers in order of computation.
    package private(set) var entries: [Entry] = []
    /// Layers that do not give the network's output.
    package private(set) var hidden: [Entry] = []
    /// Number of parameters, shared ones counted once.
    package private(set) var parameterCount = 0
    /// Number of values that one example produces in a forward pass, itself included, plus half of the scratch memory.
    ///
    /// Training holds two numbers for each value, but only one for each place in scratch memory.
    package private(set) var valueCount = 0

    /// Builds the layers in order; throws if one cannot take its input.
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
            $1.owner == nil ? $1.parameters.reduce($0) { $0.clampedSum(with: $1.count) } : $0
        }
        self.graph = graph
        outputNode = assembly.outputs.last ?? assembly.input
        hidden = preset.topology.hidden.map { entries[$0] }
        valueCount = graph.nodes.reduce(0) {
            let scratch = graph.scratchCount(of: $1)
            return $0.clampedSum(with: $1.shape.count).clampedSum(with: scratch / 2 + scratch % 2)
        }
    }

    /// Layer that gives the network's output.
    package var output: Entry {
        guard let last = entries.last else { preconditionFailure("a preset has at least one layer") }
        return last
    }
}

extension Graph {
    /// Returns the size of an operation's scratch memory for one example.
    fileprivate func scratchCount(of node: Node) -> Int {
        let scratch = node.operation?.scratch(for: node.inputs.map { shape(of: $0) })
        return scratch.map { $0.growsWithBatch ? $0.shape.count : 0 } ?? 0
    }
}
