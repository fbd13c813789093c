import Dispatch
import Presets
import Testing

@testable import Training

@Suite struct MailboxTests {
    private func snapshot(step: Int) -> Snapshot {
        var run = RunReading(
            network: "2-2", parameterCount: 6, trainingCount: 4, validationCount: 0, settings: Settings())
        run.step = step
        return Snapshot(run)
    }

    @Test func commandsKeepTheirOrder() {
        let mailbox = Mailbox {}
        #expect(!mailbox.hasPendingCommands)
        for command in [Command.pause, .step(3), .undo] { mailbox.post(command) }
        #expect(mailbox.hasPendingCommands)
        let taken = mailbox.takeCommands()
        #expect(taken.commands == [.pause, .step(3), .undo] && !taken.stops)
        #expect(!mailbox.hasPendingCommands && mailbox.takeCommands().commands.isEmpty)
    }

    @Test func aRequestToStopIsNotForgotten() {
        let mailbox = Mailbox {}
        mailbox.requestStop()
        #expect(mailbox.hasPendingCommands)
        #expect(mailbox.takeCommands().stops)
        #expect(mailbox.takeCommands().stops)
    }

    @Test func onlyTheLatestSnapshotIsThere() {
        let announced = Counter()
        let mailbox = Mailbox { announced.add(1) }
        #expect(mailbox.takeSnapshot() == nil)
        for step in 1...3 { mailbox.publish(snapshot(step: step)) }
        #expect(mailbox.takeSnapshot()?.step == 3)
        #expect(mailbox.takeSnapshot() == nil)
        #expect(announced.value == 3)
    }

    /// Two threads post to a reader that sleeps whenever nothing is left.
    @Test func aSleepingReaderWakesForEveryCommand() async {
        let mailbox = Mailbox {}
        let taken = await withCheckedContinuation { continuation in
            DispatchQueue(label: "reader").async {
                var taken: [Command] = []
                while taken.count < 200 {
                    mailbox.waitForCommand()
                    taken += mailbox.takeCommands().commands
                }
                continuation.resume(returning: taken)
            }
            for first in [1_000, 2_000] {
                DispatchQueue(label: "writer").async {
                    for number in 0..<100 { mailbox.post(.step(first + number)) }
                }
            }
        }
        let steps = taken.map { if case .step(let number) = $0 { number } else { 0 } }
        #expect(steps.filter { $0 < 2_000 } == Array(1_000..<1_100))
        #expect(steps.filter { $0 >= 2_000 } == Array(2_000..<2_100))
    }

    @Test func aWaitEndsWithItsTime() {
        let mailbox = Mailbox {}
        mailbox.waitForCommand(atMost: 0.001)
        #expect(!mailbox.hasPendingCommands)
    }
}
