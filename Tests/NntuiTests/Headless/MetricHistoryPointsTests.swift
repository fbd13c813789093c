import Testing
import Training

@testable import nntui

@Suite struct MetricHistoryPointsTests {
    @Test func fewValuesAreSinglePoints() {
        var history = MetricHistory()
        for step in 1...3 { history.append(step: step, value: Float(step) / 2) }
        #expect(history.points(atMost: 4) == [.init(x: 1, y: 0.5), .init(x: 2, y: 1), .init(x: 3, y: 1.5)])
        #expect(MetricHistory().points(atMost: 4).isEmpty)
    }

    @Test func manyValuesAreMeans() {
        var history = MetricHistory()
        for step in 1...6 { history.append(step: step, value: step == 6 ? .nan : Float(step)) }
        #expect(history.points(atMost: 3) == [.init(x: 1.5, y: 1.5), .init(x: 3.5, y: 3.5), .init(x: 5.5, y: 5)])
        history.append(step: 7, value: 7)
        #expect(history.points(atMost: 3) == [.init(x: 2, y: 2), .init(x: 5, y: 4.5), .init(x: 7, y: 7)])
    }

    @Test func aPointWithoutAFiniteValueIsInfinite() {
        var history = MetricHistory()
        history.append(step: 1, value: .nan)
        #expect(history.points(atMost: 3) == [.init(x: 1, y: .infinity)])
    }
}
