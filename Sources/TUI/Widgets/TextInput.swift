import Text

/// Line of text being edited.
package struct TextInput: Hashable, Sendable {
    /// Kind of characters that may be typed.
    package enum Kind: Hashable, Sendable {
        /// Any printable characters.
        case text
        /// Digits, a sign, a point and an exponent.
        case number
    }

    /// Characters typed so far.
    package private(set) var scalars: [Unicode.Scalar]
    /// Index at which the next character is inserted.
    package private(set) var cursor: Int
    /// Kind of characters that may be typed.
    package let kind: Kind
    /// Maximum number of characters.
    package let maximumLength: Int

    /// Creates an input with the cursor at the end of `text`.
    package init(_ text: String = "", kind: Kind = .text, maximumLength: Int = 256) {
        self.kind = kind
        self.maximumLength = max(0, maximumLength)
        scalars = Array(PrintableScalars(text).prefix(self.maximumLength))
        cursor = scalars.count
    }

    /// Text typed so far.
    package var text: String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// Applies a key and returns whether the input uses it.
    package mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .character(let scalar): return insert(scalar)
        case .backspace, .control("h"): remove(at: cursor - 1)
        case .delete, .control("d"): remove(at: cursor)
        case .left, .control("b"): cursor = max(0, cursor - 1)
        case .right, .control("f"): cursor = min(scalars.count, cursor + 1)
        case .home, .control("a"): cursor = 0
        case .end, .control("e"): cursor = scalars.count
        case .control("u"): removeBeforeCursor()
        case .control("k"): scalars.removeLast(scalars.count - cursor)
        default: return false
        }
        return true
    }

    private mutating func insert(_ scalar: Unicode.Scalar) -> Bool {
        guard let printable = scalar.printable, accepts(printable) else { return false }
        guard scalars.count < maximumLength else { return true }
        scalars.insert(printable, at: cursor)
        cursor += 1
        return true
    }

    private func accepts(_ scalar: Unicode.Scalar) -> Bool {
        kind == .text || "0123456789+-.eE".unicodeScalars.contains(scalar)
    }

    private mutating func remove(at index: Int) {
        guard scalars.indices.contains(index) else { return }
        scalars.remove(at: index)
        if index < cursor { cursor -= 1 }
    }

    private mutating func removeBeforeCursor() {
        scalars.removeFirst(cursor)
        cursor = 0
    }
}

extension TextInput {
    /// Draws the text into the first row of `rect` with the cursor's cell reversed, scrolled so that the cursor is
    /// visible.
    package func draw(in rect: Rect, of buffer: inout Buffer, style: Style = .plain, cursorStyle: Style? = nil) {
        guard !rect.isEmpty else { return }
        buffer.fill(rect.row(0), Cell(" ", style))
        let first = max(0, cursor - rect.width + 1)
        for (index, scalar) in scalars.dropFirst(first).prefix(rect.width).enumerated() {
            buffer[rect.x + index, rect.y] = Cell(scalar, style)
        }
        buffer[rect.x + cursor - first, rect.y].style = cursorStyle ?? style.adding(.reverse)
    }
}
