import TUI

/// A panel of the training screen: a file in this folder and a line in `DashboardPanels.all`.
protocol DashboardPanel: Sendable {
    /// Its name, which tabs show and keys refer to.
    var name: PanelName { get }
    /// The row of panels to which it belongs.
    var row: DashboardPanels.Row { get }
    /// The width it asks for in a row of `total` columns.
    func width(of total: Int) -> Constraint
    /// The title at the left of the frame; the name by default.
    func title(_ context: PanelContext) -> StyledText
    /// The notes at the right of the frame; none by default.
    func notes(_ context: PanelContext) -> [StyledText]
    /// Draws what is inside the frame.
    func draw(_ context: PanelContext, in rect: Rect, on canvas: inout Canvas)
    /// The number of lines by which its text can be scrolled in a place of that size; 0 by default.
    func largestScroll(_ context: PanelContext, in size: Size) -> Int
}

extension DashboardPanel {
    func title(_ context: PanelContext) -> StyledText { StyledText(name.text) }
    func notes(_ context: PanelContext) -> [StyledText] { [] }
    func largestScroll(_ context: PanelContext, in size: Size) -> Int { 0 }
}

/// The input of a panel.
struct PanelContext {
    let run: Run
    let appearance: Appearance

    var theme: Theme { appearance.theme }
    var glyphs: GlyphSet { appearance.glyphs }
}

/// The panels of the training screen.
enum DashboardPanels {
    enum Row: Sendable { case upper, lower }

    /// All panels in the order of Tab and of the digit keys; a new panel is added here.
    static let all: [any DashboardPanel] = [
        LossPanel(),
        GradientPanel(),
        ViewPanel(),
        DiagnosisPanel(),
        ControlsPanel(),
    ]

    static func named(_ name: PanelName) -> any DashboardPanel { all.first { $0.name == name } ?? all[0] }

    static func names(in row: Row) -> [PanelName] { all.filter { $0.row == row }.map(\.name) }
}
