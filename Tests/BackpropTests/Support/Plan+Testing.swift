import Backprop

extension Plan {
    /// Creates a plan of dense layers loaded with `batch` random inputs and targets.
    convenience init(
        input: Int, layers: [Dense], loss: Loss, batch: Int, capacity: Int? = nil, seed: UInt64 = 1
    ) throws(GraphError) {
        let width = loss.targetWidth(outputs: layers.last?.units ?? 1)
        let network = try Network.sequential(input: Shape(input), layers: layers, loss: loss, target: Shape(width))
        self.init(network, capacity: capacity ?? batch, tangents: true)
        initialize(seed: seed)
        load(batch: batch)
    }

    /// Loads random examples, and biases other than zero.
    func load(batch: Int) {
        let inputs = value(of: network.input, batch: batch)
        inputs.copy(from: Numbers(1).normal(inputs.count))
        let targets = value(of: network.target, batch: batch)
        let outputs = network.graph.shape(of: network.output).columns
        let loss = network.graph.nodes[network.loss.index].operation.flatMap { Loss(rawValue: $0.kind) }
        targets.copy(
            from: loss?.sampleTargets(batch, outputs: outputs) ?? Numbers(2).classes(targets.count, below: 2))
        for (index, entry) in store.entries.enumerated() where entry.declaration.role == .bias {
            matrix(.parameters, index).copy(
                from: Numbers(3 + UInt64(index)).normal(entry.declaration.count, deviation: 0.1))
        }
    }

    /// Runs forward and backward, and returns the loss.
    @discardableResult
    func pass(batch: Int) -> Float {
        let loss = forward(batch: batch)
        backward(batch: batch)
        return loss
    }

    /// Returns the index of the parameter with the given name.
    func entry(_ name: String) -> Int {
        guard let index = store.entries.firstIndex(where: { $0.name == name }) else {
            preconditionFailure("no parameter \(name)")
        }
        return index
    }
}
