import TUI
import Testing

struct LogAxisTests {
    let axis = LogAxis(decades: -8, 0)

    @Test func columns() {
        #expect(axis.column(of: 1e-8, width: 40) == 0)
        #expect(axis.column(of: 1e-4, width: 40) == 20)
        #expect(axis.column(of: 1, width: 40) == 39)
        #expect(axis.column(of: 0, width: 40) == 0 && axis.column(of: .infinity, width: 40) == 39)
        #expect(axis.column(of: -1, width: 40) == nil && axis.column(of: 1, width: 0) == nil)
    }

    @Test func labelsNeverTouch() {
        for width in 0..<120 {
            let ticks = LogAxis(decades: -12, 3).ticks(width: width)
            for (left, right) in zip(ticks, ticks.dropFirst()) {
                #expect(left.labelColumn + left.label.count < right.labelColumn)
            }
            #expect(ticks.allSatisfy { $0.labelColumn >= 0 && $0.labelColumn + $0.label.count <= width })
        }
    }

    @Test func boundsAreKeptApart() {
        #expect(LogAxis(decades: 2, -2) == LogAxis(decades: -2, 2))
        #expect(LogAxis(decades: 3, 3).upperDecade == 4)
        #expect(LogAxis(decades: .min, .max).lowerDecade == -300)
    }
}
