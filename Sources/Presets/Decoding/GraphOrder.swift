import Backprop
import Formats

/// Nodes of a named graph in an order of computation; throws for cycles and for nodes that nothing uses.
struct GraphOrder {
    private(set) var nodes: [GraphNode] = []
    let topology: NetworkTopology

    init(_ given: [GraphNode], output: String) throws(ConfigurationError) {
        let byName = Dictionary(given.map { ($0.name, $0) }) { first, _ in first }
        nodes = try Self.sorted(given, byName)
        let used = Self.reached(from: [output], byName) { $0.inputNames }
        // Report the last node of an unused chain: the nodes before it are unused only because of it.
        let users = Set(given.flatMap(\.inputNames))
        let unused = given.filter { !used.contains($0.name) }
        if let node = unused.first(where: { !users.contains($0.name) }) ?? unused.first {
            throw node.cursor.error(
                "nothing uses \(node.name), so it would learn nothing; make it an input of another node, or the output, or "
                    + "take it out")
        }
        // The output is the last node, since every other node leads to it.
        let indices = Dictionary(nodes.enumerated().map { ($1.name, $0) }) { first, _ in first }
        let ends = Self.reached(from: [output], byName) { $0.isJoin ? $0.inputNames : [] }
        var wired: [NetworkTopology.Node] = []
        for node in nodes {
            let inputs = node.inputNames.map { indices[$0].map(NetworkTopology.Source.layer) ?? .input }
            let owner = try Self.owner(of: node, byName).flatMap { indices[$0] }
            wired.append(NetworkTopology.Node(node.name, inputs: inputs, sharing: owner))
        }
        topology = NetworkTopology(wired, outputs: Set(ends.compactMap { indices[$0] }))
    }

    /// Returns every name that can be reached along `next`.
    private static func reached(
        from start: [String], _ byName: [String: GraphNode], along next: (GraphNode) -> [String]
    ) -> Set<String> {
        var (reached, waiting) = (Set<String>(), start)
        while let name = waiting.popLast() {
            guard let node = byName[name], reached.insert(name).inserted else { continue }
            waiting += next(node)
        }
        return reached
    }

    // MARK: - Order

    /// Sorts the nodes depth first: inputs before the nodes that take them, otherwise in the order of the file.
    private static func sorted(
        _ given: [GraphNode], _ byName: [String: GraphNode]
    ) throws(ConfigurationError) -> [GraphNode] {
        var (sorted, done): ([GraphNode], Set<String>) = ([], [])
        for start in given where !done.contains(start.name) {
            // Path from `start` to the current node, with the number of inputs already visited at each node.
            var path: [(node: GraphNode, seen: Int)] = [(start, 0)]
            var onPath: Set = [start.name]
            while let (node, seen) = path.last {
                guard seen < node.inputs.count else {
                    path.removeLast()
                    onPath.remove(node.name)
                    done.insert(node.name)
                    sorted.append(node)
                    continue
                }
                path[path.count - 1].seen += 1
                guard let input = byName[node.inputNames[seen]], !done.contains(input.name) else { continue }
                guard onPath.insert(input.name).inserted else {
                    let circle = path.map(\.node.name).drop { $0 != input.name }
                    throw node.inputs[seen].error(Self.complaint([input.name] + circle.dropFirst().reversed()))
                }
                path.append((input, 0))
            }
        }
        return sorted
    }

    private static func complaint(_ circle: [String]) -> String {
        let names = circle.count > 12 ? circle.prefix(8) + ["…"] + circle.suffix(3) : circle[...]
        let way = (names + circle.prefix(1)).joined(separator: " → ")
        return
            "the nodes feed each other in a circle: \(way); a node is computed from what stands before it, so take one of "
            + "these inputs out (a layer that goes through time is rnn, lstm or gru)"
    }

    // MARK: - Shared parameters

    /// Returns the name of the node whose parameters a node uses; nil if it has its own.
    private static func owner(
        of node: GraphNode, _ byName: [String: GraphNode]
    ) throws(ConfigurationError) -> String? {
        guard case .shares(let word) = node.kind else { return nil }
        var (current, circle) = (node, [node.name])
        while case .shares(let cursor) = current.kind {
            let others = byName.values.filter { !$0.isJoin && $0.name != current.name }.map(\.name).sorted()
            let name = try cursor.string(oneOf: others)
            guard let next = byName[name] else { preconditionFailure("\(name) is a known name") }
            circle.append(name)
            guard next.name != node.name, circle.count <= byName.count else {
                throw word.error(
                    "these nodes share each other's parameters: \(circle.joined(separator: " → ")); one of them must be a "
                        + "layer of its own")
            }
            current = next
        }
        return current.name
    }
}
