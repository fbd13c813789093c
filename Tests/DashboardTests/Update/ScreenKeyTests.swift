import Dashboard
import Presets
import TUI
import Testing

/// Keys that change only the screen.
@Suite struct ScreenKeyTests {
    @Test func tabTurnsThePanelsThatShareAPlace() {
        var model = Model.showing(Snapshots.digits(), of: .digits)
        #expect(draw(model).text.contains("of 364 correct"))
        model.press(.tab)
        #expect(draw(model).text.contains("∇ ÷ output layer's"))
        model.press(.tab)
        #expect(draw(model).text.contains("All is well"))
        model.press(.tab)
        #expect(draw(model).text.contains("weight decay"))
        model.press(.tab)
        #expect(draw(model).text.contains("of 364 correct"))
        model.press(.backTab)
        #expect(draw(model).text.contains("weight decay"))
    }

    @Test func digitsGoToAPanel() {
        var model = Model.showing(Snapshots.digits(), of: .digits)
        model.press(.character("5"))
        #expect(model.run?.view.focus == .controls)
        #expect(draw(model).text.contains("weight decay"))
    }

    @Test func zoomGivesAPanelTheScreen() {
        var model = Model.showing(Snapshots.digits(), of: .digits)
        model.press(.character("1"), .character("z"))
        #expect(!draw(model).text.contains("dense1"))
        model.press(.tab)
        #expect(draw(model).text.contains("dense1"))
        model.press(.character("z"))
        #expect(draw(model).text.contains("of 364 correct"))
    }

    @Test func zoomEnlargesWhatHasTheFocus() {
        var model = Model.showing(Snapshots.digits(), of: .digits, width: 100, height: 30)
        #expect(model.run?.view.focus == .view)
        model.press(.character("z"))
        #expect(draw(model).text.contains("of 364 correct") && !draw(model).text.contains("dense1"))
        var small = Model.showing(Snapshots.digits(), of: .digits, width: 60, height: 16)
        let before = small.run?.view.recent
        small.press(.character("z"))
        #expect(small.run?.view.recent == before)
    }

    @Test func theLossAxisTurns() {
        var model = Model.showing(Snapshots.digits(), width: 140, height: 30)
        #expect(draw(model).text.contains("l log"))
        model.press(.character("l"))
        #expect(draw(model).text.contains("l linear"))
        model.press(.character("m"))
        #expect(draw(model).text.contains("smooth medium"))
        model.press(.character("x"))
        #expect(draw(model).text.contains("x last half"))
        // Of 2,310 steps the first half is left out.
        #expect(draw(model).text.contains("─ 1,500 ─") && !draw(model).text.contains("└ 0"))
    }

    @Test func layersScrollAndTheOutputLayerStays() {
        var model = Model.showing(Snapshots.deep(), width: 80, height: 24)
        #expect(draw(model).text.contains("dense1 "))
        #expect(draw(model).text.contains("dense21"))
        model.press(.character("J"), .character("J"))
        #expect(model.run?.view.selectedLayer == 15)
        let text = draw(model).text
        #expect(!text.contains(" dense2 "))
        #expect(text.contains("▸dense16"))
        #expect(text.contains("dense21"))
        model.press(.end)
        #expect(model.run?.view.selectedLayer == 20)
        model.press(.character("k"), .home)
        #expect(model.run?.view.selectedLayer == 0)
    }

    @Test func theDiagnosisScrollsToItsEndAndNoFurther() {
        var model = Model.showing(Snapshots.vanishing(), width: 100, height: 30)
        #expect(draw(model).text.contains("pgdn ↓"))
        for _ in 0..<100 { model.press(.pageDown) }
        let end = draw(model).text
        #expect(end.contains("pgup ↑") && !end.contains("pgdn ↓"))
        model.press(.pageUp)
        #expect(draw(model).text != end)
        for _ in 0..<100 { model.press(.pageUp) }
        #expect(draw(model).text.contains("pgdn ↓"))
    }

    @Test func readingOnBringsTheDiagnosisToSight() {
        var model = Model.showing(Snapshots.vanishing())
        model.press(.character("5"))
        #expect(!draw(model).text.contains("σ′(z)"))
        model.press(.pageDown)
        #expect(draw(model).text.contains("σ′(z)"))
    }

    /// Layers without parameters have no row, and the selection skips them.
    @Test func theSelectionPassesOverLayersWithoutParameters() {
        var model = Model.showing(Snapshots.blocks(), width: 100, height: 30)
        #expect(!draw(model).text.contains("dropout"))
        model.press(.home, .character("j"), .character("j"), .character("j"), .character("j"))
        #expect(draw(model).text.contains("▸b1.norm2"))
        #expect(model.run?.view.selectedLayer == 5)
        model.press(.end)
        #expect(model.run?.view.selectedLayer == 15)
        model.press(.character("k"), .character("k"), .character("k"))
        #expect(draw(model).text.contains("▸b2.norm2"))
    }

    @Test func theValuesOfLayersTakeThePlaceOfTheBars() {
        var model = Model.showing(Snapshots.vanishing())
        #expect(!draw(model).text.contains("‖W‖"))
        model.press(.character("v"))
        #expect(draw(model).text.contains("‖W‖"))
        #expect(draw(model).text.contains("2.7e-09"))
    }

    @Test func helpListsEveryKeyAndThePreset() {
        var model = Model.showing(Snapshots.vanishing(), width: 120, height: 50)
        model.press(.character("?"))
        let text = draw(model).text
        for row in KeyBinding.rows(in: .training) { #expect(text.contains(row.help), "\(row.help)") }
        #expect(text.contains("Eight sigmoid layers on two moons."))
        #expect(text.contains("ReLU with He initialization"))
        #expect(model.press(.character("q")) == [])
        #expect(model.overlay == nil)
    }

    @Test func helpScrollsToItsEnd() {
        var model = Model.showing(Snapshots.vanishing())
        model.press(.character("?"))
        for _ in 0..<100 { model.press(.down) }
        #expect(draw(model).text.contains("redraw the screen"))
        #expect(draw(model).text.contains("↑") && !draw(model).text.contains("↓ 1 more"))
        model.press(.up)
        #expect(draw(model).text.contains("↓ 1 more"))
    }

    @Test func controlLSendsTheScreenAnew() {
        var model = Model.showing(Snapshots.vanishing())
        #expect(model.press(.control("l")) == [.redraw])
    }

    @Test func aResizeIsDrawnInItsSize() {
        var model = Model.showing(Snapshots.vanishing())
        _ = update(&model, .event(.resize(Size(width: 133, height: 41))), now: 1)
        #expect(draw(model).size == Size(width: 133, height: 41))
        _ = update(&model, .event(.resize(Size(width: 59, height: 16))), now: 1)
        #expect(draw(model).text.contains("59×16 is too small"))
        #expect(draw(model).text.contains("still training, step 12,480"))
    }

    @Test func theMouseIsFreedForSelectingAndTakenBack() {
        var model = Model.showing(Snapshots.vanishing())
        #expect(model.press(.character("F")) == [.freeMouse(true)])
        #expect(draw(model).text.contains("F takes it back"))
        #expect(model.press(.character("n"), .character("F")).last == .freeMouse(false))
        var menu = Model(presets: PresetInformation.samples, size: Size(width: 80, height: 24))
        #expect(menu.press(.character("F")) == [.freeMouse(true)])
    }
}
