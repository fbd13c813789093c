import CNcurses
import TUI

extension CursesTerminal {
    /// Style in ncurses' form: a pair of colours and attribute bits.
    struct CursesStyle {
        let pair: Int32
        let attributes: Int32
    }

    /// Maximum size of `cursesStyles`, since frames may contain ever new colours.
    private static let rememberedStyles = 4_096

    /// Shows a frame, passing to ncurses only the cells that differ from the screen.
    ///
    /// Cells beyond the screen are cut off; cells that the frame does not cover are blank.
    ///
    /// - Parameter isExact: Whether the colours of pictures are sent even where they hardly differ.
    /// - Returns: Number of bytes that the frame took.
    @discardableResult
    package func present(_ frame: Buffer, isExact: Bool = true) -> Int {
        var buffer = frame.withFewerStyles
        if let shown, !isExact { buffer = buffer.keepingColors(of: shown) }
        guard isOpen, buffer != shown else { return 0 }
        let before = shown
        let size = self.size
        if before == nil { nc_screen_invalidate() }
        if !draw(buffer, over: before, size) {
            // No pair numbers are left: discard those of older frames and redraw all cells with new numbers.
            pairs.reset()
            cursesStyles.removeAll(keepingCapacity: true)
            nc_screen_resend()
            _ = draw(buffer, over: nil, size)
        }
        shown = buffer
        return flush()
    }

    /// Rings the bell, which some terminals show instead, on their tab or in the task bar.
    package func ring() {
        guard isOpen else { return }
        send([7])
    }

    /// Marks the screen's content as unknown, so that the next frame is sent as a whole.
    package func invalidate() {
        shown = nil
    }

    /// Draws the cells that differ; returns false if no pair number is left and some belong to older frames.
    private func draw(_ buffer: Buffer, over before: Buffer?, _ size: Size) -> Bool {
        let mayReset = before != nil
        for y in 0..<size.height {
            for x in 0..<size.width {
                let cell = buffer[x, y]
                // A wide letter is sent again with the cell behind it, which it covers.
                if let before, before[x, y] == cell,
                    !cell.isWide || before[x + 1, y].glyph == buffer[x + 1, y].glyph
                {
                    continue
                }
                guard let glyph = capabilities.glyphs == .ascii ? cell.glyph : buffer.glyph(x, y) else { continue }
                guard let style = cursesStyle(of: cell.style) ?? (mayReset ? nil : plainStyle(of: cell.style)) else {
                    return false
                }
                put(glyph, style, x, y)
            }
        }
        return true
    }

    private func put(_ glyph: Unicode.Scalar, _ style: CursesStyle, _ x: Int, _ y: Int) {
        let shown = capabilities.glyphs == .ascii ? glyph.asciiStandIn : glyph
        let columns: Int32 = Cell(shown).isWide ? 2 : 1
        nc_screen_put(Int32(y), Int32(x), shown.value, columns, style.attributes, style.pair)
    }

    /// Returns the style in ncurses' form, or nil if all pair numbers are taken.
    private func cursesStyle(of style: Style) -> CursesStyle? {
        if let known = cursesStyles[style] { return known }
        if cursesStyles.count >= Self.rememberedStyles { cursesStyles.removeAll(keepingCapacity: true) }
        let reduced = reduction.reduce(style)
        let result: CursesStyle?
        switch pairs.number(foreground: reduced.foreground, background: reduced.background) {
        case .known(let number): result = CursesStyle(pair: number, attributes: Int32(reduced.attributes.rawValue))
        case .new(let number):
            let isDefined = nc_screen_define_pair(number, reduced.foreground, reduced.background)
            result = CursesStyle(pair: isDefined ? number : 0, attributes: Int32(reduced.attributes.rawValue))
        case .exhausted: result = nil
        }
        cursesStyles[style] = result
        return result
    }

    /// Returns a style without its colours, for a frame with more colours than the terminal has pairs.
    private func plainStyle(of style: Style) -> CursesStyle {
        CursesStyle(pair: 0, attributes: Int32(style.attributes.rawValue))
    }

    /// Sends what differs, and returns the number of bytes.
    private func flush() -> Int {
        guard isANSI else { return unsafe Int(nc_screen_flush("", "")) }
        return unsafe Int(
            nc_screen_flush(ControlSequence.beginSynchronizedOutput, ControlSequence.endSynchronizedOutput))
    }
}
