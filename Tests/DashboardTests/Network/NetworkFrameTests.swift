import Dashboard
import Presets
import TUI
import Testing
import Training

/// The network, drawn, compared with stored screens.
///
/// Half blocks look alike in text whatever their colours, so screens without colours show the maps.
@Suite struct NetworkFrameTests {
    private static let noColours = Appearance(glyphs: .unicode, colors: .mono)

    private func model(
        _ preset: String, steps: Int, _ width: Int, _ height: Int, _ appearance: Appearance = Self.noColours,
        silencing biases: [String] = []
    ) throws -> Model {
        let (snapshot, information) = try Snapshots.network(preset, steps: steps, silencing: biases)
        return .showing(snapshot, of: information, width: width, height: height, appearance: appearance)
    }

    @Test func vanishingHasARowOfItsOwn() throws {
        let model = try model("vanishing-gradients", steps: 60, 160, 45)
        Frames.expect(
            draw(model), isStoredAs: "networkVanishing160x45", Frames.networkVanishing160x45)
    }

    @Test func filtersAt160x45() throws {
        let model = try model("digits-cnn", steps: 20, 160, 45)
        Frames.expect(draw(model), isStoredAs: "networkFilters160x45", Frames.networkFilters160x45)
    }

    /// Deep networks leave out columns, but not the first, the last and the one at fault.
    @Test func deadUnitsAndColumnsLeftOut() throws {
        var dead = try model("dead-relu", steps: 60, 100, 30, silencing: ["dense2.bias", "dense3.bias"])
        dead.press(.tab)
        Frames.expect(draw(dead), isStoredAs: "networkDead100x30", Frames.networkDead100x30)
        var deep = try model("vanishing-gradients", steps: 60, 80, 24)
        deep.press(.character("6"), .character("z"))
        Frames.expect(draw(deep), isStoredAs: "networkDeep80x24", Frames.networkDeep80x24)
    }

    @Test func zoomedAndInASCII() throws {
        let plain = Appearance(glyphs: .ascii, colors: .mono)
        var moons = try model("moons", steps: 60, 100, 30, plain)
        moons.press(.character("6"), .character("z"))
        Frames.expect(draw(moons), isStoredAs: "networkASCII100x30", Frames.networkASCII100x30)
        var graph = try model("skip-graph", steps: 20, 120, 36)
        graph.press(.character("6"), .character("z"))
        Frames.expect(draw(graph), isStoredAs: "networkGraph120x36", Frames.networkGraph120x36)
        var text = try model("tiny-gpt", steps: 0, 160, 45)
        text.press(.character("6"), .character("z"))
        Frames.expect(draw(text), isStoredAs: "networkAttention160x45", Frames.networkAttention160x45)
    }

    @Test(arguments: [(60, 16), (80, 24), (100, 30), (160, 45), (300, 90)])
    func drawsAnything(width: Int, height: Int) {
        let appearances = [Appearance(), Self.noColours, Appearance(glyphs: .ascii, colors: .ansi16)]
        for (index, picture) in AbsurdPictures.all.enumerated() {
            var snapshot = index.isMultiple(of: 2) ? Snapshots.digits() : Snapshots.absurd()
            snapshot.picture = picture
            var model = Model.showing(
                snapshot, of: .digits, width: width, height: height, appearance: appearances[index % 3])
            model.press(.character("6"))
            expectShown(draw(model), index)
            model.press(.character("z"))
            expectShown(draw(model), index)
        }
    }

    private func expectShown(_ buffer: Buffer, _ index: Int) {
        #expect(
            buffer.lines.allSatisfy { $0.columns == buffer.size.width }, "picture \(index) draws what is no glyph")
    }
}
