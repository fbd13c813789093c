/// Location of each parameter in the flat vectors of a plan: parameters, gradients and optimizer state share one
/// layout.
///
/// Norms, clipping and updates are then loops over one vector, and a checkpoint is a list of its slices.
package struct ParameterStore: Sendable {
    /// Location of one parameter.
    package struct Entry: Sendable {
        /// Name in checkpoints, for example `dense1.weight`.
        package var name: String
        /// Shape, role and initial values.
        package var declaration: ParameterDeclaration
        /// Distribution of the initial weights.
        package var initializer: Initializer
        /// Index of the layer that it belongs to.
        package var layer: Int
        /// Offset in floats from the start of a vector; a multiple of 16.
        package var offset: Int
    }

    /// Parameters in the order of the vectors.
    package private(set) var entries: [Entry] = []
    /// Length of each vector, including the padding between parameters.
    package private(set) var vectorCount = 0

    /// Index of each node's first entry, which nodes with shared parameters have in common.
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
                        name: "\(graph.layers[layer].parameterPrefix).\(node.scope)\(declaration.name)",
                        declaration: declaration,
                        initializer: node.initializer, layer: layer, offset: vectorCount))
                vectorCount += Arena.padded(declaration.count)
            }
        }
        firstEntries = firstEntries.indices.map { firstEntries[graph.owner(of: $0)] }
    }

    /// Returns whether another network's parameters have the same names and sizes, so that it can take these over.
    package func hasSameShapes(as other: ParameterStore) -> Bool {
        entries.map(\.name) == other.entries.map(\.name)
            && entries.map(\.declaration.dimensions) == other.entries.map(\.declaration.dimensions)
    }

    /// Number of learnt values, without padding.
    package var parameterCount: Int { learntCount(of: entries.indices) }

    /// Returns the number of learnt values in a range of entries.
    package func learntCount(of range: Range<Int>) -> Int {
        entries[range].reduce(0) { $0 + ($1.declaration.isLearnt ? $1.declaration.count : 0) }
    }

    /// Returns the entries that each node uses, which nodes with shared parameters have in common.
    package func entries(ofEachNodeOf graph: Graph) -> [Range<Int>] {
        zip(firstEntries, graph.nodes).map { $0..<$0 + $1.parameters.count }
    }

    /// Returns the entries of a layer.
    package func entries(ofLayer layer: Int) -> Range<Int> {
        firstEntry(fromLayer: layer)..<firstEntry(fromLayer: layer + 1)
    }

    /// Returns the index of the first entry of a layer or of those after it, found by bisection: entries are in the
    /// order of the layers.
    private func firstEntry(fromLayer layer: Int) -> Int {
        var range = entries.indices
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range = entries[middle].layer < layer ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound
    }
}
