import Backprop
import Text

/// `"none"`, `"sqrt"`, `{"every": 8}`, or `{"memory": "2 MB"}`, where a number is one of bytes.
extension ActivationCheckpointing: JSONRepresentable {
    package init(_ cursor: JSONCursor) throws(ConfigurationError) {
        if cursor.value.string != nil {
            self = try cursor.string(oneOf: ["none", "sqrt"]) == "sqrt" ? .squareRoot : .none
            return
        }
        guard cursor.value.members != nil else { throw cursor.wrongKind(Self.allowed) }
        var reader = try cursor.object()
        let memory = reader.optionalValue("memory")
        let interval = try reader.optionalInt("every", in: SettingLimits.checkpointInterval)
        try reader.finish()
        switch (interval, memory) {
        case (let interval?, nil): self = .every(interval)
        case (nil, let memory?): self = .memory(bytes: try Self.bytes(memory))
        default: throw cursor.error("one of every and memory is wanted; allowed is \(Self.allowed)")
        }
    }

    private static let allowed = #""none", "sqrt", {"every": layers} or {"memory": "2 MB"}"#

    private static func bytes(_ cursor: JSONCursor) throws(ConfigurationError) -> Int {
        guard let text = cursor.value.string else { return try cursor.int(in: SettingLimits.memory) }
        guard let bytes = ByteCount(text)?.bytes, SettingLimits.memory.contains(bytes) else {
            throw cursor.wrongKind("a number of bytes from 1000, or a size such as \"2 MB\", in kB, MB or GB")
        }
        return bytes
    }

    package var json: JSONValue {
        switch self {
        case .none: JSONValue("none")
        case .squareRoot: JSONValue("sqrt")
        case .every(let layers): ["every": JSONValue(layers)]
        case .memory(let bytes): ["memory": JSONValue(bytes)]
        }
    }
}
