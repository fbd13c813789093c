import Backprop
import Text

/// Row on the screen that changes a setting, or part of one, while a network trains.
package struct Control: Sendable {
    /// Identity of a control, declared in the same file as its setting.
    package struct Name: RawRepresentable, Hashable, Sendable {
        package let rawValue: String

        package init(rawValue: String) { self.rawValue = rawValue }
    }

    /// Groups of rows, in their order on the screen.
    package enum Group: CaseIterable, Hashable, Sendable {
        case step, update, time, penalties, schedule, network, run
    }

    /// Kind of value, and the functions that read and write it.
    package enum Kind: Sendable {
        /// Number on a scale.
        case number(NumberKind)
        /// One of several named options.
        case choice(ChoiceKind)
    }

    /// Number that moves along a scale.
    package struct NumberKind: Sendable {
        /// Scale along which a nudge moves the number.
        package var scale: NumberScale
        /// Numbers that the control accepts.
        package var allowed: Allowed
        /// Returns the current number.
        package var read: @Sendable (ControlValues) -> Double
        /// Writes a number to the values.
        package var write: @Sendable (Double, inout ControlValues) -> Void
    }

    /// Choice among the names that presets use; some take an argument after a space.
    package struct ChoiceKind: Sendable {
        /// Names, in the order in which nudges go through them.
        package var options: [String]
        /// Returns the current choice, with its argument if it has one.
        package var read: @Sendable (ControlValues) -> String
        /// Writes the choice that a text names and returns true, or leaves the values unchanged and returns false.
        package var write: @Sendable (String, inout ControlValues) -> Bool
        /// Returns a name abbreviated to about a dozen columns, for the row.
        package var brief: @Sendable (String) -> String = { $0 }
        /// Returns whether nudges stop at a name; others may still be typed, and the trainer then explains why it
        /// refuses them.
        package var isPossible: @Sendable (String, ControlValues) -> Bool = { _, _ in true }
    }

    /// Identity of the control.
    package let name: Name
    /// Group that contains the row.
    package var group = Group.step
    /// Name of the row, for example `learning rate`.
    package let label: String
    /// Symbol in formulas, for example `η`; empty if there is none.
    package var symbol = ""
    /// Kind of value that the control changes.
    package let kind: Kind
    /// Whether the row is indented, as a part of the setting whose row stands above.
    package var isPart = false
    /// Whether the control has no effect for rules that choose their own step length.
    package var needsFirstOrder = false
    /// Returns whether the value has an effect with the current settings.
    package var hasMeaning: @Sendable (ControlValues) -> Bool = { _ in true }
    /// Reason why the value has no effect; nil if the general sentence is enough.
    package var reasonHidden: String?
    /// Returns the effect of the current value, in a word or two.
    package var detail: @Sendable (ControlValues) -> String = { _ in "" }
}

extension Control {
    /// Returns whether the row is shown.
    package func isShown(_ values: ControlValues) -> Bool {
        !(needsFirstOrder && values.isSecondOrder) && hasMeaning(values)
    }

    /// Returns a sentence explaining why the value cannot be changed now.
    package func whyHidden(_ values: ControlValues) -> String {
        if needsFirstOrder && values.isSecondOrder {
            return "\(values.settings.optimizer.rule.rawValue) finds its own step length: \(label) has no effect."
        }
        return reasonHidden ?? "\(label) has no effect with the current settings."
    }

    /// Returns the value in full.
    package func text(_ values: ControlValues) -> String {
        switch kind {
        case .number(let number): NumberFormat.exact(number.read(values))
        case .choice(let choice): choice.read(values)
        }
    }

    /// Returns the value, abbreviated to fit into the row.
    package func brief(_ values: ControlValues) -> String {
        if case .choice(let choice) = kind { return choice.brief(choice.read(values)) }
        return text(values)
    }

    /// Description of the values that may be typed.
    package var allowed: String {
        switch kind {
        case .number(let number): number.allowed.words
        case .choice(let choice): choice.options.joined(separator: ", ")
        }
    }

    /// Returns the values after a nudge; nil if it would change nothing.
    package func nudged(_ values: ControlValues, _ nudge: Nudge) -> ControlValues? {
        let nudged =
            switch kind {
            case .number(let number): number.nudged(values, nudge)
            case .choice(let choice): choice.nudged(values, nudge)
            }
        return nudged == values ? nil : nudged
    }

    /// Returns the values after a text is typed; throws if the control does not accept it.
    package func typed(_ text: String, _ values: ControlValues) throws(ControlError) -> ControlValues {
        switch kind {
        case .number(let number): try number.typed(text, values)
        case .choice(let choice): try choice.typed(text, values)
        }
    }
}

extension Control.NumberKind {
    fileprivate func nudged(_ values: ControlValues, _ nudge: Nudge) -> ControlValues? {
        let value = read(values)
        let nudged = scale.nudged(value, nudge)
        return nudged == value || !allowed.contains(nudged) ? nil : written(nudged, values)
    }

    fileprivate func typed(_ text: String, _ values: ControlValues) throws(ControlError) -> ControlValues {
        guard let value = TypedNumber.parse(text) else { throw .notANumber(text, allowed: allowed.words) }
        guard allowed.contains(value) else { throw .notAllowed(text, allowed: allowed.words) }
        return written(value, values)
    }

    private func written(_ value: Double, _ values: ControlValues) -> ControlValues {
        var values = values
        write(value, &values)
        return values
    }
}

extension Control.ChoiceKind {
    /// Returns the values with the next or the previous possible name, wrapping around at the ends of the list.
    fileprivate func nudged(_ values: ControlValues, _ nudge: Nudge) -> ControlValues? {
        guard !options.isEmpty else { return nil }
        let current = read(values).split(separator: " ").first.map(String.init)
        let options = options.filter { $0 == current || isPossible($0, values) }
        let index = options.firstIndex { $0 == current }.map { $0 + (nudge.isUp ? 1 : -1) } ?? 0
        return written(options[(index + options.count) % options.count], values)
    }

    fileprivate func typed(_ text: String, _ values: ControlValues) throws(ControlError) -> ControlValues {
        let words = text.lowercased().split(separator: " ")
        let name = words.first.map(String.init) ?? ""
        let matches = options.contains(name) ? [name] : options.filter { !name.isEmpty && $0.hasPrefix(name) }
        let argument = words.dropFirst().map { " " + $0 }.joined()
        guard matches.count == 1, let typed = written(matches[0] + argument, values) else {
            throw .unknownChoice(text, options: matches.count > 1 ? matches : options)
        }
        return typed
    }

    private func written(_ text: String, _ values: ControlValues) -> ControlValues? {
        var values = values
        return write(text, &values) ? values : nil
    }
}

/// Key press that makes a value a little or a lot larger or smaller.
package enum Nudge: Hashable, Sendable {
    /// A small step either way, then a large one either way.
    case up, down, farUp, farDown

    /// Whether the value increases.
    package var isUp: Bool { self == .up || self == .farUp }
    /// Whether the step is a large one.
    package var isFar: Bool { self == .farUp || self == .farDown }
}
