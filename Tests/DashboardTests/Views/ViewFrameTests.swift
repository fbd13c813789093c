import Dashboard
import TUI
import Testing
import Training

/// Panel of the network's output for every kind of network, compared with stored screens.
///
/// Half blocks look alike in text whatever their colours, so screens without colours show the pictures.
@Suite struct ViewFrameTests {
    private static let noColours = Appearance(glyphs: .unicode, colors: .mono)

    private func screen(_ snapshot: Snapshot, _ width: Int = 80, _ height: Int = 24, isPlain: Bool = false) -> Buffer {
        let appearance = isPlain ? Self.noColours : Appearance()
        return draw(.showing(snapshot, of: .digits, width: width, height: height, appearance: appearance))
    }

    /// Returns a screen filled by the view.
    private func zoomed(_ snapshot: Snapshot, _ width: Int = 100, _ height: Int = 30) -> Buffer {
        var model = Model.showing(
            snapshot, of: .digits, width: width, height: height, appearance: Self.noColours)
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
        Frames.expect(zoomed(Snapshots.writing(), 80, 24), isStoredAs: "attention80x24", Frames.attention80x24)
    }

    @Test func namesAt80x24() {
        Frames.expect(screen(Snapshots.names()), isStoredAs: "names80x24", Frames.names80x24)
    }

    @Test func namesAt100x30() {
        Frames.expect(screen(Snapshots.names(), 100, 30), isStoredAs: "names100x30", Frames.names100x30)
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

    @Test func connectedSpeechAt100x30() {
        Frames.expect(
            screen(Snapshots.connectedSpeech(), 100, 30, isPlain: true), isStoredAs: "connected100x30",
            Frames.connected100x30)
    }

    @Test func cartPoleAt80x24() {
        Frames.expect(screen(Snapshots.cartPole()), isStoredAs: "cartPole80x24", Frames.cartPole80x24)
    }

    @Test func cartPoleAt100x30() {
        Frames.expect(screen(Snapshots.cartPole(), 100, 30), isStoredAs: "cartPole100x30", Frames.cartPole100x30)
    }

    @Test func predictionsAtThreeSizes() {
        Frames.expect(screen(Snapshots.predictions()), isStoredAs: "predictions80x24", Frames.predictions80x24)
        Frames.expect(
            screen(Snapshots.predictions(), 100, 30), isStoredAs: "predictions100x30", Frames.predictions100x30)
        Frames.expect(
            screen(Snapshots.predictions(), 160, 45), isStoredAs: "predictions160x45", Frames.predictions160x45)
    }

    @Test func reconstructionAt80x24() {
        Frames.expect(
            screen(Snapshots.reconstruction(), isPlain: true), isStoredAs: "reconstruction80x24",
            Frames.reconstruction80x24)
    }

    @Test func reconstructionAt100x30() {
        Frames.expect(
            screen(Snapshots.reconstruction(), 100, 30, isPlain: true), isStoredAs: "reconstruction100x30",
            Frames.reconstruction100x30)
    }

    @Test func filtersAt80x24() {
        Frames.expect(screen(Snapshots.convolution(), isPlain: true), isStoredAs: "filters80x24", Frames.filters80x24)
    }

    @Test func filtersAt100x30() {
        Frames.expect(screen(Snapshots.convolution(), 100, 30), isStoredAs: "filters100x30", Frames.filters100x30)
    }

    @Test func filtersBelowTheMatrix() {
        Frames.expect(
            zoomed(Snapshots.convolution(kernels: 6)), isStoredAs: "filtersZoomed100x30", Frames.filtersZoomed100x30)
    }

    @Test func cartPoleInASCII() {
        let appearance = Appearance(glyphs: .ascii, colors: .ansi16)
        let model = Model.showing(Snapshots.cartPole(mean: 480), of: .digits, appearance: appearance)
        Frames.expect(draw(model), isStoredAs: "cartPoleASCII80x24", Frames.cartPoleASCII80x24)
    }

    @Test func attentionInASCII() {
        let appearance = Appearance(glyphs: .ascii, colors: .mono)
        let model = Model.showing(Snapshots.writing(), of: .digits, appearance: appearance)
        Frames.expect(draw(model), isStoredAs: "textASCII80x24", Frames.textASCII80x24)
    }

    @Test func attentionZoomedInASCII() {
        let appearance = Appearance(glyphs: .ascii, colors: .mono)
        var model = Model.showing(
            Snapshots.writing(), of: .digits, width: 100, height: 30, appearance: appearance)
        model.press(.character("3"), .character("z"))
        Frames.expect(draw(model), isStoredAs: "attentionASCII100x30", Frames.attentionASCII100x30)
    }
}
