import Formats
import Text

/// Option `--set KEY=VALUE`, which sets any field of a preset by its path or by a common short name.
package struct PresetOverride: Hashable, Sendable {
    /// Dotted path of the key.
    package let key: String
    /// New value, as it was typed.
    package let value: String

    /// Creates an override of a key.
    package init(key: String, value: String) {
        self.key = key
        self.value = value
    }

    /// Short names of keys inside an object.
    private static let shorthands = [
        "learning_rate": "optimizer.learning_rate", "momentum": "optimizer.momentum", "beta1": "optimizer.beta1",
        "beta2": "optimizer.beta2", "epsilon": "optimizer.epsilon", "l1": "regularization.l1",
        "l2": "regularization.l2", "weight_decay": "regularization.weight_decay",
    ]

    /// Objects that may be written as a single word, with the key that the word stands for.
    private static let words = ["optimizer": "name", "schedule": "name", "clipping": "mode"]
}

extension PresetOverride {
    /// Returns the short name or the setting that an option is called after, such as `learning_rate` for
    /// `learning-rate`; nil if there is none.
    package static func key(like option: String) -> String? {
        let word = option.lowercased().replacing("-", with: "_")
        if word == "lr" { return "learning_rate" }
        return (shorthands.keys + Settings.declarations.map(\.key)).first { $0 == word && $0 != "seed" }
    }

    /// Path of the key, with a short name spelled out.
    package var fullPath: String { Self.shorthands[key] ?? key }

    /// Returns the preset's JSON with the value set; the other members of the same object stay.
    package func apply(to source: JSONValue) throws(PresetError) -> JSONValue {
        let parsed: JSONValue
        do { parsed = try JSONValue(override: value, path: key) } catch { throw .json(error) }
        var path = fullPath
        if let word = Self.words[path], parsed.string != nil, source[path]?.members != nil { path += ".\(word)" }
        do {
            return try Self.spelledOut(source, for: path).setting(path, to: parsed)
        } catch {
            throw .configuration(error)
        }
    }

    /// Returns the preset with `"optimizer": "adam"` as `"optimizer": {"name": "adam"}` if the path leads into it.
    private static func spelledOut(_ source: JSONValue, for path: String) throws(ConfigurationError) -> JSONValue {
        guard let first = path.split(separator: ".").first.map(String.init), first != path,
            let word = words[first], let value = source[first], value.string != nil
        else { return source }
        return try source.setting(first, to: JSONValue([JSONMember(word, value)]))
    }

    /// Returns an error about an unknown key with the nearest short name as its suggestion, if there is one.
    static func suggesting(for error: ConfigurationError) -> ConfigurationError {
        guard case .unknownKey(nil, let allowed) = error.problem,
            let near = Suggestion.closest(to: error.keyPath, among: shorthands.keys.sorted())
        else { return error }
        let suggestion = error.line == 0 ? near : shorthands[near]
        return ConfigurationError(
            file: error.file, line: error.line, keyPath: error.keyPath,
            .unknownKey(suggestion: suggestion, allowed: allowed))
    }

    /// Throws if a file uses a short name, saying where the key belongs.
    static func refuseShorthands(in reader: JSONObjectReader) throws(ConfigurationError) {
        for key in reader.keys {
            guard let path = shorthands[key], let object = path.split(separator: ".").first else { continue }
            throw reader.error(key, "in a file this key stands inside \(object), as \(path)")
        }
    }
}

extension Settings {
    /// Returns a change for each setting that an override names, to its value in these settings.
    ///
    /// With them a run that continues from a checkpoint takes over what its command line sets.
    package func changes(namedBy overrides: [PresetOverride]) -> [Change] {
        Self.declarations.filter { setting in overrides.contains { $0.names(setting) } }.map { $0.change(to: self) }
    }
}

extension PresetOverride {
    /// Returns whether the override sets a setting or a part of it; the learning rate stands inside `optimizer`.
    fileprivate func names(_ setting: any SettingDeclaration) -> Bool {
        let path = fullPath
        let isRate = path == "optimizer.learning_rate"
        if setting.key == Setting.learningRate.key { return isRate }
        return !isRate && (path == setting.key || path.hasPrefix(setting.key + "."))
    }
}
