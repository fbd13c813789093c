import TUI
import Testing

struct GraphEdgesTests {
    private func lines(_ inputs: [[Int]]) -> [String] {
        GraphEdges(inputs).lines.map { String($0.reversed().drop { $0 == " " }.reversed()) }
    }

    @Test func aChainIsOneLine() {
        #expect(lines([[], [0], [1]]) == ["●", "●", "●"])
    }

    @Test func aSkipRunsBeside() {
        #expect(lines([[], [0], [1], [0, 2], [3]]) == ["●", "├─●", "│ ●", "●─╯", "●"])
    }

    @Test func anotherInputHasALineOfItsOwn() {
        #expect(lines([[], [0], [], [1, 2]]) == ["●", "●", "│ ●", "●─╯"])
    }

    @Test func aLineThatIsCrossedGoesOn() {
        #expect(lines([[], [0], [0], [0, 2], [1, 3]]) == ["●", "├─●", "├─│─●", "●─│─╯", "●─╯"])
    }

    @Test func oneValueMayGoEverywhere() {
        #expect(lines([[], [0], [0, 1], [0, 1, 2]]) == ["●", "├─●", "├─┼─●", "●─┴─╯"])
    }

    @Test func aValueUsedTwiceByOneNodeIsOneLine() {
        #expect(lines([[], [0, 0]]) == ["●", "●"])
    }

    @Test func allLinesAreEquallyWide() {
        let rails = GraphEdges([[], [0], [0, 1], [0, 1, 2], [0, 1, 2, 3], [4]], atMost: 3).lines
        #expect(Set(rails.map(\.count)) == [5])
    }

    @Test func nonsenseIsLeftOut() {
        #expect(lines([[5, -1, 0], [0, 1]]) == ["●", "●"])
        #expect(GraphEdges([]).lines.isEmpty)
    }
}
