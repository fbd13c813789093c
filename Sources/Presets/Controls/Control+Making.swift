import Text

extension Control {
    /// A control of a number that is written into the settings.
    static func number(
        _ name: Name, _ group: Group, _ label: String, symbol: String = "", _ scale: NumberScale, _ allowed: Allowed,
        read: @escaping @Sendable (ControlValues) -> Double,
        write: @escaping @Sendable (Double, inout ControlValues) -> Void
    ) -> Control {
        Control(
            name: name, group: group, label: label, symbol: symbol,
            kind: .number(NumberKind(scale: scale, allowed: allowed, read: read, write: write)))
    }

    /// A control of a property that is a number.
    static func number(
        _ name: Name, _ group: Group, _ label: String, symbol: String = "", _ scale: NumberScale,
        _ range: ClosedRange<Double>, _ path: WritableKeyPath<Settings, Double> & Sendable
    ) -> Control {
        number(
            name, group, label, symbol: symbol, scale, Allowed(range), read: { $0.settings[keyPath: path] },
            write: { $1.settings[keyPath: path] = $0 })
    }

    /// A control of a property that is a whole number.
    static func number(
        _ name: Name, _ group: Group, _ label: String, symbol: String = "", _ scale: NumberScale,
        _ range: ClosedRange<Int>, _ path: WritableKeyPath<Settings, Int> & Sendable
    ) -> Control {
        number(
            name, group, label, symbol: symbol, scale, Allowed(range), read: { Double($0.settings[keyPath: path]) },
            write: { $1.settings[keyPath: path] = Int($0) })
    }

    /// A control of one among several names.
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

    /// A control of a value that is typed and shown as words; `parse` gives nil for what it does not know.
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
    /// The control, for rules that do not find the length of their steps by themselves.
    var forFirstOrder: Control { with { $0.needsFirstOrder = true } }

    /// The control, shown where the condition holds.
    func when(
        _ hasMeaning: @escaping @Sendable (ControlValues) -> Bool, else reason: String? = nil
    ) -> Control {
        with { ($0.hasMeaning, $0.reasonHidden) = (hasMeaning, reason) }
    }

    /// The control with a word or two on what its value amounts to.
    func detail(_ detail: @escaping @Sendable (ControlValues) -> String) -> Control { with { $0.detail = detail } }

    private func with(_ change: (inout Control) -> Void) -> Control {
        var copy = self
        change(&copy)
        return copy
    }
}
