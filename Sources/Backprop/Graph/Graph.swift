/// Directed acyclic graph of operations, with shapes checked as it grows.
///
/// A node may only use earlier nodes, so nodes can be computed in the order in which they were added.
package struct Graph: Sendable {
    /// Identity of a node: its index in the graph.
    package struct NodeID: Hashable, Sendable {
        /// Index in `Graph.nodes`.
        package let index: Int

        /// Identifies the node at an index.
        package init(index: Int) { self.index = index }
    }

    /// Value in the graph: an input or the result of an operation.
    package struct Node: Sendable {
        /// Name of the value, for example `dense1.z`.
        package var name: String
        /// Operation that computes the value; nil for an input.
        package var operation: (any Operation)?
        /// Nodes whose values the operation reads.
        package var inputs: [NodeID]
        /// Shape of the value for one example.
        package var shape: Shape
        /// Parameters of the operation, in the order in which its frame holds them.
        package var parameters: [ParameterDeclaration]
        /// Distribution of the initial weights.
        package var initializer: Initializer
        /// Prefix of the parameters' names after the name of the layer, for example `norm.`.
        package var scope: String = ""
        /// Index of the layer that the node belongs to.
        package var layer: Int?
        /// Node whose parameters it shares; nil where it has its own.
        package var owner: NodeID?
    }

    /// Named group of nodes with one output: a layer on the screen, the unit of probes and of segments.
    package struct NamedLayer: Sendable {
        /// Name of the layer, for example `dense1`.
        package var name: String
        /// Description for the screen, for example `784→64 relu`.
        package var summary: String
        /// Indices of its nodes.
        package var nodes: Range<Int>
        /// Nonlinearity that the layer ends in, if any.
        package var activation: Activation?
        /// Node whose value is the output of the layer.
        package var output: NodeID
        /// Prefix of the parameters' names in checkpoints: the layer's name, or that of the stack it belongs to.
        package var parameterPrefix: String
    }

    /// Nodes in the order in which they are computed.
    package private(set) var nodes: [Node] = []
    /// Layers in the order in which they were added.
    package private(set) var layers: [NamedLayer] = []
    private var openLayer = false

    /// Creates an empty graph.
    package init() {}

    /// Adds an input and returns its node.
    package mutating func input(_ name: String, shape: Shape) -> NodeID {
        append(Node(name: name, operation: nil, inputs: [], shape: shape, parameters: [], initializer: .zeros))
    }

    /// Adds an operation on existing nodes and returns its node.
    package mutating func apply(
        _ operation: any Operation, to inputs: [NodeID], named name: String, initializer: Initializer = .zeros,
        scope: String = ""
    ) throws(GraphError) -> NodeID {
        precondition(inputs.allSatisfy { nodes.indices.contains($0.index) }, "an input of another graph")
        let shapes = inputs.map { nodes[$0.index].shape }
        let shape: Shape
        do { shape = try operation.outputShape(of: shapes) } catch { throw GraphError(node: name, error.message) }
        guard shape.count <= Self.largestValue else {
            throw GraphError(
                node: name,
                "its output would have \(shape.count) numbers for one example; allowed are at most \(Self.largestValue)"
            )
        }
        let parameters = operation.parameters(for: shapes)
        let learnt = parameters.reduce(0) { $0.clampedSum(with: $1.count) }
        guard learnt <= Self.largestParameters else {
            throw GraphError(
                node: name,
                "it would learn \(learnt) numbers; allowed are at most \(Self.largestParameters)")
        }
        return append(
            Node(
                name: name, operation: operation, inputs: inputs, shape: shape, parameters: parameters,
                initializer: initializer, scope: scope))
    }

    /// Groups the nodes that `build` adds as one layer, whose output `build` returns.
    package mutating func layer(
        named name: String, summary: String, activation: Activation?, parameterPrefix: String? = nil,
        _ build: (inout Graph) throws(GraphError) -> NodeID
    ) throws(GraphError) -> NodeID {
        precondition(!openLayer, "a layer inside a layer")
        openLayer = true
        defer { openLayer = false }
        let first = nodes.count
        let output = try build(&self)
        layers.append(
            NamedLayer(
                name: name, summary: summary, nodes: first..<nodes.count, activation: activation, output: output,
                parameterPrefix: parameterPrefix ?? name))
        return output
    }

    /// Shares the parameters of `owners` with `users`, one to one; returns false where the shapes differ.
    package mutating func shareParameters(of owners: Range<Int>, with users: Range<Int>) -> Bool {
        let pairs = zip(owners, users)
        guard owners.count == users.count, pairs.allSatisfy({ nodes[$0].parameters == nodes[$1].parameters }) else {
            return false
        }
        for (owner, user) in pairs where !nodes[owner].parameters.isEmpty { nodes[user].owner = NodeID(index: owner) }
        return true
    }

    /// Returns the node whose parameters a node uses: itself unless they are shared.
    func owner(of node: Int) -> Int { nodes[node].owner?.index ?? node }

    /// Returns the shape of a node's value.
    package func shape(of node: NodeID) -> Shape { nodes[node.index].shape }

    /// Maximum size of a value for one example: 2³² numbers, so that no size computed from several of them overflows.
    package static var largestValue: Int { 1 << 32 }

    /// Maximum number of parameters of a node, 2⁴⁸, so that their sum over all nodes does not overflow.
    package static var largestParameters: Int { 1 << 48 }

    private mutating func append(_ node: Node) -> NodeID {
        var node = node
        node.layer = openLayer ? layers.count : nil
        nodes.append(node)
        return NodeID(index: nodes.count - 1)
    }
}

/// Error in building a network: the layer, what it received and what it needs.
package struct GraphError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Name of the layer or node, for example `dense2`.
    package var node: String
    /// Explanation: what the node received and what it needs.
    package var message: String

    /// Creates an error about a node.
    package init(node: String, _ message: String) {
        self.node = node
        self.message = message
    }

    package var description: String { "\(node): \(message)" }
}
