import Formats

/// Declaration of one setting of a run, from which everything else about the setting follows.
///
/// The preset's field, the journal's line, undo, what a restart keeps, the controls on the screen with their keys, and
/// the difference between two runs are all derived from it.
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
    /// Returns the change to a value.
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
    /// Affects the following steps.
    case step
    /// Affects when training ends; the steps stay the same.
    case ending
    /// Affects the initial weights: a repair that sets it restarts training.
    case weights
    /// Affects only the view: the change is neither journalled nor marked on the plot.
    case view
}

/// Setting of any type.
package protocol SettingDeclaration: Sendable {
    /// Key of the setting in presets, in a repair and in the journal, for example `batch_size`.
    var key: String { get }
    /// Extent of a change's effect.
    var scope: SettingScope { get }
    /// Rows that change the setting on the screen, in order.
    var controls: [Control] { get }
    /// Returns the change that gives other settings the value that this setting has in `settings`.
    func change(to settings: Settings) -> Change
    /// Reads a change from the value in a line of the journal or in a repair.
    func change(_ cursor: JSONCursor) throws(ConfigurationError) -> Change
    /// Returns whether the setting has different values in two settings.
    func differs(_ first: Settings, _ second: Settings) -> Bool
    /// Returns the change between two settings in a few characters, for example `η 0.1→0.05`.
    func label(from old: Settings, to new: Settings) -> String
    /// Reads the preset's field; leaves the value unchanged if the preset has none.
    func read(_ reader: inout JSONObjectReader, into settings: inout Settings) throws(ConfigurationError)
    /// Returns the preset's field with the current value; nil if the preset specifies it elsewhere or need not specify
    /// it.
    func member(of settings: Settings) -> JSONMember?
}
