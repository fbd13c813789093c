import TUI
import Training

extension Model {
    /// Closes the result of a run, and returns whether it was shown; any key does, and has its effect as well.
    mutating func closeResult() -> Bool {
        defer { run?.showsResult = false }
        return menu == nil && run?.showsResult == true
    }

    /// Returns whether a panel is visible in the current layout.
    func isVisible(_ panel: PanelName) -> Bool {
        guard let run else { return false }
        return TrainingLayout(size: size, run: run).visible.contains(panel)
    }

    /// Focuses the next of the panels that share an area, or of all panels if none do.
    mutating func cyclePanel(by steps: Int) {
        guard let run else { return }
        let view = run.view
        let panels = TrainingLayout(size: size, run: run).cycled
        guard let index = panels.firstIndex(of: view.focus) else {
            // The first press starts from the visible panel, so that it always shows another one.
            let top = view.top(of: panels)
            let index = panels.firstIndex(of: top) ?? 0
            self.run?.view.bringToFront(panels[(index + steps + panels.count) % panels.count])
            return
        }
        self.run?.view.bringToFront(panels[(index + steps + panels.count) % panels.count])
    }

    mutating func focus(_ panel: PanelName) { run?.view.bringToFront(panel) }

    mutating func focusPanel(at index: Int) {
        guard DashboardPanels.all.indices.contains(index) else { return }
        focus(DashboardPanels.all[index].name)
    }

    /// Switches between one panel and all; the focused panel fills the screen or, if it is hidden, the one brought to
    /// the front last.
    mutating func toggleZoom() {
        guard let run else { return }
        if isVisible(run.view.focus) { focus(run.view.focus) }
        self.run?.view.isZoomed.toggle()
    }

    mutating func zoom(_ panel: PanelName) {
        run?.view.bringToFront(panel)
        run?.view.isZoomed.toggle()
    }

    /// Gives the mouse to the terminal, which selects text with it, or takes it back.
    mutating func toggleMouse() -> [Effect] {
        isMouseFree.toggle()
        let text = isMouseFree ? "the mouse selects text (as with shift); F takes it back" : "the mouse is taken back"
        return remark(text) + [.freeMouse(isMouseFree)]
    }

    mutating func scrollHelp(by lines: Int) {
        guard case .help(let scroll) = overlay else { return }
        overlay = .help(scroll: max(0, min(scroll + lines, HelpScreen(model: self).box.largestScroll(on: size))))
    }
}

extension Model {
    /// Scrolls the text of a visible panel, or brings a hidden one to the front instead.
    mutating func scroll(_ panel: PanelName, by lines: Int) {
        guard let run, let area = TrainingLayout(size: size, run: run).areas.first(where: { $0.top == panel }) else {
            return focus(panel)
        }
        let context = PanelContext(run: run, appearance: appearance)
        let largest = DashboardPanels.named(panel).largestScroll(context, in: Panel().content(of: area.rect).size)
        self.run?.view.scroll[panel] = max(0, min(largest, (run.view.scroll[panel] ?? 0) + lines))
    }
}

extension ViewState {
    mutating func cycleSmoothing() { smoothing = (smoothing + 1) % Self.smoothings.count }

    mutating func cycleRange() { range = range.next }
}

extension Run {
    /// Goes on to the next unit of the horizontal axis.
    mutating func cycleUnit() {
        let (units, current) = (ViewState.Unit.allCases, view.unit ?? snapshot?.usualUnit ?? .steps)
        view.unit = units[((units.firstIndex(of: current) ?? 0) + 1) % units.count]
    }
}

extension Run {
    mutating func moveLayer(by steps: Int) {
        guard let shown = snapshot?.shownLayers, !shown.isEmpty else { return }
        let selected = view.selectedLayer.map { layer in shown.lastIndex { $0 <= layer } ?? 0 }
        let current = selected ?? (steps > 0 ? -1 : shown.count)
        view.selectedLayer = shown[max(0, min(shown.count - 1, current + steps))]
    }

    mutating func selectLayer(_ index: Int) {
        guard let shown = snapshot?.shownLayers, !shown.isEmpty else { return }
        view.selectedLayer = shown.last { $0 <= index } ?? shown[0]
    }
}

extension Model {
    /// Shows or hides the graph; the trainer traces it only while it is shown.
    mutating func toggleGraph() -> [Effect] {
        guard let run else { return [] }
        let isShown = !run.view.showsGraph
        self.run?.view.showsGraph = isShown
        self.run?.view.selectedNode = nil
        self.run?.playTime = nil
        return [.post(.showGraphTrace(isShown))]
    }

    /// Trains the next stage of a step, and selects its node.
    mutating func nextStage() -> [Effect] {
        guard run?.snapshot != nil else { return [] }
        run?.pendingPause = Run.PendingPause(isPaused: true, since: now)
        run?.view.selectedNode = nil
        return [.post(.nextStage)]
    }

    mutating func moveNode(by steps: Int) {
        guard let run, let trace = run.snapshot?.graphTrace, !trace.nodes.isEmpty else { return }
        let rows = GraphRow.rows(of: trace, operations: run.view.showsOperations)
        let selected = rows.firstIndex { $0.nodes.contains(run.selectedNode(of: trace)) } ?? 0
        let row = max(0, min(rows.count - 1, selected + max(-rows.count, min(rows.count, steps))))
        self.run?.view.selectedNode = rows[row].mainNode(of: trace)
    }
}

/// Stages that follow each other by themselves.
extension Model {
    /// Seconds for which a stage stays on the screen, so that it can be read.
    static let secondsPerStage = 1.2

    /// Starts to go from stage to stage, or stops.
    mutating func playStages() -> [Effect] {
        guard run?.snapshot != nil else { return [] }
        if run?.playTime != nil {
            run?.playTime = nil
            return []
        }
        run?.playTime = now + Self.secondsPerStage
        return nextStage()
    }

    /// Goes on to the next stage if it is time; ends where the graph is no longer looked at or training goes on.
    mutating func playOn() -> [Effect] {
        guard let run, let time = run.playTime else { return [] }
        guard run.view.showsGraph, menu == nil, overlay == nil, !run.isTraining, !run.isHalted else {
            self.run?.playTime = nil
            return []
        }
        guard now >= time else { return [] }
        self.run?.playTime = now + Self.secondsPerStage
        return nextStage()
    }
}
