import Backprop
import Presets

extension Trainer {
    /// Computes the loss, measuring each layer's output while it is still in memory.
    func forward(_ plan: Plan, batch: Int) -> Float {
        guard plan.sharesMemory else {
            let loss = plan.forward(batch: batch)
            probes.readActivations(of: plan, batch: batch)
            return loss
        }
        return plan.forward(batch: batch) { layer in probes[layer].readActivations(of: plan, batch: batch) }
    }

    /// Size of the plan's memory in bytes: parameters, gradients, the optimizer's state and activations.
    package var memoryBytes: Int { plan.memoryCount * MemoryLayout<Float>.stride }
}

extension Settings {
    /// Activation checkpointing of a plan; none for rules other than backpropagation.
    ///
    /// Those bring δ to the layers in an order of their own, and need every activation kept.
    var planCheckpointing: ActivationCheckpointing { credit == .backpropagation ? checkpointing : .none }

    /// Whether δ of different layers may share memory: other rules than backpropagation write them in other orders.
    var sharesDeltas: Bool { credit == .backpropagation }
}
