import Text

extension Control {
    /// Returns a control of a number, with closures that read and write it.
    static func number(
        _ name: Name, _ group: Group, _ label: String, symbol: String = "", _ scale: NumberScale, _ allowed: Allowed,
        read: @escaping @Sendable (ControlValues) -> Double,
        write: @escaping @Sendable (Double, inout ControlValues) -> Void
    ) -> Control {
        Control(
            name: name, group: group, label: label, symbol: symbol,
            kind: .number(NumberKind(scale: scale, allowed: allowed, read: read, write: write)))
    }

    /// Returns a control of a floating-point property.
    static func number(
        _ name: Name, _ group: Group, _ label: String, symbol: String = "", _ scale: NumberScale,
        _ range: ClosedRange<Double>, _ path: WritableKeyPath<Settings, Double> & Sendable
    ) -> Control {
        number(
            name, group, label, symbol: symbol, scale, Allowed(range), read: { $0.settings[keyPath: path] },
            write: { $1.settings[keyPath: path] = $0 })
    }

    /// Returns a control of an integer property.
    static func number(
        _ name: Name, _ group: Group, _ label: String, symbol: String = "", _ scale: NumberScale,
        _ range: ClosedRange<Int>, _ path: WritableKeyPath<Settings, Int> & Sendable
    ) -> Control {
        number(
            name, group, label, symbol: symbol, scale, Allowed(range), read: { Double($0.settings[keyPath: path]) },
            write: { $1.settings[keyPath: path] = Int($0) })
    }

    /// Returns a control that chooses one of several options.
    static func choice<Option: RawRepresentable<String> & Sendable>(
        _ name: Name, _ group: Group, _ label: String, _ options: [Option],
        brief: @escaping @Sendable (String) -> String = { $0 },
        read: @escaping @Sendable (ControlValues) -> Option,
        write: @escaping @Sendable (Option, inout ControlValues) -> Void,
        possible: @escaping @Sendable (Option, ControlValues) -> Bool = { _, _ in true }
    ) -> Control {
        Control(
            name: name, group: group, label: label,
            kind: .choice(
                ChoiceKind(
                    options: options.map(\.rawValue), read: { read($0).rawValue },
                    write: { text, values in
                        guard let option = Option(rawValue: text) else { return false }
                        write(option, &values)
                        return true
                    }, brief: brief,
                    isPossible: { text, values in Option(rawValue: text).map { possible($0, values) } ?? false })))
    }

    /// Returns a control of a value that is typed and shown as words; `parse` returns nil for words that it cannot
    /// read.
    static func words<Value>(
        _ name: Name, _ group: Group, _ label: String, _ options: [String],
        _ path: WritableKeyPath<Settings, Value> & Sendable, text: @escaping @Sendable (Value) -> String,
        parse: @escaping @Sendable (String, ControlValues) -> Value?
    ) -> Control {
        Control(
            name: name, group: group, label: label,
            kind: .choice(
                ChoiceKind(
                    options: options, read: { text($0.settings[keyPath: path]) },
                    write: { text, values in
                        guard let value = parse(text, values) else { return false }
                        values.settings[keyPath: path] = value
                        return true
                    })))
    }
}

extension Control {
    /// Copy of the control as a part of the setting whose row stands above.
    var asPart: Control { with { $0.isPart = true } }

    /// Copy of the control that is hidden for rules that choose their own step length.
    var forFirstOrder: Control { with { $0.needsFirstOrder = true } }

    /// Returns the control, shown only while the condition holds; `reason` explains why it is hidden.
    func when(
        _ hasMeaning: @escaping @Sendable (ControlValues) -> Bool, else reason: String? = nil
    ) -> Control {
        with { ($0.hasMeaning, $0.reasonHidden) = (hasMeaning, reason) }
    }

    /// Returns the control with a short description of its value's effect.
    func detail(_ detail: @escaping @Sendable (ControlValues) -> String) -> Control { with { $0.detail = detail } }

    private func with(_ change: (inout Control) -> Void) -> Control {
        var copy = self
        change(&copy)
        return copy
    }
}
