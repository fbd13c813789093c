/// Assembly of a network: adds layers to a graph one by one, connected as a topology says.
package struct NetworkAssembly {
    /// Graph built so far.
    package private(set) var graph = Graph()
    /// Input of the network.
    package let input: Graph.NodeID
    /// Outputs of the layers built so far.
    package private(set) var outputs: [Graph.NodeID] = []

    private let layers: [any Layer]
    private let topology: NetworkTopology
    /// Nodes of each layer built so far.
    private var ranges: [Range<Int>] = []
    /// Layers built before the one whose parameters they use, by its index.
    private var waiting: [Int: [Int]] = [:]

    /// Creates an assembly with an input for examples of the given shape.
    package init(input shape: Shape, layers: [any Layer], topology: NetworkTopology) {
        precondition(layers.count == topology.nodes.count, "a node of the topology for each layer")
        self.layers = layers
        self.topology = topology
        let first = topology.first.map { layers[$0] }
        input = graph.input("input", shape: Self.inputShape(shape, before: first))
    }

    /// Returns the shape of the input; dense layers receive an image as a plain row of numbers.
    private static func inputShape(_ shape: Shape, before first: [any Layer]) -> Shape {
        shape.dimensions.count > 2 && !first.isEmpty && first.allSatisfy { $0 is Dense } ? Shape(shape.count) : shape
    }

    /// Whether all layers have been built.
    package var isComplete: Bool { outputs.count == layers.count }

    /// Adds the next layer; throws an explanation where it does not fit.
    package mutating func buildNext() throws(GraphError) {
        let index = outputs.count
        let (layer, node, first) = (layers[index], topology.nodes[index], graph.nodes.count)
        let inputs = node.inputs.map { source(of: $0) }
        if let joining = layer as? JoinLayer {
            try checkJoin(joining, inputs, node)
            outputs.append(try joining.build(into: &graph, joining: inputs, named: node.name))
        } else {
            outputs.append(try layer.build(into: &graph, after: inputs[0], named: node.name))
        }
        ranges.append(first..<graph.nodes.count)
        try shareParameters(at: index)
    }

    private func source(of source: NetworkTopology.Source) -> Graph.NodeID {
        switch source {
        case .input: input
        case .layer(let index): outputs[index]
        }
    }

    /// Throws an error that lists the shape of each joined value where they do not fit together.
    private func checkJoin(_ layer: JoinLayer, _ inputs: [Graph.NodeID], _ node: NetworkTopology.Node)
        throws(GraphError)
    {
        do throws(ShapeError) {
            _ = try layer.join.operation.outputShape(of: inputs.map { graph.shape(of: $0) })
        } catch {
            let given = zip(node.inputs, inputs).map { "\(name(of: $0)) gives \(graph.shape(of: $1))" }
            throw GraphError(node: node.name, "\(error.message); \(given.joined(separator: ", "))")
        }
    }

    private func name(of source: NetworkTopology.Source) -> String {
        switch source {
        case .input: "the input"
        case .layer(let index): topology.nodes[index].name
        }
    }

    // MARK: - Shared parameters

    /// Ties the layer at `index` to those built already that use the same parameters.
    private mutating func shareParameters(at index: Int) throws(GraphError) {
        if let owner = topology.nodes[index].owner {
            if owner < index { try share(owner: owner, user: index) } else { waiting[owner, default: []].append(index) }
        }
        for user in waiting.removeValue(forKey: index) ?? [] { try share(owner: index, user: user) }
    }

    private mutating func share(owner: Int, user: Int) throws(GraphError) {
        guard !graph.shareParameters(of: ranges[owner], with: ranges[user]) else { return }
        let (own, other) = (topology.nodes[owner], topology.nodes[user])
        throw GraphError(
            node: other.name,
            "\(other.name) uses the parameters of \(own.name), which are made for an input of \(inputShape(owner)), but "
                + "it receives \(inputShape(user)); give both inputs of one width")
    }

    private func inputShape(_ index: Int) -> Shape { graph.shape(of: source(of: topology.nodes[index].inputs[0])) }
}
