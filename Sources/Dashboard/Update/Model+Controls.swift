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
        guard control.isShown(values) else { return remark(Self.reasonHidden(name, values)) }
        guard let change = control.change(values, nudge) else { return [] }
        return post(change, of: name)
    }

    /// The reason why a control has nothing to change now.
    private static func reasonHidden(_ name: Control.Name, _ values: ControlValues) -> String {
        let rule = values.settings.optimizer.rule
        if rule.isSecondOrder, [.learningRate, .clipping, .threshold, .schedule, .weightDecay, .l1].contains(name) {
            let label = Control.named(name).label.trimmed
            return "\(rule.rawValue) finds its own step length: \(label) has no effect."
        }
        return switch name {
        case .threshold: "Clipping is off, so there is no threshold. Press c to turn it on."
        case .activation: "This network has no hidden activation to change."
        default: "\(Control.named(name).label) has no effect with the current settings."
        }
    }

    /// Shows a change at once, and posts it.
    mutating func post(_ change: Change, of name: Control.Name) -> [Effect] {
        guard run?.values != nil else { return [] }
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
    /// The time for which a changed control stays marked, in seconds.
    static let touchDuration = 1.5

    /// Moves the selection to the nearest row above that is still shown.
    mutating func keepSelectionShown() {
        let shown = controls.map(\.name)
        guard !shown.contains(view.selectedControl) else { return }
        let order = Control.all.map(\.name)
        let place = order.firstIndex(of: view.selectedControl) ?? 0
        view.selectedControl = order[...place].last { shown.contains($0) } ?? .optimizer
    }
}
