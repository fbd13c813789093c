import Backprop
import Formats

/// Name, such as `"he-normal"`, or `{"name": "normal", "scale": 0.5}` with a constant, bound, deviation or gain.
extension Initializer: JSONRepresentable {
    package init(_ cursor: JSONCursor) throws(ConfigurationError) {
        if cursor.value.string != nil {
            self = try Self.named(cursor, scale: nil)
            return
        }
        var reader = try cursor.object()
        let name = try reader.value("name", wanted: "one of \(Self.names.joined(separator: ", "))")
        let scale = reader.optionalValue("scale")
        self = try Self.named(name, scale: scale)
        try reader.finish()
    }

    private static func named(_ name: JSONCursor, scale: JSONCursor?) throws(ConfigurationError) -> Initializer {
        let text = try name.string(oneOf: names)
        let number = try scale?.double(in: SettingLimits.initializerScale)
        guard let initializer = Initializer(name: text, scale: number.map { Float($0) }) else {
            throw name.wrongKind("one of \(names.joined(separator: ", "))")
        }
        if let scale, initializer.scale == nil {
            throw scale.error(
                "\(text) takes its width from the layer's size and has no scale; leave it out, or take normal, uniform, "
                    + "constant or orthogonal")
        }
        return initializer
    }

    package var json: JSONValue {
        guard let scale else { return JSONValue(name) }
        return ["name": JSONValue(name), "scale": JSONValue(scale)]
    }
}
