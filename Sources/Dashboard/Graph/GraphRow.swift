import Training

/// Row of the graph's table: a layer with all its operations, or a single node.
struct GraphRow: Equatable {
    /// Name for the screen.
    var name: String
    /// Nodes in order of computation; the last one gives the row's value.
    var nodes: [Int]
    /// Indices of the rows that it takes values from.
    var inputs: [Int] = []
    /// Node outside whose δ is all computed by this row; nil if there is none, or if other rows contribute to it.
    var passesDeltaTo: Int?

    /// Node that gives the row's value.
    var output: Int { nodes.last ?? 0 }

    /// Node to look at first: the first one with parameters, or else the last.
    func mainNode(of trace: GraphTrace) -> Int { nodes.first { !trace.nodes[$0].parameters.isEmpty } ?? output }

    /// Operations in order, such as `affine, tanh`.
    func operations(of trace: GraphTrace) -> String {
        var names: [String] = []
        for operation in nodes.map({ trace.graph.nodes[$0].operation }) where names.last != operation {
            names.append(operation)
        }
        return names.joined(separator: ", ")
    }

    /// Returns ‖δ passed on‖ / ‖δ received‖ of the backward pass; nil while a norm is unknown, or where there is none.
    func growth(of trace: GraphTrace) -> Double? {
        guard let source = passesDeltaTo, trace.hasGradient(output), trace.hasGradient(source),
            let received = trace.nodes[output].gradientNorm, let passed = trace.nodes[source].gradientNorm, received > 0
        else { return nil }
        return passed / received
    }
}

extension GraphRow {
    /// Returns one row for each layer, and for each node outside layers; or one for each node.
    static func rows(of trace: GraphTrace, operations: Bool) -> [GraphRow] {
        let nodes = trace.graph.nodes
        var rows = nodes.indices.map { GraphRow(name: nodes[$0].name, nodes: [$0]) }
        if !operations {
            let layers = Dictionary(grouping: rows.filter { nodes[$0.output].layer != nil }) { nodes[$0.output].layer }
            rows.removeAll { nodes[$0.output].layer != nil }
            rows += layers.map { GraphRow(name: $0.key ?? "", nodes: $0.value.map(\.output)) }
            rows.sort { $0.output < $1.output }
        }
        var rowOfNode = Array(repeating: 0, count: nodes.count)
        for (index, row) in rows.enumerated() { for node in row.nodes { rowOfNode[node] = index } }
        var users = Array(repeating: Set<Int>(), count: nodes.count)
        for (index, node) in nodes.enumerated() { for input in node.inputs { users[input].insert(rowOfNode[index]) } }
        for index in rows.indices {
            let outside = Set(rows[index].nodes.flatMap { nodes[$0].inputs }.filter { rowOfNode[$0] != index })
            rows[index].inputs = Set(outside.map { rowOfNode[$0] }).sorted()
            let differentiated = outside.filter { trace.nodes[$0].gradientNorm != nil }
            // δ goes through the row alone: in at its output only, and out to a node that no other row takes.
            let isClosed = rows[index].nodes.dropLast().allSatisfy { users[$0].isSubset(of: [index]) }
            if differentiated.count == 1, let source = differentiated.first, users[source] == [index], isClosed {
                rows[index].passesDeltaTo = source
            }
        }
        return rows
    }
}
