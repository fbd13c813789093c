import Backprop
import Presets

extension Trainer {
    /// Reads the preset's data, refuses what cannot learn, and lays everything out; the remarks are what may go wrong.
    package static func load(_ preset: Preset) throws -> (trainer: Trainer, remarks: [String]) {
        let (task, fitted, remarks) = try preset.makeTask()
        let trainer = try Trainer(preset: fitted, task: task)
        return (trainer, remarks.map { "\($0.severity.rawValue): \($0.keyPath): \($0.message)" })
    }

    /// Checks the gradients of the present weights on the first training examples, a row a layer.
    package func checkGradients(examples: Int = 16) -> [GradientCheck.Row] {
        let batch = min(examples, task.trainingCount)
        let checked = Plan(plan.network, capacity: batch, tangents: true)
        checked.adopt(stateOf: plan)
        checked.resetState()
        checked.pass = Pass(batch: batch, isTraining: true, seed: state.settings.seed, step: step)
        task.loadFirst(batch, into: checked)
        return GradientCheck(seed: state.settings.seed).run(checked, batch: batch)
    }
}
