import Dashboard
import TUI
import Testing

/// Drawing a view never traps whatever it contains, and never outputs characters that a terminal cannot show.
@Suite struct AbsurdViewTests {
    private static let appearances = [
        Appearance(), Appearance(glyphs: .unicode, colors: .mono), Appearance(glyphs: .ascii, colors: .ansi16),
    ]

    @Test(arguments: [(60, 16), (80, 24), (100, 30), (200, 50)]) func drawsAnything(width: Int, height: Int) {
        for (index, view) in AbsurdViews.all.enumerated() {
            var snapshot = Snapshots.digits()
            snapshot.view = view
            let appearance = Self.appearances[index % Self.appearances.count]
            var model = Model.showing(snapshot, of: .digits, width: width, height: height, appearance: appearance)
            expectShown(draw(model), index)
            model.press(.character("3"), .character("z"))
            expectShown(draw(model), index)
        }
    }

    private func expectShown(_ buffer: Buffer, _ index: Int) {
        let isShown = buffer.lines.allSatisfy { $0.columns == buffer.size.width }
        #expect(isShown, "view \(index) draws what is no glyph")
    }
}
