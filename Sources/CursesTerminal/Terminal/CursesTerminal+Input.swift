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
        case .character(Self.escape): return takeSequence() ? nil : .key(.escape)
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
        MouseReport(followingBytes(upTo: 20) { $0 == UInt8(ascii: "M") || $0 == UInt8(ascii: "m") })
            .map { .mouse(clicks.mouse($0, at: .now)) }
    }

    /// Returns the following bytes of a sequence that has begun, with the one that ends it.
    private func followingBytes(upTo count: Int, until isLast: (UInt8) -> Bool) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count, let byte = followingByte() {
            bytes.append(byte)
            if isLast(byte) { break }
        }
        return bytes
    }

    /// Returns the next byte of a sequence that has begun, waiting up to 25 ms for it.
    ///
    /// The wait is longer while the terminal owes an answer, which a slow link may tear apart.
    private func followingByte() -> UInt8? {
        let patience: Int32 = questionTime == nil ? 25 : 250
        let input = readInput() ?? (nc_screen_wait_for_input(patience) ? readInput() : nil)
        guard case .character(let value)? = input, value < 128 else { return nil }
        return UInt8(value)
    }

    /// Takes a control sequence that is no key: an answer of the terminal, or an unknown one; returns whether there was one.
    ///
    /// The letters of `ESC [ … final`, `ESC ] … bell` and `ESC O x` would otherwise act as keys.
    private func takeSequence() -> Bool {
        guard let next = readInput() else { return false }
        switch next {
        case .character(UInt32(UInt8(ascii: "["))):
            let bytes = followingBytes(upTo: 64) { (64...126).contains($0) }
            if bytes.first == UInt8(ascii: "?"), bytes.last == UInt8(ascii: "c") { questionTime = nil }
            return true
        case .character(UInt32(UInt8(ascii: "]"))):
            let bytes = followingBytes(upTo: 64) { $0 == 7 || $0 == UInt8(ascii: "\\") }
            if bytes.starts(with: "11;".utf8), let background = Background(answer: Array(bytes.dropFirst(3))) {
                capabilities.background = background
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
