/// Where each parameter lies in the plan's flat vectors: parameters, gradients and the optimiser's state share one layout.
///
/// Norms, clipping and updates are then loops over one vector, and a checkpoint is a list of its slices.
package struct ParameterStore: Sendable {
    /// One parameter's place in the vectors.
    package struct Entry: Sendable {
        /// As in checkpoints, for example `dense1.weight`.
        package var name: String
        package var declaration: ParameterDeclaration
        package var initializer: Initializer
        /// Which of the graph's layers it belongs to.
        package var layer: Int
        /// In floats from the start of a vector; a multiple of 16.
        package var offset: Int
    }

    package private(set) var entries: [Entry] = []
    /// The length of each vector, with the padding between parameters.
    package private(set) var vectorCount = 0

    /// For each node the place of its first parameter, which may be another node's as well.
    private(set) var firstEntries: [Int] = []

    /// Lays out the parameters of a graph, layer by layer, in the order of its nodes.
    package init(_ graph: Graph) {
        for node in graph.nodes {
            firstEntries.append(entries.count)
            guard node.owner == nil else { continue }
            for declaration in node.parameters {
                guard let layer = node.layer else { preconditionFailure("a parameter outside any layer") }
                entries.append(
                    Entry(
                        name: "\(graph.layers[layer].name).\(node.scope)\(declaration.name)", declaration: declaration,
                        initializer: node.initializer, layer: layer, offset: vectorCount))
                vectorCount += Arena.padded(declaration.count)
            }
        }
        firstEntries = firstEntries.indices.map { firstEntries[graph.owner(of: $0)] }
    }

    /// How many numbers are learnt, without padding.
    package var parameterCount: Int { learntCount(of: entries.indices) }

    /// How many numbers of some entries are learnt.
    package func learntCount(of range: Range<Int>) -> Int {
        entries[range].reduce(0) { $0 + ($1.declaration.isLearnt ? $1.declaration.count : 0) }
    }

    /// For each node of the graph the entries that it uses, which may be another node's as well.
    package func entries(ofEachNodeOf graph: Graph) -> [Range<Int>] {
        zip(firstEntries, graph.nodes).map { $0..<$0 + $1.parameters.count }
    }

    /// The entries of one layer.
    package func entries(ofLayer layer: Int) -> Range<Int> {
        let first = entries.firstIndex { $0.layer == layer } ?? 0
        let count = entries.reduce(0) { $0 + ($1.layer == layer ? 1 : 0) }
        return first..<first + count
    }
}
