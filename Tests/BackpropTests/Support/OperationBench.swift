import Backprop

/// Single operation in a plan, with settable inputs and readable gradients and tangents.
///
/// The plan has a source for each differentiable input, the operation, and ⟨u, y⟩ as the loss. The gradients are
/// therefore Jᵀu, and the tangent of the loss is ⟨u, J v⟩.
struct OperationBench {
    let plan: Plan
    let operation: any Backprop.Operation
    private let inputs: [ReferenceTensor]
    private let parameters: [ReferenceTensor]
    private let result: Graph.NodeID
    private let batch: Int
    /// Pass as the operation sees it.
    private let pass: Pass
    private let sourceCount: Int

    /// Creates a bench from inputs and parameters as rows of numbers, with `parameters` in the order of the operation's
    /// declarations.
    ///
    /// `shapes` are those of one example's inputs, for inputs that are not simply matrices. The rows of such an input
    /// are those of `batch` examples one after another.
    init(
        _ operation: any Backprop.Operation, inputs: [[[Float]]], parameters: [[[Float]]] = [], shapes: [Shape]? = nil,
        batch: Int = 1, isTraining: Bool = false
    ) throws(GraphError) {
        self.operation = operation
        self.batch = batch
        self.inputs = inputs.map(ReferenceTensor.init(rows:))
        self.parameters = parameters.map(ReferenceTensor.init(rows:))
        var graph = Graph()
        var nodes: [Graph.NodeID] = []
        for (index, input) in self.inputs.enumerated() {
            let shape = shapes?[index] ?? Shape(input.rows, input.columns)
            precondition(shape.rows * batch == input.rows && shape.columns == input.columns, "rows of another shape")
            nodes.append(try Self.node(shape, batch, isLearnt: operation.differentiates(input: index), into: &graph))
        }
        let arguments = nodes
        result = try graph.layer(named: "operation", summary: "", activation: nil) { graph throws(GraphError) in
            try graph.apply(operation, to: arguments, named: "operation")
        }
        let weights = graph.input("u", shape: graph.shape(of: result))
        let loss = try graph.apply(WeightedSum(), to: [result, weights], named: "loss")
        sourceCount = inputs.indices.filter { operation.differentiates(input: $0) }.count
        plan = Plan(
            Network(graph: graph, input: nodes[0], target: weights, output: result, loss: loss), capacity: batch,
            tangents: true)
        plan.pass = Pass(batch: batch, isTraining: isTraining, seed: 1, step: 2)
        pass = Pass(batch: batch, isTraining: isTraining, seed: 1, step: 2, node: result.index)
        fill(nodes)
        _ = plan.forward(batch: batch)
    }

    /// Fills the plan with the inputs, the parameters and u = 1.
    private func fill(_ nodes: [Graph.NodeID]) {
        for (entry, tensor) in (learnt + parameters).enumerated() {
            plan.matrix(.parameters, entry).copy(from: tensor.values.map(Float.init))
        }
        for (node, input) in zip(nodes, inputs) where plan.network.graph.nodes[node.index].operation == nil {
            plan.value(of: node, batch: batch).copy(from: input.values.map(Float.init))
        }
        plan.value(of: plan.network.target, batch: batch).fill(1)
    }

    private static func node(
        _ shape: Shape, _ batch: Int, isLearnt: Bool, into graph: inout Graph
    ) throws(GraphError) -> Graph.NodeID {
        let name = "x\(graph.nodes.count)"
        guard isLearnt else { return graph.input(name, shape: shape) }
        return try graph.layer(named: name, summary: "", activation: nil) { graph throws(GraphError) in
            try graph.apply(Source(shape: shape, batch: batch), to: [], named: name)
        }
    }

    /// Inputs that receive gradients.
    private var learnt: [ReferenceTensor] {
        inputs.indices.filter { operation.differentiates(input: $0) }.map { inputs[$0] }
    }

    /// Output y.
    var output: [Float] { plan.value(of: result, batch: batch).values }

    /// Output y in double precision.
    var reference: ReferenceTensor { operation.reference(inputs: inputs, parameters: parameters, pass: pass) }

    /// Returns Jᵀu for each differentiable input, then for each trained parameter.
    ///
    /// `spoilingUnread` overwrites the memory that, according to the operation, backward does not read.
    func gradients(upstream: [Float], spoilingUnread: Bool = false) -> [[Float]] {
        plan.value(of: plan.network.target, batch: batch).copy(from: upstream)
        _ = plan.forward(batch: batch)
        if spoilingUnread { spoil() }
        plan.backward(batch: batch)
        return learntEntries.map { plan.matrix(.gradients, $0).values }
    }

    private func spoil() {
        let (reads, node) = (operation.backwardDependencies, plan.network.graph.nodes[result.index])
        if !reads.contains(.output) { plan.value(of: result, batch: batch).fill(.nan) }
        guard !reads.contains(.inputs) else { return }
        for input in node.inputs { plan.value(of: input, batch: batch).fill(.nan) }
    }

    private var learntEntries: [Int] { plan.store.entries.indices.filter(plan.isLearnt) }

    /// Returns ⟨u, J v⟩ by the tangent pass, for a direction for each differentiable input and each trained parameter.
    func tangent(upstream: [Float], along directions: [[Float]]) -> Float {
        plan.value(of: plan.network.target, batch: batch).copy(from: upstream)
        _ = plan.forward(batch: batch)
        for (entry, direction) in zip(learntEntries, directions) { plan.matrix(.tangents, entry).copy(from: direction) }
        return plan.tangent(batch: batch)
    }

    /// Returns Jᵀu by central differences of the reference with steps of 1e-6.
    func differences(upstream: [Float]) -> [[Double]] {
        let ofInputs = inputs.indices.filter { operation.differentiates(input: $0) }.map { index in
            differences(inputs[index], upstream) {
                var changed = inputs
                changed[index] = $0
                return operation.reference(inputs: changed, parameters: parameters, pass: pass)
            }
        }
        let ofParameters = parameters.indices.filter { plan.isLearnt(sourceCount + $0) }.map { index in
            differences(parameters[index], upstream) {
                var changed = parameters
                changed[index] = $0
                return operation.reference(inputs: inputs, parameters: changed, pass: pass)
            }
        }
        return ofInputs + ofParameters
    }

    private func differences(
        _ tensor: ReferenceTensor, _ upstream: [Float], _ f: (ReferenceTensor) -> ReferenceTensor
    ) -> [Double] {
        tensor.values.indices.map { index in
            var (above, below) = (tensor, tensor)
            above.values[index] += 1e-6
            below.values[index] -= 1e-6
            let change = zip(f(above).values, f(below).values).map { $0 - $1 }
            return zip(change, upstream).reduce(0) { $0 + $1.0 * Double($1.1) } / 2e-6
        }
    }
}

extension ReferenceTensor {
    /// Creates a matrix of the given rows.
    init(rows: [[Float]]) {
        self.init(rows: rows.count, columns: rows[0].count, values: rows.flatMap { $0.map(Double.init) })
    }
}
