import CNcurses
import TUI

extension CursesTerminal {
    private static let escape: UInt32 = 27

    /// Returns the next input that ncurses has read, if any.
    func nextInput() -> Input? {
        if !unread.isEmpty { return unread.removeFirst() }
        return inputEnded ? nil : readInput()
    }

    private func readInput() -> Input? {
        let input = nc_screen_read()
        if Int(input.kind) != NC_INPUT_NONE { readsSinceWait += 1 }
        switch Int(input.kind) {
        case NC_INPUT_CHARACTER: return .character(input.value)
        case NC_INPUT_KEY: return .key(Int(input.value))
        default: return nil
        }
    }

    /// Returns the event for an input, or nil if the input has no meaning or is part of a paste that goes on.
    func event(for input: Input) -> Event? {
        if paste != nil { return continuePaste(with: input) }
        switch input {
        case .key(NC_KEY_PASTE_START):
            paste = Paste(at: .now)
            return nil
        case .key(NC_KEY_SGR_MOUSE): return readMouse()
        case .key(let code) where (NC_KEY_SYNCHRONIZED_OUTPUT_0...NC_KEY_SYNCHRONIZED_OUTPUT_0 + 4).contains(code):
            synchronizedOutputQuestion = nil
            capabilities.synchronizedOutput = (1...3).contains(code - NC_KEY_SYNCHRONIZED_OUTPUT_0)
            return nil
        case .character(Self.escape): return skipUnknownSequence() ? nil : .key(.escape)
        case .character(26):
            suspend(wholeJob: true)
            return nil
        default: return Key(input).map { .key($0) }
        }
    }

    /// Adds an input to the paste, and returns the event once the paste is complete.
    private func continuePaste(with input: Input) -> Event? {
        if paste?.isOver(at: .now) == true {
            unread.insert(input, at: 0)
        } else if paste?.take(input, at: .now) == true {
            return nil
        }
        defer { paste = nil }
        return paste.map { .paste($0.text) }
    }

    private func readMouse() -> Event? {
        var text: [UInt8] = []
        while text.count < 20, let byte = followingByte() {
            text.append(byte)
            if byte == UInt8(ascii: "M") || byte == UInt8(ascii: "m") { break }
        }
        return MouseReport(text).map { .mouse(clicks.mouse($0, at: .now)) }
    }

    /// Returns the next byte of a sequence that has begun, waiting up to 25 ms for it.
    private func followingByte() -> UInt8? {
        let input = readInput() ?? (nc_screen_wait(25, true) & Int32(NC_READY_INPUT) != 0 ? readInput() : nil)
        guard case .character(let value)? = input, value < 128 else { return nil }
        return UInt8(value)
    }

    /// Consumes an unknown key sequence (`ESC [ … final` or `ESC O x`), whose letters would otherwise act as keys.
    private func skipUnknownSequence() -> Bool {
        guard let next = readInput() else { return false }
        switch next {
        case .character(UInt32(UInt8(ascii: "["))):
            for _ in 0..<64 {
                guard let byte = followingByte(), !(64...126).contains(byte) else { break }
            }
            return true
        case .character(UInt32(UInt8(ascii: "O"))):
            _ = readInput()
            return true
        default:
            unread.append(next)
            return false
        }
    }
}
