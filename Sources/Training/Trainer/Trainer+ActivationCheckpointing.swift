import Backprop
import Presets

extension Trainer {
    /// Computes the loss, and reads each layer's output while it is in memory.
    func forward(_ plan: Plan, batch: Int) -> Float {
        guard plan.sharesMemory else {
            let loss = plan.forward(batch: batch)
            for index in probes.indices { probes[index].readActivations(of: plan, batch: batch) }
            return loss
        }
        return plan.forward(batch: batch) { layer in probes[layer].readActivations(of: plan, batch: batch) }
    }

    /// Bytes of the plan's memory: parameters, gradients, the optimiser's state and activations.
    package var memoryBytes: Int { plan.memoryCount * MemoryLayout<Float>.stride }

    /// Throws where a preset's memory does not suffice, however much is computed again.
    static func checkBudget(_ settings: Settings, _ plan: Plan) throws(TrainerError) {
        guard case .memory(let bytes) = settings.planCheckpointing, plan.activationMemory.bytes > bytes else { return }
        throw .memory(asked: bytes, needed: plan.activationMemory, batch: plan.capacity)
    }
}

extension Settings {
    /// Activation checkpointing of a plan: rules other than backpropagation bring δ to a layer in an order of their own, and
    /// find every activation kept.
    var planCheckpointing: ActivationCheckpointing { credit == .backpropagation ? checkpointing : .none }
}
