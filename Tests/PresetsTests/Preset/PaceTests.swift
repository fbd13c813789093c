import Presets
import Testing

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
}
