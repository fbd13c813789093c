import Diagnosis
import Presets
import Text
import Training

/// Twins that are about to begin: the control in which they differ from the run, and their values.
package struct TwinPlan: Hashable, Sendable {
    /// Control in which the runs differ.
    package var control: Control.Name
    /// Values of the twins, in the order of their letters; never empty.
    package var values: [ControlValues]
    /// Whether training was paused for the plan, and goes on if it is given up.
    package var isInterruption = false

    /// Plans a single twin; nil if the control has only one value.
    init?(_ control: Control.Name, beside own: ControlValues) {
        guard let first = Self.next(Control.named(control), after: own, before: nil) else { return nil }
        (self.control, values) = (control, [first])
    }

    /// Adds a twin whose value follows from the others'; returns whether there is one more.
    mutating func add(beside own: ControlValues) -> Bool {
        guard values.count < Trainer.twinLimit else { return false }
        let control = Control.named(control)
        let former = values.count > 1 ? values[values.count - 2] : own
        guard let next = Self.next(control, after: values[values.count - 1], before: former),
            next.settings != own.settings, !values.contains(next)
        else { return false }
        values.append(next)
        return true
    }

    /// Changes the last twin's value; returns whether it changed.
    mutating func nudge(_ nudge: Nudge, beside own: ControlValues) -> Bool {
        let control = Control.named(control)
        var value = values[values.count - 1]
        // Values that another run has are passed over.
        for _ in 0..<8 {
            guard let next = control.nudged(value, nudge) else { return false }
            value = next
            if next.settings != own.settings, !values.dropLast().contains(next) {
                values[values.count - 1] = next
                return true
            }
        }
        return false
    }

    /// Changes by which the twins differ from the run.
    func changes(from own: ControlValues) -> [Change] { values.compactMap { own.change(to: $0) } }

    /// Options that most often help, before the others.
    private static let remedies = ["relu", "global-norm", "adam", "he-normal", "cosine"]

    /// Returns the next value: three times the last one on a geometric scale, or as far on as the one before led; the
    /// next option of a choice.
    private static func next(
        _ control: Control, after last: ControlValues, before former: ControlValues?
    ) -> ControlValues? {
        if former == nil, case .choice(let choice) = control.kind {
            let own = choice.read(last)
            for option in Self.remedies where option != own && choice.options.contains(option) {
                if choice.isPossible(option, last), let values = try? control.typed(option, last) { return values }
            }
        }
        guard case .number(let number) = control.kind, case .geometric = number.scale else {
            return control.nudged(last, .farUp) ?? control.nudged(last, .farDown)
        }
        let value = number.read(last)
        let factor = former.map { value / number.read($0) } ?? 3
        for next in [value * factor, value / 3] where number.allowed.contains(next) && next != value {
            var values = last
            number.write(NumberScale.rounded(next), &values)
            return values
        }
        return nil
    }
}

extension Run {
    /// Controls in which twins may differ, in their order on the screen.
    var twinControls: [Control.Name] {
        guard let values else { return [] }
        return controls.map(\.name).filter { name in
            guard name != .checkpointing, name != .earlyStopping,
                let changed = Control.named(name).nudged(values, .up) ?? Control.named(name).nudged(values, .down)
            else { return false }
            return values.change(to: changed).map { $0.scope != .view } ?? false
        }
    }

    /// Control that the plan of a twin begins with: that of the most urgent advice, otherwise the selected one.
    var firstTwinControl: Control.Name? {
        let advised = findings.first.flatMap { possible($0.advice).compactMap(\.remedy.control).first }
        let names = twinControls
        return [advised, view.selectedControl].compactMap(\.self).first { names.contains($0) } ?? names.first
    }
}
