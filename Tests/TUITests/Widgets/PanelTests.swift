import TUI
import Testing

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
