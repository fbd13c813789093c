import Dashboard
import Presets
import TUI
import Training

extension PresetInformation {
    static let vanishing = PresetInformation(
        name: "vanishing-gradients", title: "Vanishing gradients",
        about:
            "Eight sigmoid layers on two moons. Look at the gradient norms: each layer receives a fraction of what the "
            + "next one does, and the first ones hardly move.",
        repair: "ReLU with He initialization, which passes δ on undiminished.")
    static let digits = PresetInformation(
        name: "digits", title: "Handwritten digits",
        about: "A small network reads 8×8 pictures of digits. Watch the validation accuracy pass 97 %.")
    static let samples = [
        digits, vanishing,
        PresetInformation(name: "moons", title: "Two moons", about: "A curved boundary."),
        PresetInformation(name: "sine", title: "A sine", about: "A curve through noisy points."),
    ]
    /// More presets than a screen has lines.
    static let many = (1...30).map { number in
        PresetInformation(
            name: "preset-\(number)", title: "Preset \(number)",
            about: String(repeating: "A text that goes on for longer than any screen has lines. ", count: 20))
    }
}

extension Model {
    /// Returns a dashboard that shows a snapshot.
    static func showing(
        _ snapshot: Snapshot, of information: PresetInformation = .vanishing, width: Int = 80, height: Int = 24,
        appearance: Appearance = Appearance()
    ) -> Model {
        var model = Model(
            running: information, presets: PresetInformation.samples, size: Size(width: width, height: height),
            appearance: appearance)
        _ = update(&model, .snapshot(snapshot), now: 1)
        return model
    }

    /// Presses keys one after the other and returns all their effects.
    @discardableResult
    mutating func press(_ keys: Key..., now: Double = 1) -> [Effect] {
        keys.flatMap { update(&self, .event(.key($0)), now: now) }
    }

    /// Types a text.
    @discardableResult
    mutating func type(_ text: String) -> [Effect] {
        text.unicodeScalars.flatMap { update(&self, .event(.key(.character($0))), now: 1) }
    }
}
