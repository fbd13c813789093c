import Dispatch
import Presets

/// Session that runs a trainer on a serial Dispatch queue; a screen has access to the session only.
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

    /// Starts training at once, unless `paused`; `savePath` is the path of checkpoints without a path of their own.
    ///
    /// A file that is there already is replaced only if it `isOwn`, named by the user for this run; otherwise the first
    /// save goes to the next free name.
    package init(
        trainer: sending Trainer, paused: Bool = false, pace: Pace = .full, savePath: String, isOwn: Bool = true,
        tape: TapeOptions = TapeOptions(), onSnapshot: @escaping @Sendable () -> Void = {}
    ) {
        information = trainer.preset.information
        mailbox = Mailbox(onSnapshot: onSnapshot)
        let handover = Guarded(Handover(trainer: trainer))
        queue.async { [mailbox, ended] in
            guard let trainer = handover.withLock({ $0.trainer.take() }) else { return }
            ThreadPriority.yieldToScreen()
            let target = SaveTarget(savePath, isOwn: isOwn)
            TrainingLoop(
                trainer: trainer, isPaused: paused, pace: pace, target: target, mailbox: mailbox, tape: tape
            ).run()
            ended.signal()
        }
    }

    package func post(_ command: Command) { mailbox.post(command) }

    package func takeSnapshot() -> Snapshot? { mailbox.takeSnapshot() }

    /// Requests the trainer to end after its current step, and waits for it for at most `seconds`.
    ///
    /// Returns whether it ended in time. Commands posted before, such as a save, are carried out first.
    @discardableResult
    package func stop(within seconds: Double) -> Bool {
        mailbox.requestStop()
        return ended.wait(timeout: .now() + seconds) == .success
    }
}

/// Screen's side of a training session, which posts commands and reads the latest snapshot without waiting.
package protocol TrainingHandle: Sendable {
    /// Description of the preset.
    var information: PresetInformation { get }
    /// Posts a command to the trainer.
    func post(_ command: Command)
    /// Returns the latest snapshot; nil if there is none newer than the one read before.
    func takeSnapshot() -> Snapshot?
}
