import TUI
import Text
import Training

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Scene of dots with the track and its limits, the cart, the pole and the push.
///
/// Everything is to scale except the pole, which is drawn up to twice as long to make its angle visible.
struct CartPoleScene {
    private let state: NetworkView.CartPole

    init(_ state: NetworkView.CartPole) { self.state = state }

    /// Length of the pole and width of the cart in metres.
    private static let (poleLength, cartWidth) = (1.0, 0.5)

    /// Draws the track in the last row, and everything else above it.
    func draw(in rect: Rect, on canvas: inout Canvas) {
        guard rect.width > 8, rect.height > 1, state.positionLimit > 0, state.positionLimit.isFinite else { return }
        let air = Rect(x: rect.x, y: rect.y, width: rect.width, height: rect.height - 1)
        var dots = DotCanvas(size: air.size, glyphs: canvas.glyphs)
        let projection = Projection(state, dots)
        draw(projection, canvas.theme, into: &dots)
        drawTrack(projection, in: rect.row(rect.height - 1), on: &canvas)
        dots.draw(at: air.x, air.y, of: &canvas.buffer)
        drawPush(projection, in: air.row(air.height - 1), on: &canvas)
        drawAngleLimits(projection, in: air, on: &canvas)
    }

    /// Writes the largest angle beside the ends of the lines that mark it, where there is room.
    private func drawAngleLimits(_ projection: Projection, in air: Rect, on canvas: inout Canvas) {
        guard air.height >= 5, (0.0...(.pi / 2)).contains(state.angleLimit) else { return }
        let label = canvas.glyphs.spell(NumberFormat.fixed(state.angleLimit * 180 / .pi, 0) + "°")
        for side in [-1.0, 1] {
            let tip = projection.column(dot: projection.tip(angle: side * state.angleLimit).x)
            let x = air.x + (side < 0 ? tip - 1 - label.columns : tip + 2)
            guard x >= air.minX, x + label.columns <= air.maxX else { continue }
            canvas.write(label, x: x, y: air.y, canvas.theme.faint)
        }
    }

    private func draw(_ projection: Projection, _ theme: Theme, into dots: inout DotCanvas) {
        let bound = dots.add(.init(theme.frame, glyph: "."))
        let limit = dots.add(.init(theme.exploding, glyph: "|"))
        let cart = dots.add(.init(theme.training, glyph: "#", priority: 1))
        let pole = dots.add(.init(theme.validation.adding(.bold), glyph: "o", priority: 2))
        for side in [-1.0, 1] {
            let tip = projection.tip(angle: side * state.angleLimit)
            dots.line(from: projection.pivot, to: tip, pen: bound, isDotted: true)
            let foot = DotCanvas.Point(x: projection.x(side * state.positionLimit), y: Double(dots.dotsHigh - 1))
            dots.line(from: foot, to: .init(x: foot.x, y: foot.y - Double(projection.cartHeight) * 1.5), pen: limit)
        }
        let half = max(2, (Self.cartWidth / 2 * projection.scale).rounded())
        for row in 0..<projection.cartHeight {
            let y = Double(dots.dotsHigh - 1 - row)
            dots.line(
                from: .init(x: projection.pivot.x - half, y: y), to: .init(x: projection.pivot.x + half, y: y),
                pen: cart)
        }
        let tip = projection.tip(angle: state.angle)
        for offset in canvasOffsets(dots.glyphs) {
            dots.line(
                from: .init(x: projection.pivot.x + offset, y: projection.pivot.y),
                to: .init(x: tip.x + offset, y: tip.y),
                pen: pole)
        }
    }

    /// Returns the horizontal offsets of the pole's lines: two in dots, one in characters.
    private func canvasOffsets(_ glyphs: GlyphSet) -> [Double] { glyphs == .unicode ? [-0.5, 0.5] : [0] }

    private func drawTrack(_ projection: Projection, in row: Rect, on canvas: inout Canvas) {
        let ends = [-state.positionLimit, state.positionLimit].map { row.x + projection.column($0) }
        for x in ends[0]...max(ends[0], ends[1]) {
            canvas.buffer[x, row.y] = Cell(canvas.glyphs.horizontalLine, canvas.theme.frame)
        }
        canvas.write("┬", x: row.x + projection.column(0), y: row.y, canvas.theme.frame)
        for x in ends { canvas.write("┴", x: x, y: row.y, canvas.theme.exploding) }
        guard row.width >= 28 else { return }
        let limit = NumberFormat.fixed(state.positionLimit, 1)
        canvas.write(" -\(limit) ", x: ends[0] + 1, y: row.y, canvas.theme.faint)
        canvas.write(" \(limit) m ", x: ends[1] - limit.columns - 4, y: row.y, canvas.theme.faint)
    }

    /// Draws an arrow on the side to which the cart is pushed.
    private func drawPush(_ projection: Projection, in row: Rect, on canvas: inout Canvas) {
        guard state.force != 0, projection.pivot.x.isFinite else { return }
        let half = max(2, (Self.cartWidth / 2 * projection.scale).rounded())
        let edge = projection.column(dot: projection.pivot.x + (state.force > 0 ? half : -half))
        let x = row.x + edge + (state.force > 0 ? 1 : -2)
        guard x >= row.minX, x + 1 < row.maxX else { return }
        canvas.write(state.force > 0 ? "━▶" : "◀━", x: x, y: row.y, canvas.theme.accent)
    }
}

/// Projection of metres and angles to dots.
private struct Projection {
    /// Dots per metre along the track.
    let scale: Double
    let cartHeight: Int
    /// Point at which the pole is attached to the cart.
    let pivot: DotCanvas.Point
    private let middle: Double
    private let dotsACell: Double
    private let length: (x: Double, y: Double)
    private let lastColumn: Int

    init(_ state: NetworkView.CartPole, _ dots: DotCanvas) {
        let isBraille = dots.glyphs == .unicode
        middle = Double(dots.dotsWide - 1) / 2
        // A little more than the track, so that its ends are visible.
        scale = middle / (1.06 * state.positionLimit)
        dotsACell = isBraille ? 2 : 1
        lastColumn = dots.size.width - 1
        let height = isBraille ? max(4, min(0.2 * scale, Double(dots.dotsHigh) / 4).rounded()) : 1
        cartHeight = Int(height)
        // Braille dots are equally spaced in both directions; characters are twice as far apart vertically.
        let upright = isBraille ? 1 : 0.5
        let air = Double(max(1, dots.dotsHigh - cartHeight - 1))
        let most = 2 * scale * upright
        length = (min(air, most) / upright, min(air, most))
        let x = state.position.isFinite ? state.position : 0
        pivot = DotCanvas.Point(x: middle + x * scale, y: Double(dots.dotsHigh - cartHeight - 1))
    }

    func x(_ position: Double) -> Double { middle + position * scale }

    func tip(angle: Double) -> DotCanvas.Point {
        DotCanvas.Point(x: pivot.x + sin(angle) * length.x, y: pivot.y - cos(angle) * length.y)
    }

    /// Returns the column of a position on the track, clamped to the canvas.
    func column(_ position: Double) -> Int { column(dot: x(position)) }

    func column(dot: Double) -> Int {
        Int(min(max(dot.isFinite ? dot.rounded() / dotsACell : 0, 0), Double(lastColumn)))
    }
}
