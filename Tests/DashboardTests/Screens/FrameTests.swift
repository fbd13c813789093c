import Dashboard
import Presets
import TUI
import Testing

/// Whole screens compared with stored ones, drawn without a terminal.
@Suite struct FrameTests {
    @Test func vanishingAt80x24() {
        Frames.expect(draw(.showing(Snapshots.vanishing())), isStoredAs: "vanishing80x24", Frames.vanishing80x24)
    }

    @Test func vanishingAt100x30() {
        let model = Model.showing(Snapshots.vanishing(), width: 100, height: 30)
        Frames.expect(draw(model), isStoredAs: "vanishing100x30", Frames.vanishing100x30)
    }

    @Test func vanishingAt200x50() {
        let model = Model.showing(Snapshots.vanishing(), width: 200, height: 50)
        Frames.expect(draw(model), isStoredAs: "vanishing200x50", Frames.vanishing200x50)
    }

    @Test func digitsAt80x24() {
        Frames.expect(draw(.showing(Snapshots.digits(), of: .digits)), isStoredAs: "digits80x24", Frames.digits80x24)
    }

    @Test func digitsAt100x30() {
        let model = Model.showing(Snapshots.digits(), of: .digits, width: 100, height: 30)
        Frames.expect(draw(model), isStoredAs: "digits100x30", Frames.digits100x30)
    }

    @Test func digitsAt200x50() {
        let model = Model.showing(Snapshots.digits(), of: .digits, width: 200, height: 50)
        Frames.expect(draw(model), isStoredAs: "digits200x50", Frames.digits200x50)
    }

    @Test func anglesOfDirectFeedback() {
        let snapshot = Snapshots.misaligned()
        Frames.expect(draw(.showing(snapshot, of: .digits)), isStoredAs: "angles80x24", Frames.angles80x24)
        let large = Model.showing(snapshot, of: .digits, width: 100, height: 30)
        Frames.expect(draw(large), isStoredAs: "angles100x30", Frames.angles100x30)
    }

    @Test func sineAt100x30() {
        let model = Model.showing(Snapshots.sine(), of: .digits, width: 100, height: 30)
        Frames.expect(draw(model), isStoredAs: "sine100x30", Frames.sine100x30)
    }

    @Test func beforeTheFirstStep() {
        Frames.expect(draw(.showing(Snapshots.fresh())), isStoredAs: "fresh80x24", Frames.fresh80x24)
    }

    @Test func haltedByWhatIsNotFinite() {
        let model = Model.showing(Snapshots.halted(), of: .digits)
        Frames.expect(draw(model), isStoredAs: "halted80x24", Frames.halted80x24)
    }

    /// The result lies over the lower panels.
    @Test func theResultOfARun() {
        for (size, name, frame) in [
            (Size(width: 80, height: 24), "result80x24", Frames.result80x24),
            (Size(width: 100, height: 30), "result100x30", Frames.result100x30),
        ] {
            var model = Model.showing(Snapshots.digits(), of: .digits, width: size.width, height: size.height)
            _ = update(&model, .snapshot(Snapshots.finished()), now: 2)
            Frames.expect(draw(model), isStoredAs: name, frame)
        }
    }

    /// The picture of the run before stands beside that of the living one.
    @Test func aRepairedRunBesideTheOneBefore() {
        let model = Model.showing(Snapshots.repaired(), width: 160, height: 45)
        Frames.expect(draw(model), isStoredAs: "repaired160x45", Frames.repaired160x45)
    }

    @Test func markedSequences() {
        var snapshot = Snapshots.digits()
        snapshot.view = Snapshots.sequences()
        let model = Model.showing(snapshot, of: .digits, width: 100, height: 30)
        Frames.expect(draw(model), isStoredAs: "sequences100x30", Frames.sequences100x30)
        let wide = Model.showing(snapshot, of: .digits, width: 160, height: 45)
        Frames.expect(draw(wide), isStoredAs: "sequences160x45", Frames.sequences160x45)
    }

    @Test func controlsAt80x24() {
        var model = Model.showing(Snapshots.vanishing())
        model.press(.character("5"), .down, .right)
        Frames.expect(draw(model), isStoredAs: "controls80x24", Frames.controls80x24)
    }

    @Test func deepNetworkScrolled() {
        var model = Model.showing(Snapshots.deep())
        model.press(.character("J"))
        Frames.expect(draw(model), isStoredAs: "deep80x24", Frames.deep80x24)
    }

    @Test func aRecurrentNetworkThatForgets() {
        let model = Model.showing(Snapshots.recurrent(), of: .digits)
        Frames.expect(draw(model), isStoredAs: "recurrent80x24", Frames.recurrent80x24)
    }

