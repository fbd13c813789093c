import Presets
import TUI
import Training

extension Model {
    /// Opens the menu with the current preset selected, and requests the saved runs.
    mutating func showMenu() -> [Effect] {
        menu = PresetMenu(selection: presets.firstIndex { $0.name == run?.information.name } ?? 0)
        return [.findSavedRuns]
    }

    /// Lists the saved runs; the selection stays on its row, but begins on the latest run in a fresh menu.
    mutating func receive(_ runs: [CheckpointSummary]) {
        guard let menu, menu.savedRuns != runs else { return }
        let isFresh = run == nil && menu.selection == 0
        let selected = menu.selected(of: presets)
        self.menu?.savedRuns = runs
        if !isFresh { self.menu?.select(selected, in: presets) }
        // A file of the same name may hold another run now.
        for run in runs { dataPictures[.savedRun(path: run.path)] = nil }
    }

    mutating func openPreset(_ number: Int) -> [Effect] {
        let items = menu?.items(of: presets) ?? []
        let places = items.indices.filter { if case .preset = items[$0] { true } else { false } }
        return places.indices.contains(number) ? openMenuItem(at: places[number]) : []
    }

    mutating func openMenuItem(at index: Int) -> [Effect] {
        guard menu?.items(of: presets).indices.contains(index) == true else { return [] }
        menu?.selection = index
        return openSelectedItem()
    }

    mutating func clickMenuItem(at index: Int) -> [Effect] {
        if menu?.selection == index { return openSelectedItem() }
        menu?.selection = index
        return []
    }

    mutating func openSelectedItem() -> [Effect] {
        guard let menu, menu.opening == nil, let item = menu.selected(of: presets) else { return [] }
        if case .saved(let saved) = item, saved.isPossibleBranch, run?.snapshot != nil {
            self.menu = nil
            return post(.load(path: saved.path))
        }
        if let question = run?.questionBeforeLosing(then: item.opening, saying: "leave") {
            overlay = .question(question)
            return []
        }
        beginOpening(item.name)
        return [item.opening]
    }

    mutating func beginOpening(_ name: String) {
        menu?.opening = name
        menu?.complaint = nil
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
