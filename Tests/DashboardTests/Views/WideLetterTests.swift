import Dashboard
import TUI
import Testing

@testable import Training

/// Text in letters of two cells, as Chinese, Japanese and Korean have them.
@Suite struct WideLetterTests {
    private static let text = "道可道，非常道。名可名"

    private func lines(_ snapshot: Snapshot, zoomed: Bool = false) -> [String] {
        var model = Model.showing(snapshot, of: .digits, width: 100, height: 30)
        if zoomed { model.press(.character("3"), .character("z")) }
        return draw(model).lines
    }

    private func snapshot(isList: Bool, attention: NetworkView.Attention? = nil) -> Snapshot {
        var snapshot = Snapshots.writing()
        snapshot.view = .text(
            NetworkView.Writing(
                prompt: "", text: isList ? Self.text + "\n可" : Self.text, temperature: 1, isList: isList,
                attention: attention))
        return snapshot
    }

    @Test(arguments: [true, false]) func aTextIsShownInItsLetters(_ isList: Bool) {
        let lines = lines(snapshot(isList: isList))
        #expect(lines.contains { $0.contains(Self.text) }, "\(lines)")
    }

    /// Every token has two cells, and the bars above them as many.
    @Test func attentionShowsItsTokensInTheirLetters() {
        let attention = Snapshots.attention(of: Self.text, length: 11)
        let lines = lines(snapshot(isList: false, attention: attention), zoomed: true)
        #expect(lines.contains { $0.contains(Self.text) && $0.contains("│") }, "\(lines)")
        #expect(lines.filter { $0.contains(Self.text) }.count == 2, "once as a text, once as tokens")
        #expect(lines.allSatisfy { $0.columns == 100 })
        let legend = lines.first { $0.contains("rows attend to columns") } ?? ""
        #expect(!legend.contains("…"))
    }

    @Test func theLegendOfTheAttentionIsNotCutOff() {
        for width in 74...110 {
            var model = Model.showing(Snapshots.writing(), of: .digits, width: width, height: 24)
            model.press(.character("3"))
            let legend = draw(model).lines.last { $0.contains("attention") || $0.contains("attend") } ?? ""
            let isWhole = legend.contains("rows attend to columns") || legend.contains("z shows its attention")
            #expect(!legend.contains("…") && isWhole, "\(width): \(legend)")
        }
    }
}
