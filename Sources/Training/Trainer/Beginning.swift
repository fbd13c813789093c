import Backprop
import Presets

/// What the first state of a run is computed from, besides the preset's data and network.
///
/// With the run's journal it is all that it takes to compute the run again, bit for bit.
struct Beginning: Equatable {
    /// Settings of the first state, the seed of its weights among them.
    let settings: Settings
    /// Number of records that the journal had there.
    let recordCount: Int
    /// Whether the journal comes from a file, whose changes are checked before they are made again.
    var isFromFile = false
}

extension Trainer {
    /// Computes the first state of a run.
    func begin(_ beginning: Beginning) {
        departureCount += 1
        restartCount += 1
        layers = preset.layers
        layers = layers(changedFrom: preset.initialSettings, to: beginning.settings)
        state = TrainerState(run: restartCount, settings: beginning.settings)
        recompile(capacity: max(plan.capacity, task.capacity(forBatchesOf: batchShape)))
        plan.initialize(seed: beginning.settings.seed)
        prepareSecondOrder()
        task.restart()
        (probes, reading) = (freshProbes(), StepReading())
        (halt, ending, settledSettings, wasSolved) = (nil, nil, nil, false)
    }
}
