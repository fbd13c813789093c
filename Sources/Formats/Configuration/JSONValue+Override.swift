/// Changing one value by its path, for `--set KEY=VALUE`.
extension JSONValue {
    /// Parses a value as typed after `--set KEY=`: JSON, or else plain text (`adam` needs no quotes).
    ///
    /// Throws if a text that begins with `{`, `[` or `"` is not JSON.
    package init(override text: String, path: String) throws(JSONError) {
        let bytes = Array(text.utf8)
        let mustBeJSON = text.hasPrefix("{") || text.hasPrefix("[") || text.hasPrefix("\"")
        do throws(JSONError) {
            self = try JSONParser.parse(bytes, file: "--set \(path)").withoutPositions
        } catch {
            if mustBeJSON { throw error }
            self.init(text)
        }
    }

    private var withoutPositions: JSONValue {
        switch kind {
        case .array(let values): JSONValue(values.map(\.withoutPositions))
        case .object(let members): JSONValue(members.map { JSONMember($0.key, $0.value.withoutPositions) })
        default: JSONValue(kind)
        }
    }

    /// Returns the value with another one put at `path`, such as `optimizer.learning_rate`, `network[0].units` or
    /// `network.0.units`.
    ///
    /// Missing objects on the path are created; elements of arrays must exist.
    package func setting(_ path: String, to value: JSONValue) throws(ConfigurationError) -> JSONValue {
        let steps = path.replacingBrackets.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard steps.count <= 64, !steps.contains("") else {
            throw ConfigurationError(override: path, .badPath)
        }
        return try setting(steps[...], of: path, to: value)
    }

    private func setting(
        _ steps: ArraySlice<String>, of path: String, to value: JSONValue
    ) throws(ConfigurationError) -> JSONValue {
        guard let step = steps.first else { return JSONValue(value.kind) }
        switch kind {
        case .object(var members):
            let index = members.firstIndex { $0.key == step }
            let old = index.map { members[$0].value } ?? JSONValue([JSONMember]())
            let member = JSONMember(step, try old.setting(steps.dropFirst(), of: path, to: value))
            if let index { members[index] = member } else { members.append(member) }
            return JSONValue(.object(members), at: position)
        case .array(var values):
            guard let index = Int(step), values.indices.contains(index) else {
                throw ConfigurationError(override: path, .noSuchElement(step: step, count: values.count))
            }
            values[index] = try values[index].setting(steps.dropFirst(), of: path, to: value)
            return JSONValue(.array(values), at: position)
        default:
            throw ConfigurationError(override: path, .notAContainer(step: step, found: foundDescription))
        }
    }
}

extension String {
    /// `network[0].units` as `network.0.units`.
    fileprivate var replacingBrackets: String {
        var result = ""
        for character in self where character != "]" { result.append(character == "[" ? "." : character) }
        return result
    }
}
