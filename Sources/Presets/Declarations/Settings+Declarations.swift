import Formats

extension Settings {
    /// Every setting, in the order in which a preset's keys are read and a list of changes is made.
    ///
    /// A new setting is a file beside this one, a property of ``Settings`` and a line here.
    package static let declarations: [any SettingDeclaration] = [
        Setting.learningRate, Setting.optimizer, Setting.schedule, Setting.clipping, Setting.regularization,
        Setting.batchSize, Setting.credit, Setting.truncation, Setting.dropout, Setting.earlyStopping,
        Setting.checkpointing, Setting.temperature, Setting.activation, Setting.initializer, Setting.seed,
        Setting.accumulation,
    ]
}

/// The settings under the keys that presets use; the learning rate stands with the optimizer.
extension Settings: JSONRepresentable {
    package init(_ cursor: JSONCursor) throws(ConfigurationError) {
        var reader = try cursor.object()
        try self.init(&reader)
        try reader.finish()
    }

    /// Reads the settings' keys and leaves the reader open for a preset's others.
    init(_ reader: inout JSONObjectReader) throws(ConfigurationError) {
        self.init()
        for setting in Self.declarations { try setting.read(&reader, into: &self) }
    }

    package var json: JSONValue { JSONValue(Self.declarations.compactMap { $0.member(of: self) }) }
}

extension Control {
    /// Every control, in the order of the rows: by group, then by declaration.
    package static let all: [Control] = {
        let controls = Settings.declarations.flatMap(\.controls)
        return Group.allCases.flatMap { group in controls.filter { $0.group == group } }
    }()

    /// The control of a name.
    package static func named(_ name: Name) -> Control {
        guard let control = all.first(where: { $0.name == name }) else { preconditionFailure("no control \(name)") }
        return control
    }
}

extension ControlValues {
    /// The change that leads from these settings to others, which a control has made; nil where there is none.
    package func change(to changed: ControlValues) -> Change? { changed.settings.changes(from: settings).first }

    /// Makes a change, as the trainer is about to.
    package mutating func apply(_ change: Change) { settings.apply(change) }
}

extension Control {
    /// The change that a nudge asks for; nil where it would change nothing.
    package func change(_ values: ControlValues, _ nudge: Nudge) -> Change? {
        nudged(values, nudge).flatMap { values.change(to: $0) }
    }

    /// The change that a typed text asks for; nil where the text says the present value.
    package func change(_ values: ControlValues, typed text: String) throws(ControlError) -> Change? {
        values.change(to: try typed(text, values))
    }
}
