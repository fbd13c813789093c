import TUI
import Testing

struct ConstraintTests {
    private func widths(_ constraints: [Constraint], _ total: Int, spacing: Int = 0) -> [Int] {
        Rect(x: 0, y: 0, width: total, height: 1).columns(constraints, spacing: spacing).map(\.width)
    }

    @Test func fixedFirstThenShares() {
        #expect(widths([.fixed(3), .fill, .fixed(2)], 20) == [3, 15, 2])
        #expect(widths([.fill(1), .fill(2), .fill(1)], 41) == [10, 20, 11])
    }

    @Test func whatDoesNotFitIsCutFromTheEnd() {
        #expect(widths([.fixed(5), .fixed(5), .fixed(5)], 12) == [5, 5, 2])
        #expect(widths([.fixed(-4), .fill(-1), .fill(0)], 12) == [0, 0, 0])
    }

    @Test func rectanglesTouchWithoutOverlap() {
        let rects = Rect(x: 4, y: 2, width: 20, height: 10).rows([.fixed(1), .fill, .fixed(2)], spacing: 1)
        #expect(rects.map(\.y) == [2, 4, 10])
        #expect(rects.map(\.height) == [1, 5, 2])
        #expect(rects.allSatisfy { $0.x == 4 && $0.width == 20 })
    }

    @Test func spacingNeverLeavesThePlace() {
        for height in 0..<12 {
            let place = Rect(x: 0, y: 0, width: 5, height: height)
            for rect in place.rows([.fixed(2), .fill, .fixed(1), .fixed(1)], spacing: 2) {
                #expect(rect.maxY <= place.maxY)
            }
        }
    }

    @Test func sharesAddUpToTheWhole() {
        for total in 0..<200 {
            #expect(widths([.fill(3), .fixed(7), .fill(0), .fill(5)], total).reduce(0, +) == total)
        }
    }
}
