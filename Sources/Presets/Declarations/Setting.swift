import Formats

/// One thing that a person may change about a run, declared once.
///
/// From the declaration follow the preset's field, the journal's line, undo, what a restart keeps, the controls on the
/// screen with their keys, and the difference between two runs.
package struct Setting<Value: Hashable & Sendable>: SettingDeclaration {
    package let key: String
    package let scope: SettingScope
    package let controls: [Control]
    private let path: WritableKeyPath<Settings, Value> & Sendable
    private let coding: SettingCoding<Value>
    private let field: PresetField
    private let label: @Sendable (_ old: Value, _ new: Value) -> String

    init(
        _ key: String, _ path: WritableKeyPath<Settings, Value> & Sendable, _ coding: SettingCoding<Value>,
        field: PresetField? = nil, scope: SettingScope = .step,
        label: @escaping @Sendable (_ old: Value, _ new: Value) -> String, controls: [Control]
    ) {
        self.key = key
        self.path = path
        self.coding = coding
        self.field = field ?? .own(key, path, coding)
        self.scope = scope
        self.label = label
        self.controls = controls
    }
}

extension Setting {
    /// The change to a value.
    package func change(to value: Value) -> Change {
        Change(setting: self, json: coding.encode(value)) { $0[keyPath: path] = value }
    }

    package func change(to settings: Settings) -> Change { change(to: settings[keyPath: path]) }

    package func change(_ cursor: JSONCursor) throws(ConfigurationError) -> Change {
        change(to: try coding.decode(cursor))
    }

    package func differs(_ first: Settings, _ second: Settings) -> Bool {
        first[keyPath: path] != second[keyPath: path]
    }

    package func label(from old: Settings, to new: Settings) -> String {
        label(old[keyPath: path], new[keyPath: path])
    }

    package func read(_ reader: inout JSONObjectReader, into settings: inout Settings) throws(ConfigurationError) {
        try field.read(&reader, &settings)
    }

    package func member(of settings: Settings) -> JSONMember? { field.member(settings) }
}

/// Extent of a change's effect.
package enum SettingScope: Hashable, Sendable {
    /// The steps that follow.
    case step
    /// When training ends; the steps stay the same.
    case ending
    /// The initial weights: a repair that sets it starts over.
    case weights
    /// The view alone: no journal records it and no plot marks it.
    case view
}

/// A setting of any type.
package protocol SettingDeclaration: Sendable {
    /// Key of the setting in presets, in a repair and in the journal, for example `batch_size`.
    var key: String { get }
    var scope: SettingScope { get }
    /// Rows that change the setting on the screen, in their order.
    var controls: [Control] { get }
    /// The change that gives other settings the value that it has in `settings`.
    func change(to settings: Settings) -> Change
    /// Reads the value of a journal's or a repair's line.
    func change(_ cursor: JSONCursor) throws(ConfigurationError) -> Change
    func differs(_ first: Settings, _ second: Settings) -> Bool
    /// The change from one value to another in a few characters, for example `η 0.1→0.05`.
    func label(from old: Settings, to new: Settings) -> String
    /// Reads the preset's field; leaves the value as it is where the preset has none.
    func read(_ reader: inout JSONObjectReader, into settings: inout Settings) throws(ConfigurationError)
    /// The preset's field with the present value; nil where the preset says it elsewhere or need not say it.
    func member(of settings: Settings) -> JSONMember?
}
