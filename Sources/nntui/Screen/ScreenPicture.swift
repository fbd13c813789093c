import Dashboard
import Files
import Presets
import TUI
import Text
import Training

/// Picture of the dashboard, to be written to a file.
struct ScreenPicture {
    let screen: Buffer
    let background: Background
    let title: String

    /// Returns a title with the preset and the step.
    static func title(_ preset: String, step: Int) -> String {
        "nntui \(preset): step \(NumberFormat.grouped(step))"
    }

    /// Writes the picture, keeping an existing file as `NAME~`.
    func write(to path: String) throws(FileError) {
        let text = SVGScreenshot(screen, colors: .on(background), title: title).text
        try AtomicFile.write(Array(text.utf8), to: path, keepingPrevious: true)
    }
}

/// Dashboard of a run without a terminal or a real clock.
struct OfflineScreen {
    private var model: Model
    private let session: OfflineSession

    /// Time in seconds between the last step and the picture.
    private static let seconds = 3.0

    init(_ session: OfflineSession, of preset: PresetInformation, size: Size, appearance: Appearance) {
        self.session = session
        model = Model(presets: PresetCatalog.all.map(\.information), size: size, appearance: appearance)
        _ = update(&model, .opened(preset), now: 0)
    }

    /// Trains a number of steps and draws the screen.
    mutating func draw(afterSteps steps: Int) -> Buffer {
        var model = model
        session.train(steps: steps) { snapshot in
            _ = update(&model, .snapshot(snapshot), now: session.seconds)
        }
        let snapshot = session.snapshot(afterLookingFor: Self.seconds)
        _ = update(&model, .snapshot(snapshot), now: session.seconds + Self.seconds)
        self.model = model
        return Dashboard.draw(model)
    }
}
