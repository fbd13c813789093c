/// Bytes, prepared at the start, that restore the terminal when there is no time to ask ncurses.
package struct LeaveSequence: Hashable {
    /// Sequences from the terminal's description, empty if it has none.
    var keypadLocal: [UInt8]
    var resetAttributes: [UInt8]
    var originalColors: [UInt8]
    var showCursor: [UInt8]
    var clear: [UInt8]
    var leaveAlternateScreen: [UInt8]
    var mouse: Bool
    var pasteMarks: Bool
    var synchronizedOutput: Bool

    /// Creates the sequence from the terminal's capabilities.
    package init(
        keypadLocal: [UInt8] = [], resetAttributes: [UInt8] = [], originalColors: [UInt8] = [],
        showCursor: [UInt8] = [], clear: [UInt8] = [], leaveAlternateScreen: [UInt8] = [],
        mouse: Bool = false, pasteMarks: Bool = false, synchronizedOutput: Bool = false
    ) {
        self.keypadLocal = keypadLocal
        self.resetAttributes = resetAttributes
        self.originalColors = originalColors
        self.showCursor = showCursor
        self.clear = clear
        self.leaveAlternateScreen = leaveAlternateScreen
        self.mouse = mouse
        self.pasteMarks = pasteMarks
        self.synchronizedOutput = synchronizedOutput
    }

    /// Bytes in the order that disturbs the terminal least, with the alternate screen last.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        if synchronizedOutput { bytes += Array(ControlSequence.endSynchronizedOutput.utf8) }
        if mouse { bytes += ControlSequence.mouseOff }
        if pasteMarks { bytes += ControlSequence.pasteMarksOff }
        bytes += keypadLocal + resetAttributes + originalColors + showCursor
        // Without an alternate screen the frame would remain, with the shell's prompt in the middle of it.
        bytes += clear + leaveAlternateScreen
        return Self.withoutPadding(bytes)
    }

    /// Bytes that empty an alternate screen before ncurses leaves it.
    ///
    /// Of a window that has become wider, tmux puts rows of the frame among the lines of before that it shows again.
    package var emptying: [UInt8] {
        leaveAlternateScreen.isEmpty ? [] : Self.withoutPadding(resetAttributes + originalColors + clear)
    }

    /// Returns the bytes without padding such as `$<5/>`, a pause that no terminal needs any more.
    package static func withoutPadding(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if let end = paddingEnd(in: bytes, at: index) {
                index = end
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }

    private static func paddingEnd(in bytes: [UInt8], at index: Int) -> Int? {
        guard index + 2 < bytes.count, bytes[index] == UInt8(ascii: "$"), bytes[index + 1] == UInt8(ascii: "<") else {
            return nil
        }
        let allowed = "0123456789.*/".utf8
        let end = bytes[(index + 2)...].firstIndex { !allowed.contains($0) }
        guard let end, bytes[end] == UInt8(ascii: ">") else { return nil }
        return end + 1
    }
}

/// Control sequences that terminal descriptions do not contain.
enum ControlSequence {
    /// Turns on reports of presses, of movements with a button down, of releases and of the wheel.
    ///
    /// The SGR encoding is not limited to 223 columns.
    static let mouseOn = Array("\u{1B}[?1002h\u{1B}[?1006h".utf8)
    static let mouseOff = Array("\u{1B}[?1006l\u{1B}[?1002l".utf8)
    /// Turns on marks around pasted text, which tell it from keys (bracketed paste mode).
    static let pasteMarksOn = Array("\u{1B}[?2004h".utf8)
    static let pasteMarksOff = Array("\u{1B}[?2004l".utf8)
    static let pasteStart = "\u{1B}[200~"
    static let pasteEnd = "\u{1B}[201~"
    /// Makes a frame appear as a whole; a terminal that does not know this private mode ignores it.
    static let beginSynchronizedOutput = "\u{1B}[?2026h"
    static let endSynchronizedOutput = "\u{1B}[?2026l"
    /// Asks for the background's colour, then for the kind of terminal.
    ///
    /// Nearly all terminals answer the second question, so that its answer ends the wait for the first.
    static let questions = Array("\u{1B}]11;?\u{07}\u{1B}[c".utf8)
}
