import Text

/// A row that changes a setting, or a part of one, while a network trains.
package struct Control: Sendable {
    /// A control's identity; the file that declares its setting names it.
    package struct Name: RawRepresentable, Hashable, Sendable {
        package let rawValue: String

        package init(rawValue: String) { self.rawValue = rawValue }
    }

    /// The groups of rows, in their order on the screen.
    package enum Group: CaseIterable, Hashable, Sendable {
        case step, update, time, penalties, schedule, network, run
    }

    /// Kind of value, with how it is read and written.
    package enum Kind: Sendable {
        case number(NumberKind)
        case choice(ChoiceKind)
    }

    /// A number that moves along a scale.
    package struct NumberKind: Sendable {
        package var scale: NumberScale
        package var allowed: Allowed
        package var read: @Sendable (ControlValues) -> Double
        package var write: @Sendable (Double, inout ControlValues) -> Void
    }

    /// Names to choose from, those that presets use; some take a number after a blank.
    package struct ChoiceKind: Sendable {
        package var options: [String]
        package var read: @Sendable (ControlValues) -> String
        /// Writes what a text names and returns true, or leaves the values alone and returns false.
        package var write: @Sendable (String, inout ControlValues) -> Bool
        /// A name in a dozen columns, for the row.
        package var brief: @Sendable (String) -> String = { $0 }
        /// Whether going through the names stops at one; it may be typed anyway, to hear why not.
        package var isPossible: @Sendable (String, ControlValues) -> Bool = { _, _ in true }
    }

    package let name: Name
    package var group = Group.step
    /// Name of the row, for example `learning rate`.
    package let label: String
    /// Symbol of the field, for example `η`; empty where there is none.
    package var symbol = ""
    package let kind: Kind
    /// Whether it means nothing to a rule that finds the length of its steps by itself.
    package var needsFirstOrder = false
    /// Whether the value has a meaning with the present settings.
    package var hasMeaning: @Sendable (ControlValues) -> Bool = { _ in true }
    /// Reason why it has no meaning, where the general sentence is not enough.
    package var reasonHidden: String?
    /// Effect of the value at present, in a word or two.
    package var detail: @Sendable (ControlValues) -> String = { _ in "" }
}

extension Control {
    /// Whether the row is shown.
    package func isShown(_ values: ControlValues) -> Bool {
        !(needsFirstOrder && values.isSecondOrder) && hasMeaning(values)
    }

    /// Reason why it cannot be changed now, as a sentence.
    package func whyHidden(_ values: ControlValues) -> String {
        let name = label.trimmed
        if needsFirstOrder && values.isSecondOrder {
            return "\(values.settings.optimizer.rule.rawValue) finds its own step length: \(name) has no effect."
        }
        return reasonHidden ?? "\(name) has no effect with the current settings."
    }

    /// The value as the row shows it.
    package func text(_ values: ControlValues) -> String {
        switch kind {
        case .number(let number): NumberFormat.exact(number.read(values))
        case .choice(let choice): choice.read(values)
        }
    }

    /// The value in the room that a row has.
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

    /// The values after a nudge; nil where it would change nothing.
    package func nudged(_ values: ControlValues, _ nudge: Nudge) -> ControlValues? {
        let nudged =
            switch kind {
            case .number(let number): number.nudged(values, nudge)
            case .choice(let choice): choice.nudged(values, nudge)
            }
        return nudged == values ? nil : nudged
    }

    /// The values after a text was typed.
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
    /// The neighbour in the list of names; after the last comes the first.
    fileprivate func nudged(_ values: ControlValues, _ nudge: Nudge) -> ControlValues? {
        guard !options.isEmpty else { return nil }
        let present = read(values).split(separator: " ").first.map(String.init)
        let options = options.filter { $0 == present || isPossible($0, values) }
        let index = options.firstIndex { $0 == present }.map { $0 + (nudge.isUp ? 1 : -1) } ?? 0
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