    @Test func gatesThatHold() {
        let snapshot = Snapshots.recurrent("lstm", count: 2, share: 0.4)
        let model = Model.showing(snapshot, of: .digits, width: 100, height: 30)
        Frames.expect(draw(model), isStoredAs: "gates100x30", Frames.gates100x30)
    }

    @Test func aTruncatedWayBack() {
        let model = Model.showing(Snapshots.recurrent(share: 0.2, cut: 30), of: .digits, width: 100, height: 30)
        Frames.expect(draw(model), isStoredAs: "truncated100x30", Frames.truncated100x30)
    }

    @Test func checkpointsAt80x24() {
        let model = Model.showing(Snapshots.checkpointed(), of: .digits)
        Frames.expect(draw(model), isStoredAs: "checkpointed80x24", Frames.checkpointed80x24)
    }

    @Test func checkpointsAt100x30() {
        let model = Model.showing(Snapshots.checkpointed(), of: .digits, width: 100, height: 30)
        Frames.expect(draw(model), isStoredAs: "checkpointed100x30", Frames.checkpointed100x30)
    }

    @Test func predictedErrorsAt80x24() {
        Frames.expect(
            draw(.showing(Snapshots.synthetic(), of: .digits)), isStoredAs: "synthetic80x24", Frames.synthetic80x24)
    }

    @Test func predictedErrorsAt100x30() {
        let model = Model.showing(Snapshots.synthetic(), of: .digits, width: 100, height: 30)
        Frames.expect(draw(model), isStoredAs: "synthetic100x30", Frames.synthetic100x30)
    }

    @Test func longNamesAt80x24() {
        Frames.expect(
            draw(.showing(Snapshots.blocks(), of: .digits)), isStoredAs: "blocks80x24", Frames.blocks80x24)
    }

    @Test func longNamesAt100x30() {
        let model = Model.showing(Snapshots.blocks(), of: .digits, width: 100, height: 30)
        Frames.expect(draw(model), isStoredAs: "blocks100x30", Frames.blocks100x30)
    }

    @Test func helpAt100x30() {
        var model = Model.showing(Snapshots.vanishing(), width: 100, height: 30)
        model.press(.character("?"))
        Frames.expect(draw(model), isStoredAs: "help100x30", Frames.help100x30)
    }

    @Test func helpScrolledAt80x24() {
        var model = Model.showing(Snapshots.vanishing())
        model.press(.character("?"), .pageDown)
        Frames.expect(draw(model), isStoredAs: "help80x24", Frames.help80x24)
    }

    @Test func promptAt80x24() {
        var model = Model.showing(Snapshots.vanishing())
        model.press(.character("="))
        Frames.expect(draw(model), isStoredAs: "prompt80x24", Frames.prompt80x24)
    }

    @Test func menuAt80x24() {
        let model = Model(presets: PresetInformation.samples, size: Size(width: 80, height: 24))
        Frames.expect(draw(model), isStoredAs: "menu80x24", Frames.menu80x24)
    }

    @Test func longMenuAt80x24() {
        var model = Model(presets: PresetInformation.many, size: Size(width: 80, height: 24))
        model.press(.pageDown, .pageDown)
        Frames.expect(draw(model), isStoredAs: "menuScrolled80x24", Frames.menuScrolled80x24)
    }

    @Test func smallestScreen() {
        let model = Model.showing(Snapshots.vanishing(), width: 60, height: 16)
        Frames.expect(draw(model), isStoredAs: "vanishing60x16", Frames.vanishing60x16)
    }

    @Test func tooSmall() {
        let model = Model.showing(Snapshots.vanishing(), width: 40, height: 8)
        Frames.expect(draw(model), isStoredAs: "tooSmall40x8", Frames.tooSmall40x8)
    }

    @Test func plainASCII() {
        let appearance = Appearance(glyphs: .ascii, colors: .mono)
        let model = Model.showing(Snapshots.vanishing(), width: 100, height: 30, appearance: appearance)
        Frames.expect(draw(model), isStoredAs: "ascii100x30", Frames.ascii100x30)
        #expect(draw(model).text.unicodeScalars.allSatisfy { $0.isASCII })
    }

    /// Without colours, only attributes remain.
    @Test func monochromeHasNoColours() {
        let appearance = Appearance(glyphs: .unicode, colors: .mono)
        for snapshot in [Snapshots.vanishing(), Snapshots.digits(), Snapshots.sine(), Snapshots.halted()] {
            let buffer = draw(.showing(snapshot, width: 100, height: 30, appearance: appearance))
            for y in 0..<30 {
                for x in 0..<100 {
                    let style = buffer[x, y].style
                    #expect(style.foreground == .terminal && style.background == .terminal, "column \(x), row \(y)")
                }
            }
        }
    }
}
