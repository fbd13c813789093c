import Dashboard
import Presets
import TUI
import Testing

/// Pasted text, which must not act as keys.
@Suite struct PasteTests {
    private func paste(_ text: String, into model: inout Model) -> [Effect] {
        update(&model, .event(.paste(text)), now: 1)
    }

    @Test(arguments: ["Rrquit now", "cat dogs and dRaw", "\u{3}\u{1B}q\r"])
    func doesNothingWhereNothingIsTyped(text: String) {
        for keys in [[], [Key.character("?")], [.character("n")], [.character("z")]] {
            var model = Model.showing(Snapshots.vanishing(), width: 100, height: 30)
            for key in keys { model.press(key) }
            #expect(paste(text, into: &model) == [])
            model.press(.escape)
            if keys.isEmpty { #expect(draw(model).text.contains("The pasted text was ignored")) }
        }
        var menu = Model(presets: PresetInformation.samples, size: Size(width: 100, height: 30))
        #expect(paste(text, into: &menu) == [])
        #expect(draw(menu).text.contains("The pasted text was ignored: press / to filter"))
    }

    @Test(arguments: ["0.0375", "  0.0375\r\n", "\n0.0375\nq\n", "\u{1B}0.03\u{7}75"])
    func isTypedIntoAPrompt(text: String) {
        var model = Model.showing(Snapshots.vanishing())
        model.press(.enter)
        #expect(paste(text, into: &model) == [])
        #expect(model.press(.enter) == [.post(.change(.set(.learningRate, to: 0.0375)))])
    }

    @Test func isTypedIntoTheFilter() {
        var model = Model(presets: PresetInformation.samples, size: Size(width: 100, height: 30))
        model.press(.character("/"))
        #expect(paste("mo", into: &model) == [])
        #expect(paste("ons\n", into: &model) == [])
        #expect(model.menu?.filter == "moons")
        #expect(paste(String(repeating: "x", count: 4_000), into: &model) == [])
        #expect(model.menu?.filter?.count == 60)
        #expect(paste("", into: &model) == [] && paste(" \n ", into: &model) == [])
    }
}
