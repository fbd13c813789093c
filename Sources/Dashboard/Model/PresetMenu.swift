import Presets

/// The list of presets.
package struct PresetMenu: Hashable, Sendable {
    /// The place among the presets that the filter leaves.
    package var selection = 0
    /// The words that filter the list; nil while there is no filter.
    package var filter: String?
    /// The preset that is being opened.
    package var opening: String?
    /// The reason why the last preset could not be opened.
    package var complaint: String?

    /// The presets that the filter leaves: those that contain its words in name, title or text.
    package func shown(of presets: [PresetInformation]) -> [PresetInformation] {
        let words = (filter ?? "").lowercased().split(separator: " ")
        guard !words.isEmpty else { return presets }
        return presets.filter { preset in
            let text = "\(preset.name) \(preset.title) \(preset.about)".lowercased()
            return words.allSatisfy { text.contains($0) }
        }
    }

    /// The preset under the pointer.
    package func selected(of presets: [PresetInformation]) -> PresetInformation? {
        let shown = shown(of: presets)
        return shown.indices.contains(selection) ? shown[selection] : shown.last
    }

    /// Moves the pointer, without leaving the list.
    package mutating func move(by steps: Int, in presets: [PresetInformation]) {
        let last = shown(of: presets).count - 1
        selection = max(0, min(last, min(selection, max(0, last)) + steps))
    }
}
