import Dashboard
import TUI
import Testing
import Training

/// The panel that shows what the network does, for every kind of network, against stored screens.
///
/// Half blocks look alike whatever their colours: screens without colours show the pictures themselves.
@Suite struct ViewFrameTests {
    private static let noColours = Appearance(glyphs: .unicode, colors: .mono)

    private func screen(_ snapshot: Snapshot, _ width: Int = 80, _ height: Int = 24, isPlain: Bool = false) -> Buffer {
        let appearance = isPlain ? Self.noColours : Appearance()
        return draw(.showing(snapshot, of: .digits, width: width, height: height, appearance: appearance))
    }

    /// The view on the whole screen.
    private func zoomed(_ snapshot: Snapshot) -> Buffer {
        var model = Model.showing(
            snapshot, of: .digits, width: 100, height: 30, appearance: Appearance(glyphs: .unicode, colors: .mono))
        model.press(.character("3"), .character("z"))
        return draw(model)
    }

    @Test func textAt80x24() {
        Frames.expect(screen(Snapshots.writing(), isPlain: true), isStoredAs: "text80x24", Frames.text80x24)
    }

    @Test func textAt100x30() {
        Frames.expect(screen(Snapshots.writing(), 100, 30), isStoredAs: "text100x30", Frames.text100x30)
    }

    @Test func attentionZoomed() {
        Frames.expect(zoomed(Snapshots.writing()), isStoredAs: "attention100x30", Frames.attention100x30)
    }

    @Test func namesAt80x24() {
        Frames.expect(screen(Snapshots.names()), isStoredAs: "names80x24", Frames.names80x24)
    }

    @Test func speechAt80x24() {
        Frames.expect(screen(Snapshots.speech(), isPlain: true), isStoredAs: "speech80x24", Frames.speech80x24)
    }

    @Test func speechAt100x30() {
        Frames.expect(screen(Snapshots.speech(), 100, 30), isStoredAs: "speech100x30", Frames.speech100x30)
    }

    @Test func connectedSpeechAt80x24() {
        Frames.expect(
            screen(Snapshots.connectedSpeech(), isPlain: true), isStoredAs: "connected80x24", Frames.connected80x24)
    }
}
