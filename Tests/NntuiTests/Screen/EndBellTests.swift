import Presets
import Testing
import Training

@testable import nntui

/// When the bell rings.
@Suite struct EndBellTests {
    /// Returns a snapshot in a phase after some seconds of training.
    private func snapshot(_ seconds: Double, paused: Bool = false, ended: Bool = false, halted: Bool = false)
        throws -> Snapshot
    {
        var session = SessionReading()
        (session.isPaused, session.trainingSeconds) = (paused, seconds)
        var run = try Readings.xor()
        if ended { run.ending = .stepLimit(5) }
        if halted { run.halt = NonFinite(step: 5, layer: nil, what: "loss is infinite", cause: .result) }
        return Snapshot(run, session: session)
    }

    @Test func aLongTrainingThatEndsByItselfRingsOnce() throws {
        for (ended, halted) in [(true, false), (false, true)] {
            var bell = EndBell()
            #expect(!bell.rings(at: try snapshot(0)))
            #expect(!bell.rings(at: try snapshot(19.9)))
            #expect(bell.rings(at: try snapshot(20, ended: ended, halted: halted)))
            #expect(!bell.rings(at: try snapshot(20, ended: ended, halted: halted)))
        }
    }

    @Test func aShortOneDoesNot() throws {
        var bell = EndBell()
        _ = bell.rings(at: try snapshot(0))
        #expect(!bell.rings(at: try snapshot(19.9, ended: true)))
    }

    /// Who pauses or continues is there; the seconds count from then on.
    @Test func thePauseOfAPersonIsNoEnd() throws {
        var bell = EndBell()
        _ = bell.rings(at: try snapshot(0))
        #expect(!bell.rings(at: try snapshot(30, paused: true)))
        _ = bell.rings(at: try snapshot(30))
        #expect(!bell.rings(at: try snapshot(40, ended: true)))
        _ = bell.rings(at: try snapshot(40))
        #expect(bell.rings(at: try snapshot(60, ended: true)))
    }

    @Test func aRunThatIsOpenedAtItsEndDoesNotRing() throws {
        var bell = EndBell()
        #expect(!bell.rings(at: try snapshot(100, ended: true)))
    }
}
