import Text

/// Text that draws a screen on any terminal like xterm, or changes one that is shown into the next.
///
/// It uses four control sequences only: the cursor's place (`CSI H`), colours and attributes (`CSI m`), clearing the screen
/// (`CSI 2J`), and hiding the cursor (`CSI ?25l`). Every text begins and ends with the terminal's own style.
///
/// Source: ECMA-48, Control Functions for Coded Character Sets, 1991; xterm's Control Sequences.
package struct TerminalText {
    /// Text with its control sequences; empty if nothing changes.
    package private(set) var text = ""
    private var pen = Style.plain
    private var cursor: (x: Int, y: Int)?

    /// Number of unchanged cells that are written again rather than jumped over, which takes about as many bytes.
    private static let shortestJump = 6

    /// Draws a screen over one of the same size that is shown; any other, or none, is cleared before.
    package init(_ buffer: Buffer, over shown: Buffer? = nil) {
        var before = Buffer(size: buffer.size)
        if let shown, shown.size == buffer.size {
            before = shown
        } else {
            text = "\u{1B}[?25l\u{1B}[0m\u{1B}[2J"
        }
        for y in 0..<buffer.size.height { draw(row: y, of: buffer, over: before) }
        if pen != .plain { text += "\u{1B}[0m" }
    }

    private mutating func draw(row y: Int, of buffer: Buffer, over shown: Buffer) {
        for x in 0..<buffer.size.width where differs(x, y, of: buffer, from: shown) {
            // The cell behind a wide letter is drawn with it.
            guard let glyph = buffer.glyph(x, y) else { continue }
            move(to: x, y, in: buffer)
            write(glyph, buffer[x, y].style)
        }
    }

    /// Returns whether a cell looks other than before.
    private func differs(_ x: Int, _ y: Int, of buffer: Buffer, from shown: Buffer) -> Bool {
        buffer.glyph(x, y) != shown.glyph(x, y) || buffer[x, y].style != shown[x, y].style
    }

    /// Brings the cursor to a cell, writing those before it again if they are few and of the same style.
    private mutating func move(to x: Int, _ y: Int, in buffer: Buffer) {
        defer { cursor = (x, y) }
        if let cursor, cursor.y == y, cursor.x <= x, x - cursor.x < Self.shortestJump {
            let between = cursor.x..<x
            if between.allSatisfy({ buffer.glyph($0, y) == nil || buffer[$0, y].style == pen }) {
                for x in between { if let glyph = buffer.glyph(x, y) { text.unicodeScalars.append(glyph) } }
                return
            }
        }
        text += "\u{1B}[\(y + 1);\(x + 1)H"
    }

    private mutating func write(_ glyph: Unicode.Scalar, _ style: Style) {
        if style != pen { text += "\u{1B}[\(Self.parameters(from: pen, to: style).joined(separator: ";"))m" }
        pen = style
        text.unicodeScalars.append(glyph)
        cursor?.x += glyph.isWideLetter ? 2 : 1
    }
}

// MARK: - Styles

extension TerminalText {
    /// Returns the parameters of `CSI m` that change a style into another one.
    private static func parameters(from pen: Style, to style: Style) -> [String] {
        if style == .plain { return ["0"] }
        // Bold and dim have the same end, so attributes are ended all together.
        let isReset = !style.attributes.isSuperset(of: pen.attributes)
        let start = isReset ? Style.plain : pen
        let added = style.attributes.subtracting(start.attributes)
        var parameters = isReset ? ["0"] : []
        for (attribute, code) in codes where added.contains(attribute) { parameters.append(code) }
        if style.foreground != start.foreground { parameters.append(code(of: style.foreground, base: 30)) }
        if style.background != start.background { parameters.append(code(of: style.background, base: 40)) }
        return parameters
    }

    private static let codes: [(Style.Attributes, String)] = [
        (.bold, "1"), (.dim, "2"), (.underline, "4"), (.reverse, "7"),
    ]

    /// Returns the parameter of a colour; its base is 30 for the foreground and 40 for the background.
    private static func code(of color: Color, base: Int) -> String {
        switch color {
        case .terminal: "\(base + 9)"
        case .ansi(let index) where index < 8: "\(base + Int(index))"
        case .ansi(let index): "\(base + 60 + Int(index & 7))"
        case .rgb(let red, let green, let blue): "\(base + 8);2;\(red);\(green);\(blue)"
        }
    }
}
