import Presets
import Training

/// State of the list of saved runs and presets.
package struct PresetMenu: Hashable, Sendable {
    /// Index of the selected row among those that match the filter, without the headings.
    package var selection = 0
    /// Words that filter the list; nil without a filter.
    package var filter: String?
    /// Name of the preset that is being opened.
    package var opening: String?
    /// Reason why the last preset could not be opened.
    package var complaint: String?
    /// Runs in the current folder, the latest first.
    package var savedRuns: [CheckpointSummary] = []

    /// Maximum number of saved runs that are listed without a filter.
    private static let listedRuns = 3

    /// Number of saved runs that only a filter finds.
    package var hiddenRuns: Int { filter == nil ? max(0, savedRuns.count - Self.listedRuns) : 0 }

    /// Returns the rows that contain every word of the filter in their name, file, title or description.
    package func items(of presets: [PresetInformation]) -> [MenuItem] {
        let items = savedRuns.dropLast(hiddenRuns).map(MenuItem.saved) + presets.map(MenuItem.preset)
        let words = (filter ?? "").lowercased().split(separator: " ")
        guard !words.isEmpty else { return items }
        return items.filter { item in
            let text = "\(item.name) \(item.file) \(item.information.title) \(item.information.about)".lowercased()
            return words.allSatisfy { text.contains($0) }
        }
    }

    /// Returns the selected row, or nil if none matches the filter.
    package func selected(of presets: [PresetInformation]) -> MenuItem? {
        let items = items(of: presets)
        return items.indices.contains(selection) ? items[selection] : items.last
    }

    /// Moves the selection within the list.
    package mutating func move(by steps: Int, in presets: [PresetInformation]) {
        let last = items(of: presets).count - 1
        selection = max(0, min(last, min(selection, max(0, last)) + steps))
    }

    /// Selects the row that opens the same run or preset, if the list has it.
    package mutating func select(_ item: MenuItem?, in presets: [PresetInformation]) {
        if let index = items(of: presets).firstIndex(where: { $0.opening == item?.opening }) { selection = index }
    }
}
