import Backprop
import Presets

/// The one check that settings pass before a run goes on with them.
///
/// They may come from a preset, an override, a key, a repair, an undo or a checkpoint.
extension Trainer {
    /// Returns a sentence explaining why this run cannot go on with some settings; nil if it can.
    func problem(with new: Settings) -> String? {
        if let problem = secondOrderProblem(with: new) { return problem }
        guard
            new.batchSize != settings.batchSize || new.compiles(differentlyFrom: settings)
                || new.credit != settings.credit
        else { return nil }
        do throws(TrainerError) {
            let network = try Self.checkedNetwork(preset, layers(changedFrom: settings, to: new), task, new)
            guard ParameterStore(network.graph).hasSameShapes(as: plan.store) else { throw .otherParameters }
            do { _ = try new.credit.paths(in: network.graph, to: network.output) } catch { throw .credit(error) }
            return nil
        } catch .network(let error), .credit(let error) {
            return "\(error)"
        } catch {
            return "\(error)"
        }
    }

    /// Builds the network for some settings; throws if the data are too short for it, or the memory too small.
    static func checkedNetwork(
        _ preset: Preset, _ layers: [any Layer], _ task: any TrainingTask, _ settings: Settings
    ) throws(TrainerError) -> Network {
        if let problem = task.problem(with: settings.truncation) { throw .truncation(problem) }
        let network = try network(preset, layers, task, settings)
        let capacity = task.capacity(forBatchesOf: BatchShape(settings))
        let count = Plan.memoryCount(of: network, capacity: capacity, checkpointing: settings.planCheckpointing)
        let bytes = count.map { $0 * MemoryLayout<Float>.stride }
        let available = MachineMemory.available
        if bytes ?? .max > available { throw .tooLarge(bytes: bytes, available: available, batch: settings.batchSize) }
        return network
    }
}
