import Dispatch
import Synchronization

/// Mailbox between a session and its training loop: commands one way, the latest snapshot the other.
///
/// Neither side waits for the other, except that the loop may sleep until something is posted.
final class Mailbox: Sendable {
    private let shared = Guarded(Contents())
    /// Whether a command or a stop request may be waiting, so that a step costs one load and no lock.
    private let hasCommands = Atomic<Bool>(false)
    private let wake = DispatchSemaphore(value: 0)
    /// Called on the training queue when there is a new snapshot.
    private let onSnapshot: @Sendable () -> Void

    private struct Contents {
        var commands: [Command] = []
        var stops = false
        var snapshot: Snapshot?
    }

    init(onSnapshot: @escaping @Sendable () -> Void) { self.onSnapshot = onSnapshot }
}

// MARK: - The session's side

extension Mailbox {
    func post(_ command: Command) {
        shared.withLock { $0.commands.append(command) }
        announce()
    }

    /// Requests the end of the loop.
    func requestStop() {
        shared.withLock { $0.stops = true }
        announce()
    }

    private func announce() {
        hasCommands.store(true, ordering: .releasing)
        wake.signal()
    }

    /// Returns the latest snapshot; nil if there is none newer than the one taken before.
    func takeSnapshot() -> Snapshot? { shared.withLock { $0.snapshot.take() } }
}

// MARK: - The loop's side

extension Mailbox {
    /// Whether a command or a request to stop is waiting.
    var hasPendingCommands: Bool { hasCommands.load(ordering: .acquiring) }

    /// Takes all waiting commands.
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

    /// Sleeps until something is posted or the time is over.
    func waitForCommand(atMost seconds: Double) { _ = wake.wait(timeout: .now() + seconds) }
}
