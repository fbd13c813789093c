import Formats

extension Settings {
    /// All settings, in the order in which a preset's keys are read and changes are listed.
    ///
    /// A new setting is a file beside this one, a property of ``Settings`` and an entry here.
    package static let declarations: [any SettingDeclaration] = [
        Setting.learningRate, Setting.optimizer, Setting.schedule, Setting.clipping, Setting.regularization,
        Setting.batchSize, Setting.credit, Setting.truncation, Setting.dropout, Setting.earlyStopping,
        Setting.checkpointing, Setting.temperature, Setting.activation, Setting.initializer, Setting.seed,
        Setting.accumulation,
    ]
}

/// JSON object with the keys that presets use; the learning rate is inside `optimizer`.
extension Settings: JSONRepresentable {
    package init(_ cursor: JSONCursor) throws(ConfigurationError) {
        var reader = try cursor.object()
        try self.init(&reader)
        try reader.finish()
    }

    /// Reads the settings' keys and leaves the reader open for the other keys of a preset.
    init(_ reader: inout JSONObjectReader) throws(ConfigurationError) {
        self.init()
        for setting in Self.declarations { try setting.read(&reader, into: &self) }
    }

    package var json: JSONValue { JSONValue(Self.declarations.compactMap { $0.member(of: self) }) }
}

extension Control {
    /// All controls in the order of the rows: by group, then by declaration.
    package static let all: [Control] = {
        let controls = Settings.declarations.flatMap(\.controls)
        return Group.allCases.flatMap { group in controls.filter { $0.group == group } }
    }()

    /// Returns the control with a name, which must exist.
    package static func named(_ name: Name) -> Control {
        guard let control = all.first(where: { $0.name == name }) else { preconditionFailure("no control \(name)") }
        return control
    }
}

extension ControlValues {
    /// Returns the change that leads from these settings to others, modified by one control; nil if they are equal.
    package func change(to changed: ControlValues) -> Change? { changed.settings.changes(from: settings).first }

    /// Applies a change, as the trainer will.
    package mutating func apply(_ change: Change) { settings.apply(change) }
}

extension Control {
    /// Returns the change for a nudge; nil if it would change nothing.
    package func change(_ values: ControlValues, _ nudge: Nudge) -> Change? {
        nudged(values, nudge).flatMap { values.change(to: $0) }
    }

    /// Returns the change for a typed text; nil if the text gives the current value.
    package func change(_ values: ControlValues, typed text: String) throws(ControlError) -> Change? {
        values.change(to: try typed(text, values))
    }
}
