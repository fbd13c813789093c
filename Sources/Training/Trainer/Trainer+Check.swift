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
            let (network, _) = try Self.checkedNetwork(preset, layers(changedFrom: settings, to: new), task, new)
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
    private static func checkedNetwork(
        _ preset: Preset, _ layers: [any Layer], _ task: any TrainingTask, _ settings: Settings
    ) throws(TrainerError) -> (network: Network, activations: ActivationMemory) {
        if let problem = task.problem(with: settings.truncation) { throw .truncation(problem) }
        let network = try network(preset, layers, task, settings)
        let capacity = task.capacity(forBatchesOf: BatchShape(settings))
        let size = Plan.size(
            of: network, capacity: capacity, checkpointing: settings.planCheckpointing,
            sharesDeltas: settings.sharesDeltas)
        let bytes = size.map { $0.count * MemoryLayout<Float>.stride }
        let available = MachineMemory.available
        guard let size, let bytes, bytes <= available else {
            throw .tooLarge(bytes: bytes, available: available, batch: settings.batchSize)
        }
        return (network, size.activations)
    }
}

/// Check of a preset before any memory is taken for its network.
extension Trainer {
    /// Reads the preset's data and throws every error that `load` throws, without allocating the network.
    package static func check(_ preset: Preset) throws -> (outline: RunOutline, remarks: [String]) {
        let (task, fitted, remarks) = try preset.makeTask()
        let network = try startingNetwork(fitted, task)
        let capacity = task.capacity(forBatchesOf: BatchShape(fitted.settings))
        let size = Plan.size(
            of: network, capacity: capacity, checkpointing: fitted.settings.planCheckpointing,
            sharesDeltas: fitted.settings.sharesDeltas)
        let outline = RunOutline(
            network: network.summary(
                of: fitted.layers, isChain: fitted.topology.isChain, activation: fitted.initialSettings.activation),
            parameterCount: ParameterStore(network.graph).parameterCount, trainingCount: task.trainingCount,
            validationCount: task.validationCount, hasReturns: task.returns != nil,
            memoryBytes: (size?.count ?? 0) * MemoryLayout<Float>.stride)
        return (outline, remarks.map(\.line))
    }

    /// Builds the network that a preset's run starts with; throws if it cannot be trained as the preset says.
    static func startingNetwork(_ preset: Preset, _ task: any TrainingTask) throws(TrainerError) -> Network {
        let settings = preset.settings
        let (network, activations) = try checkedNetwork(preset, preset.layers, task, settings)
        // Even with as much recomputation as possible the activations may take more than the preset allows.
        if case .memory(let bytes) = settings.planCheckpointing, activations.bytes > bytes {
            let batch = task.capacity(forBatchesOf: BatchShape(settings))
            throw .memory(asked: bytes, needed: activations, batch: batch)
        }
        do { _ = try settings.credit.paths(in: network.graph, to: network.output) } catch { throw .credit(error) }
        let obstacle = settings.secondOrderObstacle(
            loss: preset.loss, operation: task.lossOperation(preset.loss),
            parameters: ParameterStore(network.graph).vectorCount)
        if let obstacle { throw .optimizer(obstacle) }
        return network
    }
}

/// What a preset's run would be like, as far as it is known before the run.
package struct RunOutline {
    /// Network in one line, as `RunReading` has it.
    package let network: String
    /// Number of learnt values.
    package let parameterCount: Int
    /// Number of training examples.
    package let trainingCount: Int
    /// Number of validation examples.
    package let validationCount: Int
    /// Whether the run is judged by the returns of episodes.
    package let hasReturns: Bool
    /// Bytes that the network's plan takes.
    package let memoryBytes: Int
}

extension RunOutline {
    /// Returns the free memory in bytes if it is too small for a number of such runs at the same time; nil if it is not.
    package func freeMemory(tooSmallFor count: Int) -> Int? {
        let available = MachineMemory.available
        return memoryBytes > available / max(1, count) ? available : nil
    }
}

extension PresetValidator.Finding {
    /// Finding in one line.
    var line: String { "\(severity.rawValue): \(keyPath): \(message)" }
}
