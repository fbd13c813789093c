import TUI
import Testing

struct RobustRangeTests {
    private let course = (0..<100).map { 1 / (1 + Double($0)) }

    @Test func aSpikeIsLeftOut() {
        var range = RobustRange(.linear)
        range.includeCurve(course + [80])
        #expect(range.bounds == 0.01...1)
    }

    /// A beginning or an end is no outlier, however far it is.
    @Test func whatIsIncludedForCertainStays() {
        var range = RobustRange(.linear)
        range.includeCurve(course + [80])
        range.include([80, nil, .infinity])
        #expect(range.bounds == 0.01...80)
    }

    @Test func aLongTailIsNoOutlier() {
        var range = RobustRange(.linear)
        range.includeCurve(course.map { $0 + 1 } + [2.3])
        #expect(range.bounds == 1.01...2.3)
    }

    @Test func aLogarithmicAxisHasNoPlaceForZero() throws {
        var range = RobustRange(.logarithmic)
        range.includeCurve([0, -1, 0.01, 1, .nan])
        let bounds = try #require(range.bounds)
        #expect(abs(bounds.lowerBound - 0.01) < 1e-12 && abs(bounds.upperBound - 1) < 1e-12)
        var empty = RobustRange(.logarithmic)
        empty.includeCurve([0, -1])
        #expect(empty.bounds == nil)
    }

    @Test func aBandLeavesRoomForTheCurve() {
        var range = RobustRange(.linear)
        range.includeCurve([10, 20])
        range.includeBand([-400, 9, 9], [21, 21, 500])
        #expect(range.bounds == 2...28)
        var level = RobustRange(.linear)
        level.includeCurve([0.69, 0.69])
        level.includeBand([0.6, 0.6], [0.8, 0.8])
        #expect(level.bounds == 0.6...0.8)
    }

    @Test func aReferenceTakesAtMostHalfTheRoom() {
        var range = RobustRange(.linear)
        range.includeCurve([0, 2])
        range.includeReference([1, 1e9])
        #expect(range.bounds == 0...4)
        var alone = RobustRange(.linear)
        alone.includeReference([1, 1e9])
        #expect(alone.bounds == 1...1e9)
    }
}
