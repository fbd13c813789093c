import CNcurses
import TUI

/// Input from ncurses: a character, or the code of a key.
package enum Input: Hashable {
    /// A character as a Unicode scalar value.
    case character(UInt32)
    /// A key by its code in `nc_keys.h`.
    case key(Int)
}

extension Key {
    /// Creates the key for an input, or nil if the program has no such key.
    package init?(_ input: Input) {
        switch input {
        case .character(let value): self.init(characterCode: value)
        case .key(let code): self.init(keyCode: code)
        }
    }

    private init?(characterCode value: UInt32) {
        switch value {
        case 0: self = .control(" ")
        case 8, 127: self = .backspace
        case 9: self = .tab
        case 10, 13: self = .enter
        case 27: self = .escape
        case 1...26:
            guard let letter = Unicode.Scalar(value + 96) else { return nil }
            self = .control(letter)
        default:
            guard let scalar = Unicode.Scalar(value), value >= 32, !(128..<160).contains(value) else { return nil }
            self = .character(scalar)
        }
    }

    private init?(keyCode code: Int) {
        let function = code - Int(NC_KEY_FUNCTION_0)
        if (1...24).contains(function) {
            self = .function(function)
        } else if let key = Self.byCode[code] {
            self = key
        } else {
            return nil
        }
    }

    private static let byCode: [Int: Key] = [
        Int(NC_KEY_UP): .up, Int(NC_KEY_DOWN): .down, Int(NC_KEY_LEFT): .left, Int(NC_KEY_RIGHT): .right,
        Int(NC_KEY_SHIFT_UP): .shiftUp, Int(NC_KEY_SHIFT_DOWN): .shiftDown,
        Int(NC_KEY_SHIFT_LEFT): .shiftLeft, Int(NC_KEY_SHIFT_RIGHT): .shiftRight,
        Int(NC_KEY_ENTER): .enter, Int(NC_KEY_BACK_TAB): .backTab, Int(NC_KEY_BACKSPACE): .backspace,
        Int(NC_KEY_DELETE): .delete, Int(NC_KEY_INSERT): .insert, Int(NC_KEY_HOME): .home, Int(NC_KEY_END): .end,
        Int(NC_KEY_PAGE_UP): .pageUp, Int(NC_KEY_PAGE_DOWN): .pageDown,
    ]

    /// Sequences that terminals send for keys even if their description omits them; the description takes precedence.
    package static let commonSequences: [(sequence: String, code: Int)] = {
        let cursor: [(String, Int)] = [
            ("A", Int(NC_KEY_UP)), ("B", Int(NC_KEY_DOWN)), ("C", Int(NC_KEY_RIGHT)), ("D", Int(NC_KEY_LEFT)),
            ("H", Int(NC_KEY_HOME)), ("F", Int(NC_KEY_END)),
        ]
        let shifted: [(String, Int)] = [
            ("A", Int(NC_KEY_SHIFT_UP)), ("B", Int(NC_KEY_SHIFT_DOWN)),
            ("C", Int(NC_KEY_SHIFT_RIGHT)), ("D", Int(NC_KEY_SHIFT_LEFT)),
        ]
        let numbered: [(Int, Int)] = [
            (1, Int(NC_KEY_HOME)), (2, Int(NC_KEY_INSERT)), (3, Int(NC_KEY_DELETE)), (4, Int(NC_KEY_END)),
            (5, Int(NC_KEY_PAGE_UP)), (6, Int(NC_KEY_PAGE_DOWN)), (7, Int(NC_KEY_HOME)), (8, Int(NC_KEY_END)),
        ]
        return cursor.flatMap { [("\u{1B}[\($0.0)", $0.1), ("\u{1B}O\($0.0)", $0.1)] }
            + shifted.map { ("\u{1B}[1;2\($0.0)", $0.1) }
            + numbered.map { ("\u{1B}[\($0.0)~", $0.1) }
            + [("\u{1B}[Z", Int(NC_KEY_BACK_TAB)), ("\u{1B}OM", Int(NC_KEY_ENTER))]
    }()
}
