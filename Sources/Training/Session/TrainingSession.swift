import Dispatch
import Synchronization

/// Runs a trainer on a serial Dispatch queue, and is all that a screen knows of it.
///
/// Commands go in through a list that the trainer empties between two steps; one snapshot, always the latest, comes out.
/// Neither side ever waits for the other.
package final class TrainingSession: TrainingHandle {
    package let information: PresetInformation
    private let shared: Guarded<Shared>
    /// Set when a command waits, so that a step costs one load and no lock.
    private let hasCommands = Atomic<Bool>(false)
    private let wake = DispatchSemaphore(value: 0)
    private let queue = DispatchQueue(label: "nntui.training", qos: .userInitiated)
    private let ended = DispatchSemaphore(value: 0)
    /// Called on the training queue when there is a new snapshot.
    private let onSnapshot: @Sendable () -> Void

    private struct Shared: ~Copyable {
        var commands: [Command] = []
        var stops = false
        var snapshot: Snapshot?
        var trainer: Trainer?
    }

    /// Begins to train at once, unless `paused`; `savePath` is where a checkpoint goes that names no path.
    package init(
        trainer: sending Trainer, paused: Bool = false, pace: Pace = .full, savePath: String,
        onSnapshot: @escaping @Sendable () -> Void = {}
    ) {
        information = trainer.preset.information
        self.onSnapshot = onSnapshot
        shared = Guarded(Shared(trainer: trainer))
        queue.async { [self] in
            guard let trainer = shared.withLock({ $0.trainer.take() }) else { return }
            let loop = TrainingLoop(
                trainer: trainer, isPaused: paused, pace: pace, savePath: savePath, session: self)
            loop.run()
            ended.signal()
        }
    }

    package func post(_ command: Command) {
        shared.withLock { $0.commands.append(command) }
        hasCommands.store(true, ordering: .releasing)
        wake.signal()
    }

    package func takeSnapshot() -> Snapshot? { shared.withLock { $0.snapshot.take() } }

    /// Asks the trainer to end after its present step and waits for it, but no longer than `seconds`.
    ///
    /// Returns whether it ended in time. Commands posted before, a save among them, are carried out first.
    @discardableResult
    package func stop(within seconds: Double) -> Bool {
        shared.withLock { $0.stops = true }
        hasCommands.store(true, ordering: .releasing)
        wake.signal()
        return ended.wait(timeout: .now() + seconds) == .success
    }

    // MARK: - The trainer's side

    /// Whether a command, or the wish to stop, waits.
    var hasPendingCommands: Bool { hasCommands.load(ordering: .acquiring) }

    /// Takes what waits.
    func takeCommands() -> (commands: [Command], stops: Bool) {
        hasCommands.store(false, ordering: .relaxed)
        return shared.withLock { shared in
            let taken = shared.commands
            shared.commands.removeAll(keepingCapacity: true)
            return (taken, shared.stops)
        }
    }

    func publish(_ snapshot: consuming Snapshot) {
        let snapshot = snapshot
        shared.withLock { $0.snapshot = snapshot }
        onSnapshot()
    }

    /// Sleeps until something is posted.
    func waitForCommand() { wake.wait() }

    /// Sleeps until something is posted, or for so many seconds.
    func waitForCommand(atMost seconds: Double) { _ = wake.wait(timeout: .now() + seconds) }
}
