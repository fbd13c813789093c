import TUI

/// The places of the panels for a screen's size.
///
/// From 96 columns on every panel has a place of its own; below that the lower panels share one, and on the smallest
/// screens all of them do. Tab turns the panels of a shared place.
struct TrainingLayout {
    /// A rectangle for one panel, or for several of which the top one is seen.
    struct Place {
        var rect: Rect
        var panels: [PanelName]
        var top: PanelName
    }

    /// The smallest screen that is drawn.
    static let smallest = Size(width: 60, height: 16)

    let header: Rect
    /// The line with the most important settings; empty where the controls are always in sight.
    let strip: Rect
    let footer: Rect
    let places: [Place]

    init(size: Size, run: Run) {
        let view = run.view
        let area = Rect(size: size)
        let isShared = size.width < 96 || size.height < 24
        let hasStrip = isShared || view.isZoomed
        let rows = area.rows([.fixed(1), .fill, .fixed(hasStrip ? 1 : 0), .fixed(1)])
        header = rows[0]
        strip = rows[2]
        footer = rows[3]
        let groups =
            view.isZoomed
            ? [(rows[1], DashboardPanels.all.map(\.name))]
            : Self.groups(in: rows[1], isShared: isShared, rows: run.snapshot?.gradientRows ?? 0)
        places = groups.map { Place(rect: $0.0, panels: $0.1, top: view.top(of: $0.1)) }
    }

    /// The panels in sight.
    var visible: [PanelName] { places.map(\.top) }

    /// The panels that Tab goes through: those that share a place, or else all.
    var cycled: [PanelName] {
        let shared = places.filter { $0.panels.count > 1 }.flatMap(\.panels)
        return shared.isEmpty ? DashboardPanels.all.map(\.name) : shared
    }

    private static func groups(in area: Rect, isShared: Bool, rows: Int) -> [(Rect, [PanelName])] {
        let upper = DashboardPanels.names(in: .upper)
        let lower = DashboardPanels.names(in: .lower)
        if area.height < 17 { return [(area, DashboardPanels.all.map(\.name))] }
        if area.width < 76 {
            let halves = area.rows([.fill(11), .fill(10)])
            return [(halves[0], upper), (halves[1], lower)]
        }
        if isShared && area.height >= 36 { return tall(area, upper, lower) }
        // A row more for each layer that would have none, within reason.
        let height = min(max(area.height * 11 / 21, rows + 2), area.height * 4 / 7)
        let halves = area.rows([.fixed(height), .fill])
        return row(upper, in: halves[0]) + (isShared ? [(halves[1], lower)] : row(lower, in: halves[1]))
    }

    /// A narrow and high screen: the upper panels one below the other.
    private static func tall(_ area: Rect, _ upper: [PanelName], _ lower: [PanelName]) -> [(Rect, [PanelName])] {
        let rows = area.rows(upper.map { _ in .fill(10) } + [.fill(12)])
        return zip(rows, upper.map { [$0] } + [lower]).map { ($0, $1) }
    }

    /// Panels side by side, each as wide as its constraint asks.
    private static func row(_ panels: [PanelName], in area: Rect) -> [(Rect, [PanelName])] {
        let widths = area.columns(panels.map { DashboardPanels.named($0).width(of: area.width) })
        return zip(widths, panels).map { ($0, [$1]) }
    }
}
