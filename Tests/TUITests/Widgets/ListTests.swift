import TUI
import Testing

struct TableTests {
    private func layers(selection: Int? = 6, _ glyphs: GlyphSet = .unicode) -> Table {
        let columns: [Table.Column] = [
            .init("layer", width: .fixed(8)), .init("‖∂L/∂W‖", alignment: .trailing), .init("state", width: .fixed(11)),
        ]
        let rows: [[StyledText]] = (1...9).map { layer in
            ["dense\(layer)", "1.0e-0\(10 - layer)", layer < 5 ? "▼ vanishing" : "● healthy"].map { StyledText($0) }
        }
        return Table(columns: columns, rows: rows, selection: selection, glyphs: glyphs)
    }

    @Test func wholeTable() {
        #expect(
            rendered(layers(), 40, 10) == """
                layer                ‖∂L/∂W‖ state
                dense1               1.0e-09 ▼ vanishing
                dense2               1.0e-08 ▼ vanishing
                dense3               1.0e-07 ▼ vanishing
                dense4               1.0e-06 ▼ vanishing
                dense5               1.0e-05 ● healthy
                dense6               1.0e-04 ● healthy
                dense7               1.0e-03 ● healthy
                dense8               1.0e-02 ● healthy
                dense9               1.0e-01 ● healthy
                """)
    }

    @Test func scrolledToTheSelection() {
        #expect(
            rendered(layers(), 40, 5) == """
                layer              ‖∂L/∂W‖ state
                dense4             1.0e-06 ▼ vanishing │
                dense5             1.0e-05 ● healthy   │
                dense6             1.0e-04 ● healthy   █
                dense7             1.0e-03 ● healthy   │
                """)
        #expect(
            rendered(layers(.ascii), 22, 4) == """
                layer     state
                dense5    * healthy  |
                dense6    * healthy  #
                dense7    * healthy  |
                """)
    }

    @Test func theSelectionIsReversed() {
        let buffer = drawn(layers(selection: 1), 40, 10)
        #expect((0..<40).allSatisfy { buffer[$0, 2].style.attributes == .reverse })
        #expect(buffer[0, 1].style == .plain && buffer[0, 0].style.attributes == .bold)
    }

    @Test func rowUnderTheMouse() {
        let place = Rect(x: 0, y: 2, width: 30, height: 5)
        #expect(layers(selection: nil).row(atY: 3, in: place) == 0)
        #expect(layers().row(atY: 6, in: place) == 6)
        #expect(layers().row(atY: 2, in: place) == nil && layers().row(atY: 7, in: place) == nil)
    }

    private func layers(_ glyphs: GlyphSet) -> Table { layers(selection: 6, glyphs) }
}

struct MenuTests {
    private func presets(selection: Int) -> Menu {
        Menu(["xor", "moons", "a rather long preset name", "digits", "iris"], selection: selection)
    }

    @Test func scrolled() {
        #expect(
            rendered(presets(selection: 3), 20, 3) == """
                  moons            │
                  a rather long p… █
                ▸ digits           │
                """)
        #expect(
            rendered(presets(selection: 0), 30, 5) == """
                ▸ xor
                  moons
                  a rather long preset name
                  digits
                  iris
                """)
    }

    @Test func itemUnderTheMouse() {
        let place = Rect(x: 0, y: 1, width: 9, height: 3)
        #expect(presets(selection: 4).item(atY: 1, in: place) == 2)
        #expect(presets(selection: 4).item(atY: 4, in: place) == nil)
    }
}

struct KeyHintsTests {
    private let hints: [KeyHints.Hint] = [
        .init("space", "pause"), .init("s", "step"), .init("↑↓", "select"), .init("←→", "change"), .init("?", "help"),
    ]

    @Test(arguments: [
        (60, " space pause  s step  ↑↓ select  ←→ change  ? help"),
        (50, " space pause  s step  ↑↓ select  ←→ change  ? help"),
        (49, " space pause  s step  ↑↓ select  ←→ change"), (20, " space pause  s step"), (19, " space pause"),
        (11, ""), (0, ""),
    ])
    func wholeEntriesOnly(width: Int, expected: String) {
        #expect(rendered(KeyHints(hints), width, 1) == expected)
    }

    @Test func withoutUTF8() {
        #expect(
            rendered(KeyHints(hints, glyphs: .ascii), 80, 1)
                == " space pause  s step  up/down select  left/right change  ? help")
    }
}

struct PanelTests {
    @Test func titleAndNotes() {
        #expect(
            rendered(Panel("Loss", notes: ["log", "train", "valid"]), 40, 3) == """
                ┌ Loss ─────────── log ─ train ─ valid ┐
                │                                      │
                └──────────────────────────────────────┘
                """)
        #expect(
            rendered(Panel("Loss", notes: ["log", "train", "valid"]), 24, 2) == """
                ┌ Loss ─── log ─ train ┐
                └──────────────────────┘
                """)
        #expect(
            rendered(Panel("Loss", notes: ["log"], corners: .rounded), 9, 2) == """
                ╭ Loss ─╮
                ╰───────╯
                """)
        #expect(rendered(Panel("Loss"), 1, 1) == "")
    }

    @Test func focusShowsWithoutColour() {
        #expect(
            rendered(Panel("‖∂L/∂W‖", isFocused: true), 20, 3) == """
                ┏ ‖∂L/∂W‖ ━━━━━━━━━┓
                ┃                  ┃
                ┗━━━━━━━━━━━━━━━━━━┛
                """)
        #expect(
            rendered(Panel("‖∂L/∂W‖", notes: ["log"], isFocused: true, glyphs: .ascii), 24, 3) == """
                + ||dL/dW|| ====== log +
                |                      |
                +======================+
                """)
    }

    @Test func whatIsInsideStays() {
        var buffer = Buffer(size: Size(width: 4, height: 3), fill: Cell("."))
        let panel = Panel()
        panel.draw(in: buffer.bounds, of: &buffer)
        #expect(buffer.text == "┌──┐\n│..│\n└──┘")
        #expect(panel.content(of: buffer.bounds) == Rect(x: 1, y: 1, width: 2, height: 1))
    }
}
