import Backprop
import Formats
import Text

/// `"none"`, `"sqrt"`, `{"every": 8}`, or `{"memory": "2 MB"}`, where a plain number counts bytes.
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

/// Text form of the policy, as the controls show it and take it.
extension ActivationCheckpointing {
    /// Policy in a few words: `none`, `sqrt`, `every 8`, `memory 2 MB`.
    package var text: String {
        switch self {
        case .none: "none"
        case .squareRoot: "sqrt"
        case .every(let layers): "every \(layers)"
        case .memory(let bytes): "memory \(ByteCount(bytes: bytes))"
        }
    }

    /// Reads a policy from its text form; nil if the text is invalid.
    ///
    /// Without a number, `every` means every four layers, and `memory` a quarter of `plainBytes`, the memory without
    /// checkpointing.
    package init?(text: String, plainBytes: Int) {
        let words = text.split(separator: " ", maxSplits: 1)
        let number = words.count == 2 ? String(words[1]) : nil
        switch (words.first, number) {
        case ("none", nil): self = .none
        case ("sqrt", nil): self = .squareRoot
        case ("every", nil): self = .every(4)
        case ("every", let number?):
            guard let layers = Int(number), SettingLimits.checkpointInterval.contains(layers) else { return nil }
            self = .every(layers)
        case ("memory", _):
            let asked = number.map { ByteCount($0)?.bytes } ?? max(SettingLimits.memory.lowerBound, plainBytes / 4)
            guard let asked, SettingLimits.memory.contains(asked) else { return nil }
            self = .memory(bytes: asked)
        default: return nil
        }
    }
}

extension Setting where Value == ActivationCheckpointing {
    /// Policy by which a step keeps activations or recomputes them.
    package static var checkpointing: Setting {
        Setting(
            "checkpointing", \.checkpointing, .value, label: { "checkpoints \($1.text)" },
            controls: [
                .words(
                    .checkpointing, .run, "checkpoints", ["none", "sqrt", "every", "memory"], \.checkpointing,
                    text: \.text, parse: { ActivationCheckpointing(text: $0, plainBytes: $1.run.memory.plainBytes) }
                )
                .detail(\.run.memory.text)
            ])
    }
}

extension Control.Name {
    /// Control of the activation checkpointing.
    package static let checkpointing = Self(rawValue: "checkpointing")
}

extension ActivationMemory {
    /// Whether layers share memory.
    package var isShared: Bool { bytes < plainBytes }

    /// Memory in words, such as `860 kB of 9.3 MB`; the size alone if no memory is shared.
    package var text: String {
        isShared ? "\(ByteCount(bytes: bytes)) of \(ByteCount(bytes: plainBytes))" : "\(ByteCount(bytes: bytes))"
    }

    /// Sentence about the memory that the activations take and the computation that checkpointing repeats.
    package var sentence: String {
        let cost =
            repeatedLayers == 0
            ? "layers take turns in it, and nothing is recomputed"
            : "\(repeatedLayers) of \(layers) layers are recomputed in each step, \(NumberFormat.fixed(extraForward, 2)) of a forward pass"
        return "Activations take \(text); \(cost)."
    }
}
