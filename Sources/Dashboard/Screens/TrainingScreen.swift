import Diagnosis
import TUI
import Text

/// Dashboard of a run: header, verdict, panels, settings and keys, and at its end the result.
struct TrainingScreen {
    let model: Model
    let run: Run

    func draw(on canvas: inout Canvas) {
        let layout = TrainingLayout(size: model.size, run: run)
        HeaderLine(run: run).draw(in: layout.header, on: &canvas)
        VerdictLine(run: run).draw(in: layout.verdict, on: &canvas)
        for area in layout.areas { draw(area, on: &canvas) }
        if !layout.strip.isEmpty { SettingsLine(run: run).draw(in: layout.strip, on: &canvas) }
        FooterLine(context: .training, run: run).draw(in: layout.footer, on: &canvas)
        if run.showsResult { ResultCard(run: run).draw(in: layout, on: &canvas) }
    }

    private func draw(_ area: TrainingLayout.PanelArea, on canvas: inout Canvas) {
        let panel = DashboardPanels.named(area.top)
        let context = PanelContext(run: run, appearance: model.appearance)
        canvas.target(area.rect, press: .focus(panel.name), doublePress: .zoom(panel.name))
        let isShared = area.panels.count > 1
        let tabs = isShared ? Tabs(panels: area.panels, top: area.top, run: run) : nil
        let frame = Panel(
            tabs?.title(canvas) ?? panel.title(context).defaulting(to: canvas.theme.strong),
            notes: panel.notes(context), isFocused: false, borderStyle: border(panel, isShared, canvas),
            corners: .rounded, glyphs: canvas.glyphs)
        frame.draw(in: area.rect, of: &canvas.buffer)
        tabs?.addTargets(in: area.rect, to: &canvas)
        panel.draw(context, in: frame.content(of: area.rect), on: &canvas)
    }

    private func border(_ panel: any DashboardPanel, _ isShared: Bool, _ canvas: Canvas) -> Style {
        panel.name == run.view.focus && !isShared ? canvas.theme.accent : canvas.theme.frame
    }
}

/// Names of the panels that share an area, shown in its frame.
struct Tabs {
    let panels: [PanelName]
    let top: PanelName
    let run: Run

    func title(_ canvas: Canvas) -> StyledText {
        var text = StyledText()
        for (index, panel) in panels.enumerated() {
            if index > 0 { text.append(" │ ", canvas.theme.frame) }
            let style = panel == top ? canvas.theme.accent.adding(.underline) : canvas.theme.faint
            text.append(label(panel, canvas), style)
            if let mark = mark(panel, canvas) { text += mark }
        }
        return text
    }

    /// Returns a mark for a serious finding, so that it is noticed while another panel covers the diagnosis.
    private func mark(_ panel: PanelName, _ canvas: Canvas) -> StyledText? {
        guard panel == .diagnosis, let finding = run.findings.first, finding.severity >= .warning else { return nil }
        return StyledText(
            " " + canvas.glyphs.mark(of: finding), canvas.theme.style(of: finding.kind, finding.severity).adding(.bold))
    }

    /// Returns the name of a panel; the view that shares its area with only one other says what it shows.
    private func label(_ panel: PanelName, _ canvas: Canvas) -> String {
        guard panel == .view, panels.count == 2 else { return panel.text }
        let context = PanelContext(run: run, appearance: canvas.appearance)
        return DashboardPanels.named(panel).title(context).runs.map(\.text).joined()
    }

    func addTargets(in rect: Rect, to canvas: inout Canvas) {
        var x = rect.x + 2
        for panel in panels {
            let width = label(panel, canvas).columns + (mark(panel, canvas)?.columns ?? 0)
            canvas.target(Rect(x: x, y: rect.y, width: width, height: 1), press: .focus(panel))
            x += width + 3
        }
    }
}
