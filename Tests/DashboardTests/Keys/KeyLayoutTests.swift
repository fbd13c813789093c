import Dashboard
import Presets
import TUI
import Testing

/// Letters of other scripts mean the key that they stand on.
@Suite struct KeyLayoutTests {
    @Test(arguments: [
        // й stands on q in Russian, я on z, ф on a, Ы on S; б and ю on the keys < and >, with shift.
        ("й", Action.quit), ("я", .toggleZoom), ("ф", .repair), ("Ы", .writePicture), ("Б", .slower), ("Ю", .faster),
        ("і", .singleStep), ("х", .nudgeSelected(.farDown)), ("А", .toggleMouse),
        // Greek, Hebrew, Arabic, Korean, Georgian, full width.
        ("α", .repair), ("ζ", .toggleZoom), ("ά", .repair), ("Ρ", .restartWithNewWeights),
        ("ש", .repair), ("ך", .toggleLogarithm), ("ض", .quit), ("ㅂ", .quit), ("ㄲ", .restartWithNewWeights),
        ("ქ", .quit), ("ｑ", .quit), ("？", .help), ("＋", .nudge(.learningRate, .up)),
    ])
    func lettersOnOtherLayouts(letter: String, action: Action) throws {
        let scalar = try #require(letter.unicodeScalars.first)
        #expect(KeyBinding.action(for: .character(scalar), in: .training) == action)
    }

    @Test(arguments: ["漢", "é", "ß", "ย", "€"])
    func lettersThatStandOnNoKnownKeyDoNothing(letter: String) throws {
        let scalar = try #require(letter.unicodeScalars.first)
        for context in [KeyBinding.Context.training, .graph, .menu, .help] {
            #expect(KeyBinding.action(for: .character(scalar), in: context) == nil)
        }
    }

    @Test func questionsAreAnsweredOnAnyLayout() {
        var snapshot = Snapshots.vanishing()
        snapshot.trainingSeconds = 100
        var model = Model.showing(snapshot)
        #expect(model.press(.character("й")) == [])
        #expect(model.overlay != nil)
        #expect(model.press(.character("й")).last == .quit)
    }

    @Test func typedTextStaysAsItIs() {
        var model = Model(presets: PresetInformation.samples, size: Size(width: 80, height: 24))
        model.type("/йq")
        #expect(model.menu?.filter == "йq")
    }
}
