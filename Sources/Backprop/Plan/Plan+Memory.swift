/// Memory that a plan would take, known without allocating it.
package struct PlanSize: Sendable {
    /// Size of the arena in floats.
    package let count: Int
    /// Memory of the activations, a part of the arena.
    package let activations: ActivationMemory
}

extension Plan {
    /// Returns the memory that a plan would take; nil if it is beyond 2⁴⁸ floats.
    ///
    /// The parameters are those of `Plan.init`.
    package static func size(
        of network: Network, capacity: Int, checkpointing: ActivationCheckpointing = .none, sharesDeltas: Bool = false
    ) -> PlanSize? {
        let store = ParameterStore(network.graph)
        // No tensor of an operation is more than some thousand times as large as its inputs and its output together.
        let values = network.graph.nodes.reduce(store.vectorCount) {
            $0.clampedSum(with: $1.shape.count.clampedProduct(with: capacity))
        }
        guard values < 1 << 48 else { return nil }
        let layout = Layout(
            network, store: store, capacity: capacity, tangents: false, checkpointing: checkpointing,
            sharesDeltas: sharesDeltas)
        guard layout.count < 1 << 48 else { return nil }
        return PlanSize(count: layout.count, activations: ActivationMemory(network, layout, capacity: capacity))
    }
}
