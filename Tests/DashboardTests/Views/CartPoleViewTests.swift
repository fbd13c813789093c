import TUI
import Testing

@testable import Dashboard
@testable import Training

/// Figures and policy above the cart and its pole.
@Suite struct CartPoleViewTests {
    private func lines(_ width: Int, _ glyphs: GlyphSet = .unicode) -> [String] {
        guard case .control(let state) = Snapshots.cartPole().view else { return [] }
        var canvas = Canvas(size: Size(width: width, height: 12), appearance: Appearance(glyphs: glyphs, colors: .mono))
        CartPoleView(state).draw(in: canvas.buffer.bounds, on: &canvas)
        return canvas.buffer.text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    }

    @Test func angleAndPositionHaveUnitsAndLimits() {
        #expect(lines(70)[0].contains("angle   6.3° of ±12°  position -0.90 of ±2.4 m  step 213/500"))
        #expect(lines(28)[0] == " θ   6.3°  x -0.90 m")
    }

    /// The push that was drawn has an arrow.
    @Test func bothPushesHaveTheirProbability() {
        let line = lines(50)[1]
        #expect(line.hasPrefix("   left   7% █▌░") && line.hasSuffix("░  93% right →"), "\(line)")
    }

    @Test func theLargestAngleStandsBesideItsLines() {
        #expect(lines(70)[2].contains(/12°.{3,9}12°/))
        let line = lines(70, .ascii)[2]
        #expect(line.contains(/12 deg.{3,9}12 deg/), "\(line)")
    }
}
