import TUI
import Testing

@Suite struct TextColumnsTests {
    @Test func theFirstColumnIsAlignedLeftAndTheOthersRight() {
        #expect(
            TextColumns.aligned([["layer", "norm"], ["d1", "0.1"], ["dense10", "12.25"]]) == [
                "layer     norm", "d1         0.1", "dense10  12.25",
            ])
    }

    @Test func noRowsGiveNoLines() { #expect(TextColumns.aligned([]) == []) }
}
