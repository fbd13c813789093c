import Presets
import TUI

extension Model {
    /// Opens the menu with the current preset selected.
    mutating func showMenu() {
        menu = PresetMenu(selection: presets.firstIndex { $0.name == run?.information.name } ?? 0)
    }

    mutating func openPreset(at index: Int) -> [Effect] {
        guard menu?.shown(of: presets).indices.contains(index) == true else { return [] }
        menu?.selection = index
        return openSelectedPreset()
    }

    mutating func clickPreset(at index: Int) -> [Effect] {
        if menu?.selection == index { return openSelectedPreset() }
        menu?.selection = index
        return []
    }

    mutating func openSelectedPreset() -> [Effect] {
        guard let menu, menu.opening == nil, let preset = menu.selected(of: presets) else { return [] }
        if let question = run?.questionBeforeLosing(then: .open(preset: preset.name), saying: "leave") {
            overlay = .question(question)
            return []
        }
        return [beginOpening(preset.name)]
    }

    mutating func beginOpening(_ name: String) -> Effect {
        menu?.opening = name
        menu?.complaint = nil
        return .open(preset: name)
    }

    /// Maximum number of characters of a filter.
    private static let maximumFilterLength = 60

    mutating func startFilter() {
        menu?.filter = ""
        menu?.selection = 0
    }

    /// Closes the menu if there is a run behind it.
    mutating func leaveMenu() {
        if run != nil { menu = nil }
    }

    /// Edits the filter, or returns nil if the key does not belong to it.
    mutating func handleFilter(_ key: Key) -> [Effect]? {
        switch key {
        case .character(let scalar):
            guard (menu?.filter ?? "").unicodeScalars.count < Self.maximumFilterLength else { break }
            menu?.filter?.unicodeScalars.append(scalar)
            menu?.selection = 0
        case .backspace:
            if menu?.filter?.isEmpty == true {
                menu?.filter = nil
            } else {
                menu?.filter?.unicodeScalars.removeLast()
                menu?.selection = 0
            }
        case .control("u"): menu?.filter = ""
        case .escape: menu?.filter = nil
        default: return nil
        }
        return []
    }
}
