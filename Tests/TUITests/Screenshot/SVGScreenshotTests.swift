import Testing

@testable import TUI

@Suite struct SVGScreenshotTests {
    private func buffer(_ lines: String..., style: Style = .plain) -> Buffer {
        var buffer = Buffer(size: Size(width: lines.map(\.unicodeScalars.count).max() ?? 0, height: lines.count))
        for (y, line) in lines.enumerated() {
            for (x, glyph) in line.unicodeScalars.enumerated() { buffer[x, y] = Cell(glyph, style) }
        }
        return buffer
    }

    /// Returns the lines between the background and the end.
    private func body(_ buffer: Buffer, colors: PictureColors = .dark) -> [String] {
        let lines = SVGScreenshot(buffer, colors: colors, title: "t").text.split(separator: "\n")
        return lines.dropFirst(3).dropLast().map(String.init)
    }

    @Test func aPictureIsOneSmallFile() {
        #expect(
            SVGScreenshot(buffer("hi", "█ "), title: "a < b & c").text == """
                <svg xmlns="http://www.w3.org/2000/svg" width="32" height="48" viewBox="-8 -8 32 48" \
                font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="13.3">
                <title>a &lt; b &amp; c</title>
                <rect x="-8" y="-8" width="32" height="48" rx="6" fill="#16181d"/>
                <path fill="#d6d9e0" shape-rendering="crispEdges" d="M0 16h8v16h-8z"/>
                <g fill="#d6d9e0">
                <text x="0" y="12" textLength="16">hi</text>
                </g>
                </svg>

                """)
    }

    @Test func aWideLetterStandsAlone() {
        var wide = Buffer(size: Size(width: 4, height: 1))
        wide.write("a松b", x: 0, y: 0)
        #expect(
            body(wide) == [
                "<g fill=\"#d6d9e0\">", "<text x=\"0\" y=\"12\">a</text>",
                "<text x=\"8\" y=\"12\">松</text>", "<text x=\"24\" y=\"12\">b</text>", "</g>",
            ])
    }

    @Test func wordsAreRunsAndSymbolsStandAlone() {
        #expect(
            body(buffer("a b  <c>η=é")) == [
                "<g fill=\"#d6d9e0\">", "<text x=\"0\" y=\"12\" textLength=\"24\">a b</text>",
                "<text x=\"40\" y=\"12\" textLength=\"24\">&lt;c&gt;</text>", "<text x=\"64\" y=\"12\">η</text>",
                "<text x=\"72\" y=\"12\" textLength=\"16\">=é</text>", "</g>",
            ])
    }

    @Test func neighboursBecomeOneRectangle() {
        #expect(
            body(buffer("███", "███")) == [
                "<path fill=\"#d6d9e0\" shape-rendering=\"crispEdges\" d=\"M0 0h24v32h-24z\"/>"
            ])
        #expect(body(buffer("──", "━━")) == ["<path fill=\"#d6d9e0\" d=\"M0 8h16v1h-16zM0 23h16v3h-16z\"/>"])
        #expect(body(buffer("│", "│")) == ["<path fill=\"#d6d9e0\" d=\"M4 0h1v32h-1z\"/>"])
    }

    @Test func linesMeetInTheMiddleOfACell() {
        #expect(body(buffer("┌─")) == ["<path fill=\"#d6d9e0\" d=\"M4 8h1v8h-1zM4 8h12v1h-12z\"/>"])
        #expect(body(buffer("┼")) == ["<path fill=\"#d6d9e0\" d=\"M0 8h8v1h-8zM4 0h1v16h-1z\"/>"])
        #expect(body(buffer("╭")) == ["<path fill=\"#d6d9e0\" d=\"M4 16v-4a4 4 0 0 1 4-4v1a3 3 0 0 0-3 3v4z\"/>"])
        #expect(body(buffer("┊")).first?.contains("M4 0h1v2h-1zM4 4h1v2h-1z") == true)
    }

    @Test func brailleIsDots() {
        #expect(
            body(buffer("⠁⢀")) == [
                "<path stroke=\"#d6d9e0\" stroke-width=\"2.6\" stroke-linecap=\"round\" d=\"M2 2h0M14 14h0\"/>"
            ])
    }

    @Test(arguments: [
        ("▀", "M0 0h8v8h-8z"), ("▁", "M0 14h8v2h-8z"), ("▇", "M0 2h8v14h-8z"), ("▏", "M0 0h1v16h-1z"),
        ("▉", "M0 0h7v16h-7z"), ("▐", "M4 0h4v16h-4z"), ("▔", "M0 0h8v2h-8z"), ("▕", "M7 0h1v16h-1z"),
        ("▖", "M0 8h4v8h-4z"), ("▗", "M4 8h4v8h-4z"), ("▘", "M0 0h4v8h-4z"), ("▝", "M4 0h4v8h-4z"),
        ("▙", "M0 0h4v8h-4zM0 8h8v8h-8z"), ("▚", "M0 0h4v8h-4zM4 8h4v8h-4z"), ("▛", "M0 8h4v8h-4zM0 0h8v8h-8z"),
        ("▜", "M0 0h8v8h-8zM4 8h4v8h-4z"), ("▞", "M0 8h4v8h-4zM4 0h4v8h-4z"), ("▟", "M0 8h8v8h-8zM4 0h4v8h-4z"),
    ])
    func blocksFillTheirPartOfTheCell(_ glyph: String, _ path: String) {
        #expect(body(buffer(glyph)) == ["<path fill=\"#d6d9e0\" shape-rendering=\"crispEdges\" d=\"\(path)\"/>"])
    }

    @Test func shadesLetTheBackgroundThrough() {
        #expect(
            body(buffer("▒▒")) == [
                "<path fill=\"#d6d9e0\" fill-opacity=\".5\" shape-rendering=\"crispEdges\" d=\"M0 0h16v16h-16z\"/>"
            ])
    }

    @Test func stylesAreColoursAndWeights() {
        let style = Style(.rgb(255, 0, 16), on: .ansi(4), [.bold, .underline])
        #expect(
            body(buffer("x", style: style)) == [
                "<path fill=\"#2472c8\" shape-rendering=\"crispEdges\" d=\"M0 0h8v16h-8z\"/>",
                "<path fill=\"#ff0010\" d=\"M0 14h8v1h-8z\"/>",
                "<g fill=\"#ff0010\" font-weight=\"bold\">", "<text x=\"0\" y=\"12\">x</text>", "</g>",
            ])
        #expect(
            body(buffer(" ", style: Style(.terminal, .reverse))) == [
                "<path fill=\"#d6d9e0\" shape-rendering=\"crispEdges\" d=\"M0 0h8v16h-8z\"/>"
            ])
        #expect(
            body(buffer("x", style: Style(.terminal, .dim)), colors: .light) == [
                "<g fill=\"#7a7c80\">", "<text x=\"0\" y=\"12\">x</text>", "</g>",
            ])
    }

    @Test func everyDrawingGlyphOfTheScreensHasAShape() {
        for glyph in "─│┌┐└┘├┤┬┴┼━┃┏┓┗┛╭╮╰╯╌┄┆┊▀▄█▌▐░▒▓▁▂▃▅▆▇▏▎▍▋▊▉⠤⡀⣿".unicodeScalars {
            #expect(CellShape(glyph) != nil, "\(glyph)")
        }
        #expect(CellShape("x") == nil && CellShape("●") == nil)
    }

    @Test func anEmptyScreenIsAPicture() {
        #expect(SVGScreenshot(Buffer(size: Size(width: 0, height: 0)), title: "").text.hasSuffix("</svg>\n"))
    }
}
