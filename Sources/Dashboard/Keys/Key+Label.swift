import TUI

extension Key {
    /// Name of the key on the screen.
    package var label: String {
        switch self {
        case .character(" "): "space"
        case .character(let scalar): String(scalar)
        case .control(let scalar): "^" + String(scalar).uppercased()
        case .up: "↑"
        case .down: "↓"
        case .left: "←"
        case .right: "→"
        case .shiftUp: "shift ↑"
        case .shiftDown: "shift ↓"
        case .shiftLeft: "shift ←"
        case .shiftRight: "shift →"
        case .function(let number): "F\(number)"
        case .enter: "enter"
        case .escape: "esc"
        case .tab: "tab"
        case .backTab: "shift tab"
        case .backspace: "backspace"
        case .delete: "del"
        case .insert: "ins"
        case .home: "home"
        case .end: "end"
        case .pageUp: "page up"
        case .pageDown: "page down"
        }
    }
}

extension GlyphSet {
    /// Returns the name of a row's keys on the screen; arrows are spelled out in ASCII.
    func spell(keys: String) -> String {
        guard self == .ascii else { return keys }
        switch keys {
        case "↑↓": return "up/down"
        case "←→": return "left/right"
        case "↑": return "up"
        case "↓": return "down"
        case "←": return "left"
        case "→": return "right"
        default: return spell(keys)
        }
    }
}
