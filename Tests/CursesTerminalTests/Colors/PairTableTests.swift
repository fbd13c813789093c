import CursesTerminal
import Testing

struct PairTableTests {
    @Test func handsOutNumbersOnceAndInOrder() {
        var table = PairTable(limit: 4)
        #expect(table.number(foreground: -1, background: -1) == .known(0))
        #expect(table.number(foreground: 1, background: -1) == .new(1))
        #expect(table.number(foreground: 2, background: -1) == .new(2))
        #expect(table.number(foreground: 1, background: -1) == .known(1))
        #expect(table.number(foreground: 1, background: 2) == .new(3))
        #expect(table.number(foreground: 9, background: 9) == .exhausted)
        #expect(table.number(foreground: 2, background: -1) == .known(2))
    }

    @Test func startsAgainAfterAReset() {
        var table = PairTable(limit: 2)
        #expect(table.number(foreground: 1, background: 1) == .new(1))
        #expect(table.number(foreground: 2, background: 2) == .exhausted)
        table.reset()
        #expect(table.number(foreground: 2, background: 2) == .new(1))
    }

    @Test(arguments: [-1, 0, 1])
    func aTerminalWithoutPairsHasNoNumbers(limit: Int) {
        var table = PairTable(limit: limit)
        #expect(table.number(foreground: 1, background: 1) == .exhausted)
        #expect(table.number(foreground: -1, background: -1) == .known(0))
    }
}
