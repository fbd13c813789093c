import Backprop

/// What a preset's network would be, from shapes alone: nothing is allocated for it.
package struct NetworkOutline: Sendable {
    /// One of the preset's layers.
    package struct Entry: Sendable {
        /// As checkpoints and screens name it: `dense1`.
        package var name: String
        /// Its entry's path in the preset, such as `network[0]`.
        package var path: String
        package var activation: Activation?
        /// How its weights start; nil where it has none.
        package var initializer: Initializer?
        /// What it gives for an example.
        package var shape: Shape
        /// Numbers that it gives for an example.
        package var width: Int { shape.count }
    }

    /// What the layers expand into, and the node of the network's output; the loss is not in it.
    package let graph: Graph
    package let outputNode: Graph.NodeID
    package private(set) var entries: [Entry] = []
    /// Numbers that the network learns.
    package private(set) var parameterCount = 0
    /// Numbers that an example makes on its way through the network, itself among them, and half of what operations keep
    /// of it beside them: of the others training holds two.
    package private(set) var valueCount = 0

    /// Builds the layers one after another; complains where one cannot take what the one before gives.
    package init(_ preset: Preset, input shape: Shape) throws(ConfigurationError) {
        var graph = Graph()
        var output = graph.input("input", shape: Network.inputShape(shape, before: preset.layers.first))
        var counts: [String: Int] = [:]
        for (layer, path) in zip(preset.layers, preset.layerPaths) {
            counts[layer.kind, default: 0] += 1
            let name = "\(layer.kind)\(counts[layer.kind] ?? 0)"
            let first = graph.nodes.count
            do {
                output = try layer.build(into: &graph, after: output, named: name)
            } catch {
                throw preset.complaint(about: path, error.message)
            }
            let weights = graph.nodes[first...].first { $0.parameters.contains(where: \.isWeight) }
            entries.append(
                Entry(
                    name: name, path: path, activation: graph.layers.last?.activation,
                    initializer: weights?.initializer, shape: graph.shape(of: output)))
        }
        self.graph = graph
        outputNode = output
        parameterCount = graph.nodes.reduce(0) { $0 + $1.parameters.reduce(0) { $0 + $1.count } }
        valueCount = graph.nodes.reduce(0) { $0 + $1.shape.count + (graph.scratchCount(of: $1) + 1) / 2 }
    }

    /// Every layer but the last.
    package var hidden: ArraySlice<Entry> { entries.dropLast() }

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
