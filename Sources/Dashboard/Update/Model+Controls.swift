import Presets
import Training

extension Model {
    mutating func moveSelection(by steps: Int) {
        guard let run, !run.controls.isEmpty else { return }
        guard isVisible(.controls) || run.view.isZoomed else {
            self.run?.view.bringToFront(.controls)
            return
        }
        let names = run.controls.map(\.name)
        let index = names.firstIndex(of: run.view.selectedControl) ?? 0
        self.run?.view.selectedControl = names[max(0, min(names.count - 1, index + steps))]
    }

    mutating func select(_ control: Control.Name) {
        run?.view.selectedControl = control
        run?.view.bringToFront(.controls)
    }

    mutating func nudgeSelected(_ nudge: Nudge) -> [Effect] {
        guard let run else { return [] }
        if !isVisible(.controls) && !run.view.isZoomed { self.run?.view.bringToFront(.controls) }
        return self.nudge(run.view.selectedControl, nudge)
    }

    mutating func nudge(_ name: Control.Name, _ nudge: Nudge) -> [Effect] {
        guard let values = run?.values else { return [] }
        let control = Control.named(name)
        guard control.isShown(values) else { return remark(control.whyHidden(values)) }
        guard let change = control.change(values, nudge) else { return [] }
        return post(change, of: name)
    }

    /// Posts a change and shows it at once, before the trainer confirms it.
    mutating func post(_ change: Change, of name: Control.Name) -> [Effect] {
        guard run?.values != nil else { return [] }
        if run?.snapshot?.hasTwins == true, change.scope != .view { return refuseBesideTwins() }
        run?.values?.apply(change)
        run?.pending.removeAll { $0.change.concernsSame(as: change) }
        run?.pending.append(Run.Pending(change: change, since: now))
        run?.touched = (name, now + Run.touchDuration)
        run?.keepSelectionShown()
        return [.post(.change(change))]
    }

    mutating func editSelected() {
        if let run { edit(run.view.selectedControl) }
    }

    mutating func edit(_ name: Control.Name) {
        guard let values = run?.values else { return }
        run?.view.selectedControl = name
        overlay = .prompt(Prompt(name, text: Control.named(name).text(values)))
    }
}

extension Run {
    /// Time for which a changed control stays highlighted, in seconds.
    static let touchDuration = 1.5

    /// Moves the selection to the nearest control above if the selected one is no longer shown.
    mutating func keepSelectionShown() {
        let shown = controls.map(\.name)
        guard !shown.contains(view.selectedControl) else { return }
        let order = Control.all.map(\.name)
        let place = order.firstIndex(of: view.selectedControl) ?? 0
        view.selectedControl = order[...place].last { shown.contains($0) } ?? .optimizer
    }
}
