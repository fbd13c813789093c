/// Network of a plan computed in double precision by the operations' references.
///
/// It uses the plan's current parameters, inputs and targets, so that it computes the same function as the plan, with
/// rounding errors a billion times smaller.
package struct ReferenceNetwork: Sendable {
    /// Location of a parameter: its node, and its index among the node's parameters.
    private struct ParameterLocation {
        var node: Int
        var position: Int
    }

    private let network: Network
    private let pass: Pass
    private var locations: [ParameterLocation] = []
    private var parameters: [[ReferenceTensor]] = []
    private var values: [ReferenceTensor] = []

    /// Computes the network for the first `batch` examples in the plan's input and target.
    package init(_ plan: Plan, batch: Int) {
        network = plan.network
        var pass = plan.pass
        pass.batch = batch
        self.pass = pass
        for (index, node) in network.graph.nodes.enumerated() {
            let first = plan.store.firstEntries[index]
            if node.owner == nil {
                locations += node.parameters.indices.map { ParameterLocation(node: index, position: $0) }
            }
            parameters.append(node.parameters.indices.map { ReferenceTensor(plan.matrix(.parameters, first + $0)) })
            let id = Graph.NodeID(index: index)
            values.append(node.operation == nil ? ReferenceTensor(plan.value(of: id, batch: batch)) : .empty)
            if node.operation != nil { values[index] = compute(index, values, parameters[index]) }
        }
    }

    /// Value of the loss.
    package var loss: Double { values[network.loss.index].values[0] }

    /// Returns the value of a node.
    package func value(of node: Graph.NodeID) -> ReferenceTensor { values[node.index] }

    /// Returns the loss when `change` is added to the number at `index` of a parameter.
    package func loss(adding change: Double, at index: Int, ofEntry entry: Int) -> Double {
        value(of: network.loss, adding: change, at: index, ofEntry: entry).values[0]
    }

    /// Returns a node's value when `change` is added to one number of a parameter, computing only what depends on it.
    package func value(
        of wanted: Graph.NodeID, adding change: Double, at index: Int, ofEntry entry: Int
    ) -> ReferenceTensor {
        let location = locations[entry]
        var changed = parameters[location.node]
        changed[location.position].values[index] += change
        var current = values
        var differs = Array(repeating: false, count: values.count)
        for (index, node) in network.graph.nodes.enumerated() where node.operation != nil {
            let usesChanged = network.graph.owner(of: index) == location.node
            guard usesChanged || node.inputs.contains(where: { differs[$0.index] }) else { continue }
            differs[index] = true
            current[index] = compute(index, current, usesChanged ? changed : parameters[index])
            if index == wanted.index { break }
        }
        return current[wanted.index]
    }

    private func compute(_ index: Int, _ values: [ReferenceTensor], _ parameters: [ReferenceTensor]) -> ReferenceTensor
    {
        let node = network.graph.nodes[index]
        guard let operation = node.operation else { return values[index] }
        var pass = self.pass
        pass.node = index
        return operation.reference(inputs: node.inputs.map { values[$0.index] }, parameters: parameters, pass: pass)
    }
}

extension ReferenceTensor {
    static let empty = ReferenceTensor(rows: 0, columns: 0, values: [])

    /// Converts a matrix of the plan to double precision.
    package init(_ matrix: Matrix) {
        self.init(rows: matrix.rows, columns: matrix.columns, values: matrix.values.map(Double.init))
    }
}
