import TUI
import Testing

struct RectTests {
    let rect = Rect(x: 2, y: 3, width: 10, height: 4)

    @Test func edgesAreHalfOpen() {
        #expect(rect.minX == 2 && rect.maxX == 12 && rect.minY == 3 && rect.maxY == 7)
        #expect(rect.contains(x: 2, y: 3) && rect.contains(x: 11, y: 6))
        #expect(!rect.contains(x: 12, y: 3) && !rect.contains(x: 2, y: 7) && !rect.contains(x: 1, y: 3))
    }

    @Test func intersection() {
        #expect(rect.intersection(Rect(x: 5, y: 0, width: 100, height: 5)) == Rect(x: 5, y: 3, width: 7, height: 2))
        #expect(rect.intersection(Rect(x: 40, y: 0, width: 1, height: 1)).isEmpty)
    }

    @Test func insetStopsAtTheMiddle() {
        #expect(rect.inset(horizontal: 1, vertical: 1) == Rect(x: 3, y: 4, width: 8, height: 2))
        #expect(rect.inset(horizontal: 9, vertical: 9).isEmpty)
        #expect(rect.inset(horizontal: 9, vertical: 9).x == 7)
    }

    @Test func centered() {
        #expect(rect.centered(Size(width: 4, height: 2)) == Rect(x: 5, y: 4, width: 4, height: 2))
        #expect(rect.centered(Size(width: 40, height: 20)) == rect)
    }

    @Test func rowsOutsideAreEmpty() {
        #expect(rect.row(3) == Rect(x: 2, y: 6, width: 10, height: 1))
        #expect(rect.row(4).isEmpty && rect.row(-1).isEmpty)
    }
}
