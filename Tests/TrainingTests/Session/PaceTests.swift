import Presets
import Testing

@testable import Training

@Suite struct PaceTests {
    @Test func slowerGoesDownTheRungsAndStaysOnTheLowest() {
        #expect(Pace.limited(30).slower(attainable: 5_000) == .limited(10))
        #expect(Pace.limited(12.5).slower(attainable: 5_000) == .limited(10))
        #expect(Pace.limited(1).slower(attainable: 5_000) == .limited(1))
        #expect(Pace.limited(0.2).slower(attainable: 5_000) == .limited(0.2))
    }

    @Test func fromFullSpeedTheNextPaceIsOneThatIsFelt() {
        #expect(Pace.full.slower(attainable: 5_000) == .limited(1_000))
        #expect(Pace.full.slower(attainable: 50) == .limited(30))
        #expect(Pace.full.slower(attainable: 0.5) == .limited(1))
        #expect(Pace.full.slower(attainable: 0) == .limited(1_000), "nothing is known before the first step")
    }

    @Test func fasterEndsAtFullSpeedAsSoonAsThatIsNoFaster() {
        #expect(Pace.limited(30).faster(attainable: 5_000) == .limited(100))
        #expect(Pace.limited(30).faster(attainable: 80) == .full)
        #expect(Pace.limited(1_000).faster(attainable: 5_000) == .full)
        #expect(Pace.full.faster(attainable: 5_000) == .full)
    }

    @Test(arguments: [0.5, 1, 3, 10, 30, 100, 300, 1_000, 12_345.6])
    func soManyStepsAreMadeInASecond(_ stepsPerSecond: Double) {
        var clock = PaceClock()
        var (now, steps, bursts) = (1_000.0, 0, 0)
        while now < 1_060 {
            #expect(clock.wait(at: now) == 0)
            steps += clock.takeSteps(stepsPerSecond, at: now)
            bursts += 1
            now += clock.wait(at: now)
        }
        #expect(abs(Double(steps) - stepsPerSecond * 60) <= max(1, stepsPerSecond * PaceClock.interval))
        #expect(bursts <= 60 * 30 + 1)
    }

    @Test func whoComesLateDoesNotHurry() {
        var clock = PaceClock()
        #expect(clock.takeSteps(10, at: 5) == 1)
        #expect(clock.takeSteps(10, at: 8) == 1)
        #expect(abs(clock.wait(at: 8) - 0.1) < 1e-9)
    }
}
