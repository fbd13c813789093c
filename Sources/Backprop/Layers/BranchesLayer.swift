/// Parallel paths from one value whose ends are concatenated, added or multiplied, such as several heads of a network.
///
/// The paths' layers are layers of the graph, numbered consecutively: `branches1.dense1`, `branches1.dense2`.
package struct BranchesLayer: Layer {
    /// Layers of each path; an empty path passes its input on.
    package var branches: [[any Layer]]
    /// Operation that combines the ends of the paths.
    package var join: Join

    /// Creates two or more paths that start at the same value.
    package init(_ branches: [[any Layer]], join: Join = .concatenate) {
        precondition(branches.count > 1, "branches are two or more")
        self.branches = branches
        self.join = join
    }

    package var kind: String { "branches" }

    package var brief: String {
        let paths = branches.map { $0.map(\.brief).joined(separator: "-") }
        return "(\(paths.joined(separator: join.sign)))"
    }

    package func build(into graph: inout Graph, after input: Graph.NodeID, named name: String) throws(GraphError)
        -> Graph.NodeID
    {
        var numbering = LayerNumbering(within: name)
        var ends: [Graph.NodeID] = []
        for branch in branches { ends.append(try numbering.build(branch, into: &graph, after: input)) }
        let operation = join.operation
        do throws(ShapeError) {
            _ = try operation.outputShape(of: ends.map { graph.shape(of: $0) })
        } catch {
            throw GraphError(node: name, error.message)
        }
        return try graph.apply(operation, to: ends, named: name)
    }
}

extension BranchesLayer: ContainerLayer {
    package var children: [any Layer] { branches.flatMap { $0 } }

    package func replacing(children layers: [any Layer]) -> any Layer {
        var copy = self
        var rest = layers[...]
        for index in branches.indices {
            copy.branches[index] = Array(rest.prefix(branches[index].count))
            rest = rest.dropFirst(branches[index].count)
        }
        return copy
    }
}
