/// A directed acyclic graph of operations, built once, with every shape checked as it grows.
///
/// A node may only use nodes that stand before it, so the order of building is an order of computing.
package struct Graph: Sendable {
    /// A node's place in the graph.
    package struct NodeID: Hashable, Sendable {
        package let index: Int

        package init(index: Int) { self.index = index }
    }

    /// One value: an input, or an operation's result.
    package struct Node: Sendable {
        package var name: String
        /// nil for an input.
        package var operation: (any Operation)?
        package var inputs: [NodeID]
        package var shape: Shape
        package var parameters: [ParameterDeclaration]
        /// How the node's weights start.
        package var initializer: Initializer
        /// What its parameters' names begin with, after the layer's: `norm.`, or nothing.
        package var scope: String = ""
        /// Which of the graph's layers the node belongs to.
        package var layer: Int?
        /// The node whose parameters it uses; nil where it has its own.
        package var owner: NodeID?
    }

    /// A named group of nodes with one output: what a person calls a layer, what a probe reads, where a segment ends.
    package struct NamedLayer: Sendable {
        package var name: String
        package var summary: String
        package var activation: Activation?
        package var output: NodeID
    }

    package private(set) var nodes: [Node] = []
    package private(set) var layers: [NamedLayer] = []
    private var openLayer = false

    package init() {}

    /// Adds a value that is supplied from outside.
    package mutating func input(_ name: String, shape: Shape) -> NodeID {
        append(Node(name: name, operation: nil, inputs: [], shape: shape, parameters: [], initializer: .zeros))
    }

    /// Adds an operation on nodes that stand in the graph already.
    package mutating func apply(
        _ operation: any Operation, to inputs: [NodeID], named name: String, initializer: Initializer = .zeros,
        scope: String = ""
    ) throws(GraphError) -> NodeID {
        precondition(inputs.allSatisfy { nodes.indices.contains($0.index) }, "an input of another graph")
        let shapes = inputs.map { nodes[$0.index].shape }
        let shape: Shape
        do { shape = try operation.outputShape(of: shapes) } catch { throw GraphError(node: name, error.message) }
        let parameters = operation.parameters(for: shapes)
        return append(
            Node(
                name: name, operation: operation, inputs: inputs, shape: shape, parameters: parameters,
                initializer: initializer, scope: scope))
    }

    /// Groups the nodes that `build` adds as one layer; `build` gives the layer's output.
    package mutating func layer(
        named name: String, summary: String, activation: Activation?,
        _ build: (inout Graph) throws(GraphError) -> NodeID
    ) throws(GraphError) -> NodeID {
        precondition(!openLayer, "a layer inside a layer")
        openLayer = true
        defer { openLayer = false }
        let output = try build(&self)
        layers.append(NamedLayer(name: name, summary: summary, activation: activation, output: output))
        return output
    }

    /// Makes the nodes of `users` use the parameters of those of `owners`, one to one; false where these do not fit.
    package mutating func shareParameters(of owners: Range<Int>, with users: Range<Int>) -> Bool {
        let pairs = zip(owners, users)
        guard owners.count == users.count, pairs.allSatisfy({ nodes[$0].parameters == nodes[$1].parameters }) else {
            return false
        }
        for (owner, user) in pairs where !nodes[owner].parameters.isEmpty { nodes[user].owner = NodeID(index: owner) }
        return true
    }

    /// The node whose parameters a node uses: mostly itself.
    func owner(of node: Int) -> Int { nodes[node].owner?.index ?? node }

    /// The shape of a node's value.
    package func shape(of node: NodeID) -> Shape { nodes[node.index].shape }

    private mutating func append(_ node: Node) -> NodeID {
        var node = node
        node.layer = openLayer ? layers.count : nil
        nodes.append(node)
        return NodeID(index: nodes.count - 1)
    }
}

/// Why a network cannot be built: which layer, what it received and what it needs.
package struct GraphError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The layer or node, for example `dense2`.
    package var node: String
    package var message: String

    package init(node: String, _ message: String) {
        self.node = node
        self.message = message
    }

    package var description: String { "\(node): \(message)" }
}
