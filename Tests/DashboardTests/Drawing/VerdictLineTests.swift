import TUI
import Testing

@testable import Dashboard
@testable import Training

/// Second line of the screen: what it says in the room that there is.
@Suite struct VerdictLineTests {
    /// Returns the line of a snapshot on a screen of so many columns.
    private func line(_ snapshot: Snapshot, _ width: Int) -> String {
        draw(Model.showing(snapshot, width: width, height: 30)).text.split(separator: "\n")[1].description
    }

    /// The effect of a repair is seen at any width; its sentence and its settings where there is room.
    @Test(arguments: [
        (
            160,
            " ● Repaired: sigmoid→relu, he-normal. dense1's gradient went from 3e-7 of the output layer's to about as much."
        ),
        (100, " ● Repaired: sigmoid→relu, he-normal; dense1's gradient 3e-7 → about 1 of the output's"),
        (80, " ● Repaired: dense1's gradient 3e-7 → about 1 of the output's"),
    ])
    func theEffectOfARepairIsNeverCutOff(_ width: Int, _ expected: String) {
        var snapshot = Snapshots.afterRepair(step: 150)
        (snapshot.marks, snapshot.settings.activation, snapshot.settings.initializer) = ([], .relu, .heNormal)
        #expect(line(snapshot, width) == expected)
    }

    @Test func sentencesAreWhole() {
        #expect("One. Two, three. Four.".sentences(in: 18) == "One. Two, three.")
        #expect("One. Two, three. Four.".sentences(in: 15) == "One.")
        #expect("One. Two, three. Four.".sentences(in: 3) == nil)
        #expect("One. Two".sentences(in: 8) == "One. Two")
    }

    @Test func linesEndWithSentences() {
        let text = "One two. Three four five. Six."
        #expect(text.sentences(inLines: 9, width: 12, ellipsis: "…") == ["One two.", "Three four", "five. Six."])
        #expect(text.sentences(inLines: 2, width: 12, ellipsis: "…") == ["One two."])
        #expect(text.sentences(inLines: 2, width: 20, ellipsis: "…") == ["One two. Three four", "five. Six."])
        #expect(text.sentences(inLines: 1, width: 7, ellipsis: "…") == ["One…"])
        #expect(text.sentences(inLines: 0, width: 20, ellipsis: "…") == [])
    }
}
