import TUI

/// Arrangement of the panels for a given screen size.
///
/// On screens of at least 96×24 every panel has its own area; on smaller ones the lower panels share an area, and on
/// the smallest all panels do. The network has a row of its own from 118×36 on, and shares the area of the view
/// elsewhere. The Tab key cycles through the panels of a shared area.
struct TrainingLayout {
    /// Area of one panel, or of several of which only the top one is visible.
    struct PanelArea {
        var rect: Rect
        var panels: [PanelName]
        var top: PanelName
    }

    /// Smallest screen on which the dashboard is drawn.
    static let smallest = Size(width: 60, height: 16)

    let header: Rect
    /// Line with the most urgent finding.
    let verdict: Rect
    /// Line with the most important settings; empty if the controls are always visible.
    let strip: Rect
    let footer: Rect
    let areas: [PanelArea]

    init(size: Size, run: Run) {
        let view = run.view
        let area = Rect(size: size)
        let isShared = size.width < 96 || size.height < 24
        let hasStrip = isShared || view.isZoomed
        let rows = area.rows([.fixed(1), .fixed(1), .fill, .fixed(hasStrip ? 1 : 0), .fixed(1)])
        (header, verdict, strip, footer) = (rows[0], rows[1], rows[3], rows[4])
        let groups =
            view.isZoomed
            ? [(rows[2], DashboardPanels.all.map(\.name))]
            : Self.groups(in: rows[2], isShared: isShared, rows: run.snapshot?.gradientRows ?? 0)
        areas = groups.map { PanelArea(rect: $0.0, panels: $0.1, top: view.top(of: $0.1)) }
    }

    /// Panels that are visible.
    var visible: [PanelName] { areas.map(\.top) }

    /// Panels that the Tab key cycles through: those that share an area, or all if none do.
    var cycled: [PanelName] {
        let shared = areas.filter { $0.panels.count > 1 }.flatMap(\.panels)
        return shared.isEmpty ? DashboardPanels.all.map(\.name) : shared
    }

    private static func groups(in area: Rect, isShared: Bool, rows: Int) -> [(Rect, [PanelName])] {
        let upper = DashboardPanels.names(in: .upper)
        let middle = DashboardPanels.names(in: .middle)
        let lower = DashboardPanels.names(in: .lower)
        if area.width >= 118, area.height >= 36 {
            let height = max(15, area.height * 2 / 5 + 1)
            // The layers get a few rows more if they need them.
            let upperHeight = (area.height - height) * 6 / 11
            let bands = area.rows([.fixed(min(max(upperHeight, rows + 2), upperHeight + 3)), .fixed(height), .fill])
            return row(upper, in: bands[0]) + row(middle, in: bands[1]) + row(lower, in: bands[2])
        }
        if area.height < 17 { return [(area, DashboardPanels.all.map(\.name))] }
        if area.width < 76 {
            let halves = area.rows([.fill(11), .fill(10)])
            return [(halves[0], upper), (halves[1], all(middle, among: lower))]
        }
        if isShared && area.height >= 36 { return tall(area, upper, all(middle, among: lower)) }
        // Adds rows so that each layer has one, within reason.
        let height = min(max(area.height * 11 / 21, rows + 2), area.height * 4 / 7)
        let halves = area.rows([.fixed(height), .fill])
        if isShared { return row(upper, in: halves[0]) + [(halves[1], all(middle, among: lower))] }
        let sharing = row(lower, in: halves[1]).map { ($0.0, $0.1 == [.view] ? all(middle, among: $0.1) : $0.1) }
        return row(upper, in: halves[0]) + sharing
    }

    /// Returns the lower panels with those of the middle after the view, whose area they share.
    private static func all(_ middle: [PanelName], among lower: [PanelName]) -> [PanelName] {
        lower.flatMap { $0 == .view ? [$0] + middle : [$0] }
    }

    /// Returns the areas on a narrow, tall screen: the upper panels one below the other.
    private static func tall(_ area: Rect, _ upper: [PanelName], _ lower: [PanelName]) -> [(Rect, [PanelName])] {
        let rows = area.rows(upper.map { _ in .fill(10) } + [.fill(12)])
        return zip(rows, upper.map { [$0] } + [lower]).map { ($0, $1) }
    }

    /// Returns the areas of panels side by side, each as wide as it requests.
    private static func row(_ panels: [PanelName], in area: Rect) -> [(Rect, [PanelName])] {
        let widths = area.columns(panels.map { DashboardPanels.named($0).width(of: area.width) })
        return zip(widths, panels).map { ($0, [$1]) }
    }
}
