import Dashboard
import Presets
import TUI
import Testing

@Suite struct MenuTests {
    private func menu() -> Model {
        Model(presets: PresetInformation.samples, size: Size(width: 80, height: 24))
    }

    @Test func arrowsPointAndEnterOpens() {
        var model = menu()
        #expect(draw(model).text.contains("Handwritten digits"))
        #expect(model.press(.down, .enter) == [.open(preset: "vanishing-gradients")])
        #expect(draw(model).text.contains("opening vanishing-gradients"))
        // A second press does not open the preset twice.
        #expect(model.press(.enter) == [])
    }

    @Test func overARunThePointerIsOnItsPreset() {
        var model = Model.showing(Snapshots.digits(), of: .vanishing)
        model.press(.character("p"))
        #expect(model.menu?.selected(of: model.presets)?.name == "vanishing-gradients")
        #expect(draw(model).text.contains("esc back"))
        #expect(!draw(menu()).text.contains("esc back"))
        model.press(.escape)
        #expect(model.menu == nil)
    }

    @Test func thePointerStaysInTheList() {
        var model = menu()
        model.press(.up, .up)
        #expect(model.menu?.selection == 0)
        model.press(.pageDown, .pageDown)
        #expect(model.menu?.selection == 3)
        model.press(.home)
        #expect(model.menu?.selection == 0)
    }

    @Test func aLongListSaysWhatIsHidden() {
        var model = Model(
            presets: PresetInformation.many, size: Size(width: 80, height: 24),
            appearance: Appearance(glyphs: .ascii, colors: .mono))
        #expect(draw(model).text.contains(" v 11 more "))
        model.press(.end)
        #expect(draw(model).text.contains(" ^ 11 more "))
        #expect(draw(model).text.unicodeScalars.allSatisfy { $0.isASCII })
        #expect(!draw(menu()).text.contains(" more "))
    }

    @Test func digitsOpenAtOnce() {
        var model = menu()
        #expect(model.press(.character("3")) == [.open(preset: "moons")])
        model = menu()
        #expect(model.press(.character("9")) == [])
    }

    @Test func wordsNarrowTheList() {
        var model = menu()
        model.press(.character("/"))
        model.type("curved")
        let text = draw(model).text
        #expect(text.contains("/curved"))
        #expect(text.contains("moons"))
        #expect(!text.contains("vanishing-gradients"))
        #expect(model.press(.enter) == [.open(preset: "moons")])
    }

    @Test func aFilterCanBeTakenBack() {
        var model = menu()
        model.press(.character("/"))
        model.type("qq")
        #expect(draw(model).text.contains("no match"))
        #expect(model.press(.enter) == [])
        model.press(.backspace, .backspace, .backspace)
        #expect(model.menu?.filter == nil)
        model.press(.character("/"), .character("x"), .escape)
        #expect(model.menu?.filter == nil)
        #expect(draw(model).text.contains("vanishing-gradients"))
    }

    @Test func aPresetThatCannotBeOpenedSaysWhy() {
        var model = menu()
        model.press(.enter)
        _ = update(&model, .openFailed("digits.csv: no such file"), now: 2)
        #expect(draw(model).text.contains("digits.csv: no such file"))
        #expect(model.press(.enter) == [.open(preset: "digits")])
    }

    @Test func openingShowsTheRun() {
        var model = menu()
        model.press(.enter)
        _ = update(&model, .opened(.digits), now: 2)
        _ = update(&model, .snapshot(Snapshots.digits()), now: 2)
        #expect(model.menu == nil)
        #expect(draw(model).text.contains("64-64-32-10 relu") || draw(model).text.contains("digits"))
    }

    @Test func theMenuLiesOverARunAndGivesItBack() {
        var model = Model.showing(Snapshots.digits(), of: .digits)
        model.press(.character("p"))
        #expect(draw(model).text.contains("Presets"))
        model.press(.escape)
        #expect(model.menu == nil)
        #expect(model.press(.character("p"), .character("4")) == [.findSavedRuns, .open(preset: "sine")])
    }

    @Test func leavingALongRunAsksFirst() {
        var snapshot = Snapshots.digits()
        snapshot.trainingSeconds = 600
        var model = Model.showing(snapshot, of: .digits)
        #expect(model.press(.character("p"), .character("4")) == [.findSavedRuns])
        #expect(draw(model).text.contains("Not saved: 10 min of training."))
        #expect(model.press(.character("w")) == [.post(.save(path: nil)), .open(preset: "sine")])
    }

    @Test func helpAndQuitWork() {
        var model = menu()
        model.press(.character("?"))
        #expect(draw(model).text.contains("open a preset by its number"))
        #expect(model.press(.escape, .character("q")) == [.quit])
    }

    @Test func anEmptyListIsNoTrap() {
        var model = Model(presets: [], size: Size(width: 80, height: 24))
        #expect(model.press(.enter, .down, .up, .pageDown, .character("1")) == [])
        #expect(draw(model).text.contains("no match"))
    }
}
