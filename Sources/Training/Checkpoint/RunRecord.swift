import Formats
import Presets

/// Course of a saved run: its preset, its journal and its histories, without the weights.
package struct RunRecord: Sendable {
    /// Preset of the run, as it was trained.
    package let preset: Preset
    /// Number of steps of training.
    package let step: Int
    /// Settings at the end of the run.
    package let settings: Settings
    /// Changes made to the run.
    package let journal: Journal<Change>
    /// Training loss of every step.
    package let trainingLoss: MetricHistory
    /// Validation loss of every evaluation.
    package let validationLoss: MetricHistory
    /// Returns of finished episodes; nil for a run without episodes.
    package let returns: MetricHistory?
    /// Best mean return of a hundred episodes; nil without any.
    package let bestMeanReturn: Double?
}

extension Checkpoint {
    /// Reads the course of the run; throws if the file holds only weights, or contradicts itself.
    package func record() throws -> RunRecord {
        guard isComplete else { throw CheckpointError.onlyWeights(file: path) }
        try checkVersionIsKnown()
        let (step, settings, bestMeanReturn) = try readingMetadata {
            var state = try JSONCursor(parsing: text(Key.state), file: Key.state).object()
            return try (
                state.int("step", in: 0...1 << 60), Settings(state.value("settings")),
                state.optionalDouble("best_mean_return")
            )
        }
        let record = try RunRecord(
            preset: preset(), step: step, settings: settings,
            journal: readingMetadata { try Journal(lines: text(Key.journal), file: Key.journal) },
            trainingLoss: history(Name.trainingLoss), validationLoss: history(Name.validationLoss),
            returns: file[Name.returns] == nil ? nil : history(Name.returns), bestMeanReturn: bestMeanReturn)
        let ends = [record.journal.records.last?.step, record.trainingLoss.lastStep, record.validationLoss.lastStep]
        if let last = ends.compactMap(\.self).max(), last > step {
            throw CheckpointError.contradiction(
                file: path, "its histories go to step \(last), and the run is at step \(step)")
        }
        return record
    }
}
