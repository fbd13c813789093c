import Diagnosis
import Testing

@Suite struct GradientOverTimeTests {
    /// Returns fifty norms that grow from `share` to 1 by equal factors.
    private func norms(_ share: Double) -> [Float] {
        var factor = 1.0
        // share^(1/49) by bisection, so that the numbers do not depend on a library function.
        var (low, high) = (0.0, max(1, share))
        for _ in 0..<200 {
            factor = (low + high) / 2
            let product = (0..<49).reduce(1.0) { value, _ in value * factor }
            if product < share { low = factor } else { high = factor }
        }
        return (0..<50).map { time in Float((time..<49).reduce(1.0) { value, _ in value * factor }) }
    }

    @Test func theCourseIsToldByTheRatioOfTheEnds() {
        #expect(GradientOverTime(norms(1e-5))?.course == .fades)
        #expect(GradientOverTime(norms(0.3))?.course == .holds)
        #expect(GradientOverTime(norms(1e5))?.course == .grows)
    }

    /// A tenth of 20 time steps is two: the ratio is (1 + 3) / 2 to (40 + 80) / 2.
    @Test func theRatioComparesMeansOfTenths() throws {
        var norms = [Float](repeating: 10, count: 20)
        (norms[0], norms[1], norms[18], norms[19]) = (1, 3, 40, 80)
        let flow = try #require(GradientOverTime(norms))
        #expect(flow.ratio == 2.0 / 60)
        #expect(flow.first == 2)
        #expect(flow.last == 60)
        #expect(flow.firstStates == "h_1…2")
        #expect(flow.lastStates == "h_19…20")
        #expect(flow.lastTime == 20)
        #expect(flow.course == .holds)
    }

    @Test func whatATruncationLeavesOutIsCut() throws {
        let flow = try #require(GradientOverTime(Array(repeating: 0, count: 30) + Array(repeating: 0.5, count: 20)))
        #expect(flow.course == .cut)
        #expect(flow.firstTime == 31)
    }

    /// Float32 has no normal number below 1e-38: a gradient that gets there has faded.
    @Test func underflowIsNoCut() {
        let norms: [Float] = [0, 0, 1e-36, 1e-30, 1e-24, 1e-18, 1e-12, 1e-6, 1]
        #expect(GradientOverTime(norms)?.course == .fades)
    }

    @Test func paddingBehindTheSequenceDoesNotCount() throws {
        let flow = try #require(GradientOverTime(norms(1e-5) + [0, 0, 0]))
        #expect(flow.lastTime == 50)
        #expect(flow.course == .fades)
    }

    /// Few sequences are so long that the loss depends on the last time steps.
    @Test func whatTheLossAsksLessOfIsNotGrowth() throws {
        let flow = try #require(GradientOverTime([6, 8, 9, 10, 10, 8, 5, 1, 0.1, 0.01]))
        #expect(flow.ratio > 100)
        #expect(flow.course == .varies)
    }

    /// The first letters of a text known by heart are hard to guess, for they have nothing before them.
    @Test func whatOnlyEntersAtTheStartHasNotGrown() throws {
        let norms: [Float] = [40, 6] + Array(repeating: 0.1, count: 18)
        #expect(GradientOverTime(norms)?.course == .grows)
        #expect(GradientOverTime(norms, direct: norms)?.course == .varies)
        #expect(GradientOverTime(norms, direct: Array(repeating: 0.1, count: 20))?.course == .grows)
    }

    @Test func whatIsNotFiniteHasGrown() {
        #expect(GradientOverTime([.infinity, 1, 1])?.course == .grows)
        #expect(GradientOverTime([.nan, 1, 1])?.course == .grows)
    }

    @Test func nothingIsSaidOfNothing() {
        #expect(GradientOverTime([]) == nil)
        #expect(GradientOverTime([1]) == nil)
        #expect(GradientOverTime([0, 0, 0]) == nil)
    }
}
