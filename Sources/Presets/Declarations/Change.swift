import Formats

/// New value of a setting, as a key press requests it, the journal records it and undo reverts it.
package struct Change: Sendable {
    fileprivate let setting: any SettingDeclaration
    private let value: JSONValue
    fileprivate let write: @Sendable (inout Settings) -> Void

    init(setting: any SettingDeclaration, json: JSONValue, write: @escaping @Sendable (inout Settings) -> Void) {
        self.setting = setting
        value = json
        self.write = write
    }

    /// Returns the change of a setting to a value.
    package static func set<Value>(_ setting: Setting<Value>, to value: Value) -> Change { setting.change(to: value) }

    /// Key of the setting that changes.
    package var key: String { setting.key }
    /// Extent of the change's effect.
    package var scope: SettingScope { setting.scope }

    /// Returns whether both change the same setting, so that the later one supersedes the earlier one.
    package func concernsSame(as other: Change) -> Bool { key == other.key }

    /// Returns a short text for the plot and for undo, describing the change when it is applied to `settings`.
    package func label(in settings: Settings) -> String {
        var changed = settings
        changed.apply(self)
        return setting.label(from: settings, to: changed)
    }
}

extension Change: Hashable {
    package static func == (left: Change, right: Change) -> Bool { left.key == right.key && left.value == right.value }

    package func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

/// JSON object with one key, such as `{"learning_rate": 0.05}`; a repair's `set` holds several.
extension Change: JSONRepresentable {
    package init(_ cursor: JSONCursor) throws(ConfigurationError) {
        let changes = try Self.list(cursor)
        guard changes.count == 1 else {
            throw cursor.error("found \(changes.count) changes; allowed is one, such as {\"learning_rate\": 0.1}")
        }
        self = changes[0]
    }

    /// Reads a change for each key of an object, in the order of ``Settings/declarations``.
    package static func list(_ cursor: JSONCursor) throws(ConfigurationError) -> [Change] {
        var reader = try cursor.object()
        var changes: [Change] = []
        for setting in Settings.declarations {
            if let value = reader.anyValue(setting.key) { changes.append(try setting.change(value)) }
        }
        try reader.finish()
        return changes
    }

    package var json: JSONValue { JSONValue([JSONMember(key, value)]) }
}

extension Settings {
    /// Sets the change's setting to its new value.
    package mutating func apply(_ change: Change) { change.write(&self) }

    /// Returns the change to the current value of the setting that `change` concerns, which reverts `change`.
    package func value(like change: Change) -> Change { change.setting.change(to: self) }

    /// Returns the changes that lead from other settings to these, in the order of ``declarations``.
    package func changes(from other: Settings) -> [Change] {
        Self.declarations.filter { $0.differs(self, other) }.map { $0.change(to: self) }
    }
}
