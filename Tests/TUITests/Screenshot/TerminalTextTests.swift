import TUI
import TestSupport
import Testing

/// Text that draws a screen, or changes one into the next.
@Suite struct TerminalTextTests {
    private let red = Style(.rgb(200, 10, 0))

    private func buffer(_ lines: [String], _ style: Style = .plain, width: Int = 12) -> Buffer {
        var buffer = Buffer(size: Size(width: width, height: lines.count))
        for (y, line) in lines.enumerated() { buffer.write(line, x: 0, y: y, style: style) }
        return buffer
    }

    /// Returns the text of a change, with `^` for the beginning of a control sequence.
    private func text(_ buffer: Buffer, over shown: Buffer?) -> String {
        TerminalText(buffer, over: shown).text.replacing("\u{1B}[", with: "^")
    }

    @Test func theFirstFrameIsDrawnWhole() {
        #expect(text(buffer(["", " ab", "c"]), over: nil) == "^?25l^0m^2J^2;2Hab^3;1Hc")
        #expect(text(buffer([""]), over: nil) == "^?25l^0m^2J")
    }

    @Test func anotherSizeIsDrawnWhole() {
        let shown = buffer(["ab"], width: 5)
        #expect(text(buffer(["ab"], width: 6), over: shown) == "^?25l^0m^2J^1;1Hab")
    }

    @Test func onlyWhatChangesIsDrawn() {
        let shown = buffer(["step 1 of 10", "loss 0.5"])
        #expect(text(shown, over: shown) == "")
        #expect(text(buffer(["step 2 of 10", "loss 0.5"]), over: shown) == "^1;6H2")
        // A few cells between are written again, more are jumped over.
        #expect(text(buffer(["stop 2 of 10", "loss 0.4"]), over: shown) == "^1;3Hop 2^2;8H4")
        #expect(text(buffer(["Step 1 0f 10", "loss 0.5"]), over: shown) == "^1;1HS^1;8H0")
    }

    @Test func whatIsGoneIsBlank() {
        #expect(text(buffer(["a"]), over: buffer(["abc"])) == "^1;2H  ")
    }

    @Test func stylesChangeByTheirDifference() {
        var screen = Buffer(size: Size(width: 12, height: 1))
        let styles = [
            red, red.adding(.bold), red.adding([.bold, .underline]), red.adding(.underline),
            Style(.ansi(3), on: .ansi(12), .reverse), Style(.terminal, on: .ansi(1), [.reverse, .dim]),
            Style(on: .rgb(1, 2, 3)), .plain, Style(.ansi(8)),
        ]
        for (x, style) in styles.enumerated() { screen[x, 0] = Cell("x", style) }
        let expected =
            "^1;1H^38;2;200;10;0mx^1mx^4mx^0;4;38;2;200;10;0mx^0;7;33;104mx^2;39;41mx^0;48;2;1;2;3mx^0mx^90mx^0m"
        #expect(text(screen, over: Buffer(size: screen.size)) == expected)
    }

    /// Cells between are written again only in their own style.
    @Test func aCellOfAnotherStyleIsJumpedOver() {
        var shown = buffer(["abc"])
        shown[1, 0].style = red
        var next = shown
        (next[0, 0].glyph, next[2, 0].glyph) = ("A", "C")
        #expect(text(next, over: shown) == "^1;1HA^1;3HC")
    }

    @Test func wideLettersTakeTwoCells() {
        let shown = buffer(["日本 ab"])
        #expect(text(shown, over: nil) == "^?25l^0m^2J^1;1H日本 ab")
        #expect(text(buffer(["日木 ab"]), over: shown) == "^1;3H木")
        // A letter that overlaps the old ones, and one whose second cell is gone.
        #expect(text(buffer(["x日本ab"]), over: shown) == "^1;1Hx日本")
        #expect(text(buffer(["日"], width: 1), over: nil) == "^?25l^0m^2J^1;1H?")
        var cut = shown
        cut[1, 0] = Cell("y")
        #expect(text(cut, over: shown) == "^1;1H?y")
    }

    /// Random screens over one another are on the terminal what they are in the buffer.
    @Test(arguments: 0..<20) func everyScreenArrives(_ seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        var shown: Buffer?
        var player = CastPlayer(width: 9, height: 4)
        for _ in 0..<60 {
            var next = shown ?? Buffer(size: Size(width: 9, height: 4))
            for _ in 0..<random.below(12) { change(&next, &random) }
            let text = TerminalText(next, over: shown).text
            #expect(text.isEmpty == (shown?.isLike(next) ?? false))
            try player.feed(text)
            for (y, line) in next.lines.enumerated() {
                #expect(player.lines[y] == line, "seed \(seed)")
                for x in 0..<9 where next.glyph(x, y) != nil {
                    #expect(player[x, y].style == next[x, y].style.name, "seed \(seed) at \(x), \(y)")
                }
            }
            shown = next
        }
    }

    private func change(_ buffer: inout Buffer, _ random: inout SplitMix) {
        let colors: [Color] = [.terminal, .ansi(2), .ansi(14), .rgb(9, 8, 7), .rgb(255, 0, 0)]
        let style = Style(
            colors[random.below(5)], on: colors[random.below(5)], Style.Attributes(rawValue: UInt8(random.below(16))))
        let text = ["a", "bc", "日", "⣿⣿", "   ", "本x", "▀"][random.below(7)]
        buffer.write(text, x: random.below(9), y: random.below(4), style: random.below(3) == 0 ? .plain : style)
    }
}

extension Buffer {
    /// Whether a terminal shows the same, whatever the style behind a wide letter is.
    fileprivate func isLike(_ other: Buffer) -> Bool {
        lines == other.lines
            && (0..<size.height).allSatisfy { y in
                (0..<size.width).allSatisfy { glyph($0, y) == nil || self[$0, y].style == other[$0, y].style }
            }
    }
}

extension Style {
    /// Style as `CastPlayer` names it.
    fileprivate var name: String {
        let all: [(Attributes, String)] = [(.bold, "1"), (.dim, "2"), (.underline, "4"), (.reverse, "7")]
        let names = all.filter { attributes.contains($0.0) }.map(\.1)
        return (names + [Self.name(foreground, 30), Self.name(background, 40)]).joined(separator: " ")
    }

    private static func name(_ color: Color, _ base: Int) -> String {
        switch color {
        case .terminal: "\(base + 9)"
        case .ansi(let index): "\(Int(index) + (index < 8 ? base : base + 52))"
        case .rgb(let red, let green, let blue): "\(base + 8);2;\(red);\(green);\(blue)"
        }
    }
}
