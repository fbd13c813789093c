import Text
import Training

/// One thing that a person may change while a network trains: a row of the controls.
package struct Control: Sendable {
    /// A control's identity, in the order of the rows.
    package enum Name: String, CaseIterable, Hashable, Sendable {
        case learningRate, clipping, threshold, optimizer, momentum, beta1, beta2, damping, iterations, history
        case batchSize, credit
        case truncationStride, truncationWindow, temperature
        case weightDecay, l2, l1, schedule, period, factor, floor, patience, warmUp, activation, initializer, seed
        case dropout, earlyStopping, checkpointing
    }

    /// What kind of value it holds, how to read it and how to ask for another.
    package enum Kind: Sendable {
        case number(NumberKind)
        case choice(ChoiceKind)
    }

    package struct NumberKind: Sendable {
        package var scale: NumberScale
        package var allowed: Allowed
        package var read: @Sendable (ControlValues) -> Double
        package var write: @Sendable (Double, ControlValues) -> Change
    }

    /// Names to choose from, those that presets use; some take a number after a blank.
    package struct ChoiceKind: Sendable {
        package var options: [String]
        package var read: @Sendable (ControlValues) -> String
        package var write: @Sendable (String, ControlValues) -> Change?
        /// A name in a dozen columns, for the row.
        package var brief: @Sendable (String) -> String = { $0 }
        /// Whether going through the names stops at one; it may be typed anyway, to hear why not.
        package var isPossible: @Sendable (String, ControlValues) -> Bool = { _, _ in true }
    }

    package let name: Name
    /// What the row is called, for example `learning rate`.
    package let label: String
    /// The symbol of the field, for example `η`; empty where there is none.
    package var symbol = ""
    package let kind: Kind
    /// Whether the row has a meaning with the present values.
    package var isShown: @Sendable (ControlValues) -> Bool = { _ in true }
}

extension Control {
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

    /// What may be typed, in words.
    package var allowed: String {
        switch kind {
        case .number(let number): number.allowed.words
        case .choice(let choice): choice.options.joined(separator: ", ")
        }
    }

    /// The change that a nudge asks for; nil when it would change nothing.
    package func change(_ values: ControlValues, _ nudge: Nudge) -> Change? {
        let change =
            switch kind {
            case .number(let number): number.change(values, nudge)
            case .choice(let choice): choice.change(values, nudge)
            }
        guard let change else { return nil }
        var changed = values
        changed.apply(change)
        return changed == values ? nil : change
    }

    /// The change that a typed text asks for.
    package func change(_ values: ControlValues, typed text: String) throws(ControlError) -> Change {
        switch kind {
        case .number(let number): try number.change(values, typed: text)
        case .choice(let choice): try choice.change(values, typed: text)
        }
    }
}

extension Control.NumberKind {
    fileprivate func change(_ values: ControlValues, _ nudge: Nudge) -> Change? {
        let value = read(values)
        let nudged = scale.nudged(value, nudge)
        return nudged == value || !allowed.contains(nudged) ? nil : write(nudged, values)
    }

    fileprivate func change(_ values: ControlValues, typed text: String) throws(ControlError) -> Change {
        guard let value = TypedNumber.parse(text) else { throw .notANumber(text, allowed: allowed.words) }
        guard allowed.contains(value) else { throw .notAllowed(text, allowed: allowed.words) }
        return write(value, values)
    }
}

extension Control.ChoiceKind {
    /// The neighbour in the list of names; after the last comes the first.
    fileprivate func change(_ values: ControlValues, _ nudge: Nudge) -> Change? {
        guard !options.isEmpty else { return nil }
        let present = read(values).split(separator: " ").first.map(String.init)
        let options = options.filter { $0 == present || isPossible($0, values) }
        let index = options.firstIndex { $0 == present }.map { $0 + (nudge.isUp ? 1 : -1) } ?? 0
        return write(options[(index + options.count) % options.count], values)
    }

    fileprivate func change(_ values: ControlValues, typed text: String) throws(ControlError) -> Change {
        let words = text.lowercased().split(separator: " ")
        let name = words.first.map(String.init) ?? ""
        let matches = options.contains(name) ? [name] : options.filter { !name.isEmpty && $0.hasPrefix(name) }
        let argument = words.dropFirst().map { " " + $0 }.joined()
        guard matches.count == 1, let change = write(matches[0] + argument, values) else {
            throw .unknownChoice(text, options: matches.count > 1 ? matches : options)
        }
        return change
    }
}
