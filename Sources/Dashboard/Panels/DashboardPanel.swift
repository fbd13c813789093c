import TUI

/// A part of the training screen: one file each, registered in `DashboardPanels`.
protocol DashboardPanel: Sendable {
    var name: PanelName { get }
    /// Which of the two rows of panels it stands in.
    var row: DashboardPanels.Row { get }
    /// How wide it wants to be in a row of so many columns.
    func width(of total: Int) -> Constraint
    /// What its frame says at the left, when it is more than the name.
    func title(_ context: PanelContext) -> StyledText
    /// What its frame says at the right.
    func notes(_ context: PanelContext) -> [StyledText]
    /// Draws what is inside the frame.
    func draw(_ context: PanelContext, in rect: Rect, on canvas: inout Canvas)
    /// How many lines its text can be scrolled down in a place of that size inside the frame.
    func largestScroll(_ context: PanelContext, in size: Size) -> Int
}

extension DashboardPanel {
    func title(_ context: PanelContext) -> StyledText { StyledText(name.text) }
    func notes(_ context: PanelContext) -> [StyledText] { [] }
    func largestScroll(_ context: PanelContext, in size: Size) -> Int { 0 }
}

/// What a panel draws from.
struct PanelContext {
    let run: Run
    let appearance: Appearance

    var theme: Theme { appearance.theme }
    var glyphs: GlyphSet { appearance.glyphs }
}

/// The panels of the training screen.
enum DashboardPanels {
    enum Row: Sendable { case upper, lower }

    /// Every panel, in the order of Tab and of the digit keys.
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
