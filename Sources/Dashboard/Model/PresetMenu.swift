import Presets

/// State of the list of presets.
package struct PresetMenu: Hashable, Sendable {
    /// Index of the selected preset among those that match the filter.
    package var selection = 0
    /// Words that filter the list; nil without a filter.
    package var filter: String?
    /// Name of the preset that is being opened.
    package var opening: String?
    /// Reason why the last preset could not be opened.
    package var complaint: String?

    /// Returns the presets that contain every word of the filter in their name, title or description.
    package func shown(of presets: [PresetInformation]) -> [PresetInformation] {
        let words = (filter ?? "").lowercased().split(separator: " ")
        guard !words.isEmpty else { return presets }
        return presets.filter { preset in
            let text = "\(preset.name) \(preset.title) \(preset.about)".lowercased()
            return words.allSatisfy { text.contains($0) }
        }
    }

    /// Returns the selected preset, or nil if none matches the filter.
    package func selected(of presets: [PresetInformation]) -> PresetInformation? {
        let shown = shown(of: presets)
        return shown.indices.contains(selection) ? shown[selection] : shown.last
    }

    /// Moves the selection within the list.
    package mutating func move(by steps: Int, in presets: [PresetInformation]) {
        let last = shown(of: presets).count - 1
        selection = max(0, min(last, min(selection, max(0, last)) + steps))
    }
}
