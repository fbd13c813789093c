import TUI
import Training

/// Panel of the training screen; a new one needs a file in this folder and a line in `DashboardPanels.all`.
protocol DashboardPanel: Sendable {
    /// Name in the tabs, which also identifies the panel.
    var name: PanelName { get }
    /// Row of panels to which it belongs.
    var row: DashboardPanels.Row { get }
    /// Returns the width requested in a row of `total` columns.
    func width(of total: Int) -> Constraint
    /// Returns the title at the left of the frame; by default the name.
    func title(_ context: PanelContext) -> StyledText
    /// Returns the notes at the right of the frame; by default none.
    func notes(_ context: PanelContext) -> [StyledText]
    /// Draws the content of the frame.
    func draw(_ context: PanelContext, in rect: Rect, on canvas: inout Canvas)
    /// Returns the number of lines by which its text can be scrolled in an area of that size; by default 0.
    func largestScroll(_ context: PanelContext, in size: Size) -> Int
}

extension DashboardPanel {
    func title(_ context: PanelContext) -> StyledText { StyledText(name.text) }
    func notes(_ context: PanelContext) -> [StyledText] { [] }
    func largestScroll(_ context: PanelContext, in size: Size) -> Int { 0 }
}

/// Input of a panel.
struct PanelContext {
    let run: Run
    let appearance: Appearance

    var theme: Theme { appearance.theme }
    var glyphs: GlyphSet { appearance.glyphs }
    /// Words behind the title of a panel that shows only the first of several runs.
    var ofWhichRun: String { run.snapshot?.hasTwins == true ? " of \(TwinReading.letter(0))" : "" }
}

/// Panels of the training screen.
enum DashboardPanels {
    enum Row: Sendable {
        case upper
        /// Row of its own on large screens; elsewhere its panels share the area of the view.
        case middle
        case lower
    }

    /// All panels in the order of the Tab key and the digit keys.
    static let all: [any DashboardPanel] = [
        LossPanel(),
        GradientPanel(),
        ViewPanel(),
        DiagnosisPanel(),
        ControlsPanel(),
        NetworkPanel(),
    ]

    static func named(_ name: PanelName) -> any DashboardPanel { all.first { $0.name == name } ?? all[0] }

    static func names(in row: Row) -> [PanelName] { all.filter { $0.row == row }.map(\.name) }
}
