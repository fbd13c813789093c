import Testing
import Training

@Suite struct TrendHistoryTests {
    @Test func keepsTheLatestPointsInOrder() {
        var trend = TrendHistory(capacity: 4)
        #expect(trend.points.isEmpty)
        for value in 1...3 { trend.append(Float(value)) }
        #expect(trend.points == [1, 2, 3])
        for value in 4...9 { trend.append(Float(value)) }
        #expect(trend.points == [6, 7, 8, 9])
        trend.removeAll()
        #expect(trend.points.isEmpty)
        trend.append(5)
        #expect(trend.points == [5])
    }

    @Test func aPointIsTheMeanOfItsValues() {
        var trend = TrendHistory(capacity: 4, valuesPerPoint: 3)
        for value in [1, 2, 6, 4, 4] { trend.append(Float(value)) }
        #expect(trend.points == [3])
        trend.append(.infinity)
        #expect(trend.points == [3, .infinity])
        trend.valuesPerPoint = 1
        trend.append(7)
        #expect(trend.points == [3, .infinity, 7])
    }
}
