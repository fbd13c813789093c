import Backprop

/// Columns of a network's picture and what they read, without their units.
struct PictureOutline {
    private(set) var columns: [NetworkPicture.Column] = []
    /// Node whose value a column shows.
    private(set) var nodes: [Graph.NodeID] = []
    /// Affine operation or convolution of a column; nil if it has none or several.
    private(set) var weighted: [Graph.NodeID?] = []

    private let graph: Graph
    /// Columns of which each node is made, in rising order.
    private var origins: [[Int]] = []

    init(_ network: Network) {
        graph = network.graph
        origins.reserveCapacity(graph.nodes.count)
        var groups: [Int: [Int]] = [:]
        for index in graph.nodes.indices {
            let node = graph.nodes[index]
            let read = node.inputs.reduce(into: [Int]()) { $0 = Self.merged($0, origins[$1.index]) }
            guard let layer = node.layer else {
                origins.append(index == network.input.index ? [add(Graph.NodeID(index: index), "x")] : read)
                continue
            }
            groups[layer, default: []].append(index)
            let named = graph.layers[layer]
            guard named.output.index == index, let group = groups[layer], !passesOn(group) else {
                origins.append(read)
                continue
            }
            let column = add(named.output, named.name, layer: layer)
            columns[column].sources = read.filter { $0 != column }
            weighted[column] = onlyWeighted(group)
            origins.append([column])
        }
    }

    private mutating func add(_ node: Graph.NodeID, _ name: String, layer: Int? = nil) -> Int {
        let shape = graph.shape(of: node)
        var column = NetworkPicture.Column(name: name, layer: layer, unitCount: shape.columns)
        if shape.dimensions.count == 2 { column.stepCount = shape.rows }
        column.noun = shape.dimensions.count == 3 ? "channel" : layer == nil ? "feature" : "unit"
        columns.append(column)
        nodes.append(node)
        weighted.append(nil)
        return columns.count - 1
    }

    /// Whether the nodes of a layer only pass on what they receive, in another shape or with some of it left out.
    private func passesOn(_ group: [Int]) -> Bool {
        group.allSatisfy { graph.nodes[$0].operation is Flatten || graph.nodes[$0].operation is Dropout }
    }

    private func onlyWeighted(_ group: [Int]) -> Graph.NodeID? {
        let found = group.filter { graph.nodes[$0].operation is Affine || graph.nodes[$0].operation is Convolution }
        return found.count == 1 ? Graph.NodeID(index: found[0]) : nil
    }

    /// Returns the last few of the columns in either list, since a residual stream is made of every layer before it.
    private static func merged(_ first: [Int], _ second: [Int]) -> [Int] {
        first.isEmpty || first == second ? second : Set(first).union(second).sorted().suffix(sourceLimit)
    }

    private static let sourceLimit = 4
}
