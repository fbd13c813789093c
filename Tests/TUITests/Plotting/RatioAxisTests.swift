import TUI
import Testing

struct RatioAxisTests {
    @Test func oneHasAColumnOfItsOwnAndDecadesAreEquallyFarApart() {
        let axis = RatioAxis(width: 37)
        #expect(axis.origin == 24)
        #expect([1e-8, 1e-4, 1, 1e2, 1e4].map { axis.column(of: $0) } == [0, 12, 24, 30, 36])
        #expect([0, 1e-9, 1e5, .infinity].map { axis.column(of: $0) } == [0, 0, 36, 36])
        #expect([0, 1e-9, 1e-8, 1, 1e4, 1e5, .infinity].map { axis.side(of: $0) } == [-1, -1, 0, 0, 0, 1, 1])
        #expect(axis.column(of: -1) == nil && axis.column(of: .nan) == nil && RatioAxis(width: 0).column(of: 1) == nil)
    }

    @Test(arguments: [
        (60, ["1e-8", "1e-6", "1e-4", "1e-2", "×1", "1e2", "1e4"]), (25, ["1e-8", "1e-4", "×1", "1e4"]),
        (12, ["1e-8", "×1"]), (5, ["×1"]), (1, []),
    ])
    func labelsAreThoseThatFit(width: Int, labels: [String]) {
        #expect(RatioAxis(width: width).ticks.map(\.label) == labels)
    }

    @Test func labelsNeverTouch() {
        for width in 0..<150 {
            let ticks = RatioAxis(width: width).ticks
            for (left, right) in zip(ticks, ticks.dropFirst()) {
                #expect(left.labelColumn + left.label.count < right.labelColumn)
            }
            #expect(ticks.allSatisfy { $0.labelColumn >= 0 && $0.labelColumn + $0.label.count <= width })
        }
    }
}
