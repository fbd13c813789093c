extension Model {
    /// Whether a panel can be seen, now that nothing lies over the screen.
    func isVisible(_ panel: PanelName) -> Bool {
        guard let run else { return false }
        return TrainingLayout(size: size, run: run).visible.contains(panel)
    }

    /// Goes to the next panel: of those that share a place where there are such, else of all.
    mutating func turn(by steps: Int) {
        guard let run else { return }
        let view = run.view
        let panels = TrainingLayout(size: size, run: run).turning
        guard let index = panels.firstIndex(of: view.focus) else {
            // The first press goes on from what is on top, so that it always shows something new.
            let top = view.top(of: panels)
            let place = panels.firstIndex(of: top) ?? 0
            self.run?.view.reach(panels[(place + steps + panels.count) % panels.count])
            return
        }
        self.run?.view.reach(panels[(index + steps + panels.count) % panels.count])
    }

    mutating func focus(_ panel: PanelName) { run?.view.reach(panel) }

    mutating func zoom(_ panel: PanelName) {
        run?.view.reach(panel)
        run?.view.isZoomed.toggle()
    }

    mutating func toggleLayerValues() {
        run?.view.showsLayerValues.toggle()
    }

    mutating func scrollHelp(by lines: Int) {
        guard case .help(let scroll) = overlay else { return }
        overlay = .help(scroll: max(0, min(scroll + lines, HelpScreen.largestScroll(self))))
    }
}

extension Model {
    /// Scrolls a panel's text, after bringing it to sight.
    mutating func scroll(_ panel: PanelName, by lines: Int) {
        guard let run, isVisible(panel) else { return focus(panel) }
        let largest = panel == .diagnosis ? DiagnosisPanel.largestScroll(self) : 0
        self.run?.view.scroll[panel] = max(0, min(largest, (run.view.scroll[panel] ?? 0) + lines))
    }
}

extension ViewState {
    mutating func cycleSmoothing() { smoothing = (smoothing + 1) % Self.smoothings.count }
}

extension Run {
    mutating func moveLayer(by steps: Int) {
        guard let shown = snapshot?.shownLayers, !shown.isEmpty else { return }
        let selected = view.selectedLayer.map { layer in shown.lastIndex { $0 <= layer } ?? 0 }
        let present = selected ?? (steps > 0 ? -1 : shown.count)
        view.selectedLayer = shown[max(0, min(shown.count - 1, present + steps))]
    }

    mutating func selectLayer(_ index: Int) {
        guard let shown = snapshot?.shownLayers, !shown.isEmpty else { return }
        view.selectedLayer = shown.last { $0 <= index } ?? shown[0]
    }
}
