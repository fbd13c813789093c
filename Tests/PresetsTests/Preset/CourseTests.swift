import Presets
import Testing

@Suite struct CourseTests {
    /// Integrates the rate over time in small pieces.
    private func step(of course: Course, after seconds: Double) -> Double {
        var step = 0.0
        for _ in 0..<Int(seconds * 10_000) { step += course.rate(at: Int(step)) / 10_000 }
        return step
    }

    @Test(arguments: [10, 100, 200, 1_000, 5_000, 20_000, 100_000])
    func theLengthIsReachedInTime(_ length: Int) {
        let reached = step(of: Course(length: length), after: Course.duration)
        #expect(abs(reached / Double(length) - 1) < 0.05, "\(reached)")
    }

    @Test func theFirstStepsAreSeenOneByOne() {
        let course = Course(length: 5_000)
        #expect(course.rate(at: 0) == 3)
        #expect(step(of: course, after: 2) < 10)
    }

    @Test func aShortRunKeepsOneRate() {
        let course = Course(length: 20)
        #expect(course.rate(at: 0) == 0.5)
        #expect(course.rate(at: 20) == 0.5)
    }

    @Test func beyondTheLengthTheRateStays() {
        let course = Course(length: 1_000)
        #expect(course.rate(at: 1_000) > 50)
        #expect(course.rate(at: 1_000_000) == course.rate(at: 1_000))
    }
}
