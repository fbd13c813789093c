import Presets

/// The screen's side of a training session: post commands, read the latest snapshot. It never waits for the trainer.
package protocol TrainingHandle: Sendable {
    var information: PresetInformation { get }
    func post(_ command: Command)
    /// The latest snapshot, or nil when there is none newer than the one read before.
    func takeSnapshot() -> Snapshot?
}
