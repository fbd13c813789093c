import Testing

@testable import Training

@Suite struct PaceClockTests {
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
