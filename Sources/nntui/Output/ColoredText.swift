import CursesTerminal
import TUI

/// Buffer as lines of text, with colours as escape sequences (ECMA-48, SGR) where the output shows them.
struct ColoredText {
    let buffer: Buffer
    let colors: ColorSupport

    /// Lines without trailing blanks.
    var lines: [String] {
        guard colors != .none else {
            return buffer.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        }
        return (0..<buffer.size.height).map(line)
    }

    private func line(_ y: Int) -> String {
        let end = (0..<buffer.size.width).last { buffer[$0, y].glyph != " " }.map { $0 + 1 } ?? 0
        var (text, style) = ("", Style.plain)
        for x in 0..<end {
            guard let glyph = buffer.glyph(x, y) else { continue }
            let wanted = buffer[x, y].style
            // A blank looks the same in every style without a background.
            if glyph != " ", wanted != style {
                text += Self.sequence(wanted, colors)
                style = wanted
            }
            text.unicodeScalars.append(glyph)
        }
        return style == .plain ? text : text + Self.sequence(.plain, colors)
    }

    /// Returns the sequence that selects a style's foreground and attributes, whatever was selected before.
    private static func sequence(_ style: Style, _ colors: ColorSupport) -> String {
        var codes = ["0"]
        if style.attributes.contains(.bold) { codes.append("1") }
        if style.attributes.contains(.dim) { codes.append("2") }
        switch (style.foreground, colors) {
        case (.terminal, _): break
        case (.ansi(let number), _): codes.append("\(number < 8 ? 30 + Int(number) : 82 + Int(number))")
        case (.rgb(let red, let green, let blue), .trueColor): codes.append("38;2;\(red);\(green);\(blue)")
        case (.rgb(let red, let green, let blue), .palette):
            codes.append("38;5;\(XtermPalette.nearest256((Int(red), Int(green), Int(blue))))")
        case (.rgb(let red, let green, let blue), _):
            let number = XtermPalette.nearest16((Int(red), Int(green), Int(blue)))
            codes.append("\(number < 8 ? 30 + number : 82 + number)")
        }
        return "\u{1B}[\(codes.joined(separator: ";"))m"
    }
}
