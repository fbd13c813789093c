import CNcurses
import TUI

extension CursesTerminal {
    /// What ncurses is told about a style.
    struct Look {
        let pair: Int32
        let attributes: Int32
    }

    /// Frames may have ever new colours; only so many looks are kept.
    private static let rememberedLooks = 4_096

    /// Shows a frame: only cells that differ from what the screen shows are handed on.
    ///
    /// What lies beyond the screen is cut off; what the frame does not cover is blank.
    package func present(_ buffer: Buffer) {
        guard isOpen, buffer != shown else { return }
        let before = shown
        let size = self.size
        if before == nil { nc_screen_invalidate() }
        if !draw(buffer, over: before, size) {
            // The pairs ran out: forget those of older frames and draw all cells with new numbers.
            pairs.reset()
            looks.removeAll(keepingCapacity: true)
            nc_screen_resend()
            _ = draw(buffer, over: nil, size)
        }
        shown = buffer
        flush()
    }

    /// Forgets what the screen shows, so that the next frame is sent as a whole.
    package func invalidate() {
        shown = nil
    }

    /// Hands on the cells that differ; false as soon as no pair of colours is left in a table with older ones.
    private func draw(_ buffer: Buffer, over before: Buffer?, _ size: Size) -> Bool {
        let mayReset = before != nil
        for y in 0..<size.height {
            for x in 0..<size.width {
                let cell = buffer[x, y]
                if let before, before[x, y] == cell { continue }
                guard let look = look(of: cell.style) ?? (mayReset ? nil : plainLook(of: cell.style)) else {
                    return false
                }
                put(cell.glyph, look, x, y)
            }
        }
        return true
    }

    private func put(_ glyph: Unicode.Scalar, _ look: Look, _ x: Int, _ y: Int) {
        let shown = capabilities.glyphs == .unicode ? glyph : PlainGlyph.of(glyph)
        nc_screen_put(Int32(y), Int32(x), shown.value, look.attributes, look.pair)
    }

    /// How a style looks; nil when all numbers of pairs are taken.
    private func look(of style: Style) -> Look? {
        if let look = looks[style] { return look }
        if looks.count >= Self.rememberedLooks { looks.removeAll(keepingCapacity: true) }
        let reduced = reduction.reduce(style)
        var look: Look?
        switch pairs.number(foreground: reduced.foreground, background: reduced.background) {
        case .known(let number): look = Look(pair: number, attributes: Int32(reduced.attributes.rawValue))
        case .new(let number):
            let isDefined = nc_screen_define_pair(number, reduced.foreground, reduced.background)
            look = Look(pair: isDefined ? number : 0, attributes: Int32(reduced.attributes.rawValue))
        case .exhausted: look = nil
        }
        looks[style] = look
        return look
    }

    /// A style without its colours, for a frame that has more of them than the terminal has pairs.
    private func plainLook(of style: Style) -> Look {
        Look(pair: 0, attributes: Int32(style.attributes.rawValue))
    }

    private func flush() {
        if capabilities.synchronizedOutput { send(ControlSequence.beginSynchronizedOutput) }
        nc_screen_flush()
        if capabilities.synchronizedOutput { send(ControlSequence.endSynchronizedOutput) }
    }
}
