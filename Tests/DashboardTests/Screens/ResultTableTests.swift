import TUI
import Testing

@testable import Dashboard

@Suite struct ResultTableTests {
    private func lines(_ rows: [ResultTable.Row]) -> [String] {
        ResultTable(rows: rows, theme: Appearance().theme).lines.map { $0.runs.map(\.text).joined() }
    }

    @Test func figuresStandBelowOneAnother() {
        let rows = [
            ResultTable.Row(name: "reached", training: 0.0245, validation: 0.0564, accuracy: 0.9875),
            ResultTable.Row(name: "best", validation: 0.0536, accuracy: 0.9875, note: "at step 1,050"),
        ]
        #expect(
            lines(rows) == [
                "loss     training  validation   right", "reached    0.0245      0.0564   98.8%",
                "best                   0.0536   98.8%  at step 1,050",
            ])
    }

    @Test func aColumnWithoutFiguresIsLeftOut() {
        #expect(lines([.init(name: "reached", training: 3.4e-13)]) == ["loss     training", "reached  3.40e-13"])
        #expect(lines([]).isEmpty)
    }
}
