import Presets
import Testing

@Suite struct PaceTests {
    @Test func slowerGoesDownTheRungsAndStaysOnTheLowest() {
        #expect(Pace.limited(30).slower(rate: 30, attainable: 5_000) == .limited(10))
        #expect(Pace.limited(12.5).slower(rate: 12.5, attainable: 5_000) == .limited(10))
        #expect(Pace.limited(1).slower(rate: 1, attainable: 5_000) == .limited(1))
        #expect(Pace.limited(0.2).slower(rate: 0.2, attainable: 5_000) == .limited(0.2))
    }

    @Test func fromFullSpeedTheNextPaceIsOneThatIsFelt() {
        #expect(Pace.full.slower(rate: 5_000, attainable: 5_000) == .limited(1_000))
        #expect(Pace.full.slower(rate: 50, attainable: 50) == .limited(30))
        #expect(Pace.full.slower(rate: 0.5, attainable: 0.5) == .limited(1))
        #expect(Pace.full.slower(rate: 0, attainable: 0) == .limited(1_000), "nothing is known before the first step")
    }

    @Test func fasterEndsAtFullSpeedAsSoonAsThatIsNoFaster() {
        #expect(Pace.limited(30).faster(rate: 30, attainable: 5_000) == .limited(100))
        #expect(Pace.limited(30).faster(rate: 30, attainable: 80) == .full)
        #expect(Pace.limited(1_000).faster(rate: 1_000, attainable: 5_000) == .full)
    }

    @Test func beyondFullSpeedComesTheCourse() {
        #expect(Pace.full.faster(rate: 5_000, attainable: 5_000) == .course)
    }

    @Test func aCourseIsLeftForTheNextRung() {
        #expect(Pace.course.faster(rate: 25, attainable: 5_000) == .limited(30))
        #expect(Pace.course.faster(rate: 25, attainable: 28) == .full)
        #expect(Pace.course.slower(rate: 25, attainable: 5_000) == .limited(10))
        #expect(Pace.course.slower(rate: 0.5, attainable: 5_000) == .limited(1))
    }
}
