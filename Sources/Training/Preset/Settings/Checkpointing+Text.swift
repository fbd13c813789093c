import Backprop
import Text

/// The choice in a few words, as the controls and the plot show it: `none`, `sqrt`, `every 8`, `memory 2 MB`.
extension ActivationCheckpointing {
    package var text: String {
        switch self {
        case .none: "none"
        case .squareRoot: "sqrt"
        case .every(let layers): "every \(layers)"
        case .memory(let bytes): "memory \(ByteCount(bytes: bytes))"
        }
    }

    /// What such a text asks for. Without a number, `every` is every four layers, and `memory` a quarter of
    /// `plainBytes`, which is what nothing shared would take.
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
