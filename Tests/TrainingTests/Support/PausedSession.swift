import TestSupport

@testable import Training

/// Paused session of the fixture, to which a test posts commands.
struct PausedSession {
    let session: TrainingSession
    private var commandCount = 0

    init() throws {
        self.init(try Fixture.trainer())
    }

    init(_ trainer: sending Trainer) { session = TrainingSession(trainer: trainer, paused: true, savePath: "unused") }

    /// Posts commands and returns the snapshot in which they have been carried out.
    mutating func post(_ commands: [Command]) async throws -> Snapshot {
        for command in commands { session.post(command) }
        commandCount += commands.count
        for _ in 0..<2_000 {
            if let snapshot = session.takeSnapshot(), snapshot.commandCount == commandCount, snapshot.phase == .paused,
                snapshot.past?.target ?? snapshot.step == snapshot.step
            {
                return snapshot
            }
            try await Task.sleep(for: .milliseconds(5))
        }
        throw Missing()
    }

    private struct Missing: Error {}
}
