import Dispatch
import Presets

/// Session that runs a trainer on a serial Dispatch queue, the only part of it that a screen sees.
///
/// Commands go in through a mailbox that the trainer empties between two steps; one snapshot, always the latest, comes
/// out. The screen never waits for the trainer.
package final class TrainingSession: TrainingHandle {
    package let information: PresetInformation
    private let mailbox: Mailbox
    private let queue = DispatchQueue(label: "nntui.training", qos: .userInitiated)
    private let ended = DispatchSemaphore(value: 0)

    /// Holds the trainer until the queue takes it over.
    private struct Handover: ~Copyable {
        var trainer: Trainer?
    }

    /// Begins to train at once, unless `paused`; `savePath` is where a checkpoint goes that names no path.
    package init(
        trainer: sending Trainer, paused: Bool = false, pace: Pace = .full, savePath: String,
        onSnapshot: @escaping @Sendable () -> Void = {}
    ) {
        information = trainer.preset.information
        mailbox = Mailbox(onSnapshot: onSnapshot)
        let handover = Guarded(Handover(trainer: trainer))
        queue.async { [mailbox, ended] in
            guard let trainer = handover.withLock({ $0.trainer.take() }) else { return }
            TrainingLoop(trainer: trainer, isPaused: paused, pace: pace, savePath: savePath, mailbox: mailbox).run()
            ended.signal()
        }
    }

    package func post(_ command: Command) { mailbox.post(command) }

    package func takeSnapshot() -> Snapshot? { mailbox.takeSnapshot() }

    /// Asks the trainer to end after its present step and waits for it, but no longer than `seconds`.
    ///
    /// Returns whether it ended in time. Commands posted before, a save among them, are carried out first.
    @discardableResult
    package func stop(within seconds: Double) -> Bool {
        mailbox.requestStop()
        return ended.wait(timeout: .now() + seconds) == .success
    }
}

/// Screen's side of a training session, which posts commands and reads the latest snapshot without waiting.
package protocol TrainingHandle: Sendable {
    var information: PresetInformation { get }
    func post(_ command: Command)
    /// The latest snapshot, or nil when there is none newer than the one read before.
    func takeSnapshot() -> Snapshot?
}
