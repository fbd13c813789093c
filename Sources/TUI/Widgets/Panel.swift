/// Frame around other widgets, with a title at its upper left and short notes at its upper right:
///
///     ┌ Loss ───────────────── log ─ train ─ valid ┐
///     │                                            │
///     └────────────────────────────────────────────┘
///
/// A focused panel has a heavy frame, so that it stands out even without colour.
package struct Panel: Widget {
    /// Shape of the corners of a frame without focus.
    package enum Corners: Hashable, Sendable { case square, rounded }

    /// Title at the upper left.
    package var title: StyledText
    /// Notes at the upper right, most important first; those that do not fit are omitted, starting with the last.
    package var notes: [StyledText]
    /// Whether the panel has focus, shown by a heavy frame.
    package var isFocused: Bool
    /// Styles of the frame without and with focus.
    package var borderStyle, focusStyle: Style
    /// Shape of the corners without focus.
    package var corners: Corners
    /// Glyphs to draw with.
    package var glyphs: GlyphSet

    /// Creates a panel.
    package init(
        _ title: StyledText = "", notes: [StyledText] = [], isFocused: Bool = false, borderStyle: Style = .plain,
        focusStyle: Style = .plain, corners: Corners = .square, glyphs: GlyphSet = .unicode
    ) {
        self.title = title
        self.notes = notes
        self.isFocused = isFocused
        self.borderStyle = borderStyle
        self.focusStyle = focusStyle
        self.corners = corners
        self.glyphs = glyphs
    }

    /// Returns the area inside the frame.
    package func content(of rect: Rect) -> Rect {
        Rect(x: rect.x + 1, y: rect.y + 1, width: rect.width - 2, height: rect.height - 2)
    }

    /// Draws the frame without touching the area inside; an area too small for a frame stays unchanged.
    package func draw(in rect: Rect, of buffer: inout Buffer) {
        guard rect.width >= 2, rect.height >= 2 else { return }
        let style = isFocused ? focusStyle : borderStyle
        drawFrame(rect, FrameGlyphs(glyphs, corners, isHeavy: isFocused), style, &buffer)
        let titleEnd = drawTitle(rect, &buffer)
        drawNotes(rect, from: titleEnd, style, &buffer)
    }

    private func drawFrame(_ rect: Rect, _ frame: FrameGlyphs, _ style: Style, _ buffer: inout Buffer) {
        let right = rect.maxX - 1
        let bottom = rect.maxY - 1
        buffer.fill(Rect(x: rect.x, y: rect.y, width: rect.width, height: 1), Cell(frame.horizontal, style))
        buffer.fill(Rect(x: rect.x, y: bottom, width: rect.width, height: 1), Cell(frame.horizontal, style))
        buffer.fill(Rect(x: rect.x, y: rect.y, width: 1, height: rect.height), Cell(frame.vertical, style))
        buffer.fill(Rect(x: right, y: rect.y, width: 1, height: rect.height), Cell(frame.vertical, style))
        buffer[rect.x, rect.y] = Cell(frame.topLeft, style)
        buffer[right, rect.y] = Cell(frame.topRight, style)
        buffer[rect.x, bottom] = Cell(frame.bottomLeft, style)
        buffer[right, bottom] = Cell(frame.bottomRight, style)
    }

    /// Draws the title and returns the first free column of the upper edge.
    private func drawTitle(_ rect: Rect, _ buffer: inout Buffer) -> Int {
        let text = glyphs.spell(title).defaulting(to: isFocused ? focusStyle.adding(.bold) : .plain)
        let room = rect.width - 4
        guard !text.isEmpty, room > 0 else { return rect.x + 1 }
        let used = buffer.write(text, x: rect.x + 2, y: rect.y, maxWidth: room, ellipsis: glyphs)
        buffer[rect.x + 1, rect.y] = .blank
        buffer[rect.x + 2 + used, rect.y] = .blank
        return rect.x + 3 + used
    }

    private func drawNotes(_ rect: Rect, from left: Int, _ style: Style, _ buffer: inout Buffer) {
        let spelled = notes.map { glyphs.spell($0) }.filter { !$0.isEmpty }
        let room = rect.maxX - 2 - left
        var widths: [Int] = []
        var total = 0
        for note in spelled {
            let width = note.columns + (widths.isEmpty ? 2 : 3)
            guard total + width <= room else { break }
            total += width
            widths.append(width)
        }
        var x = rect.maxX - 1 - total
        for (index, note) in spelled.prefix(widths.count).enumerated() {
            if index > 0 { x += 1 }
            buffer[x, rect.y] = .blank
            x += 1 + buffer.write(note, x: x + 1, y: rect.y)
            buffer[x, rect.y] = .blank
            x += 1
        }
    }
}

/// Glyphs of a frame.
private struct FrameGlyphs {
    var horizontal, vertical, topLeft, topRight, bottomLeft, bottomRight: Unicode.Scalar

    init(_ glyphs: GlyphSet, _ corners: Panel.Corners, isHeavy: Bool) {
        let all: [Unicode.Scalar] =
            switch (glyphs, isHeavy, corners) {
            case (.ascii, false, _): ["-", "|", "+", "+", "+", "+"]
            case (.ascii, true, _): ["=", "|", "+", "+", "+", "+"]
            case (.blocks, false, _), (.unicode, false, .square): ["─", "│", "┌", "┐", "└", "┘"]
            case (.blocks, true, _): ["═", "║", "╔", "╗", "╚", "╝"]
            case (.unicode, true, _): ["━", "┃", "┏", "┓", "┗", "┛"]
            case (.unicode, false, .rounded): ["─", "│", "╭", "╮", "╰", "╯"]
            }
        (horizontal, vertical, topLeft, topRight, bottomLeft, bottomRight) = (
            all[0], all[1], all[2], all[3], all[4], all[5]
        )
    }
}
