import Backprop
import Presets
import TUI
import Text
import Training

/// Line below the layers: norm of the whole gradient before and after clipping, and the memory of the activations.
struct GradientSummary {
    let snapshot: Snapshot
    let theme: Theme
    let glyphs: GlyphSet

    /// Returns the longest version of the line that fits into `width` columns.
    func line(width: Int) -> StyledText {
        let candidates = snapshot.secondOrder.map { secondOrderLines($0, width) } ?? plainLines
        return candidates.first { glyphs.spell($0).columns <= width } ?? candidates.last ?? StyledText()
    }

    /// Returns the versions of the line for a second-order optimizer; the total norm is omitted first, since the
    /// layers' norms are shown above.
    private func secondOrderLines(_ reading: SecondOrderReading, _ width: Int) -> [StyledText] {
        guard isMeasured else { return [StyledText()] }
        let (narrow, wide) = (
            SecondOrderSummary(reading).line(theme, gap: 1), SecondOrderSummary(reading).line(theme, gap: 2)
        )
        guard width >= 43 else { return [wide, narrow] }
        return [norm + StyledText("  ") + wide, norm + StyledText(" ") + narrow, wide, narrow]
    }

    /// Versions of the line for other optimizers; memory, if checkpoints reduce it, has priority over "not clipped".
    private var plainLines: [StyledText] {
        guard isMeasured else { return [memory, StyledText()] }
        let isClipped = snapshot.settings.clipping.mode != .none
        let clipping = clipping(", clipped in ")
        return [
            norm + clipping + memory, isClipped ? norm + clipping : norm + memory, norm + clipping,
            norm + self.clipping(", clipped "), norm,
        ]
    }

    /// Whether a step has been made with the current weights.
    private var isMeasured: Bool { snapshot.step > 0 && snapshot.loss != nil }

    private var norm: StyledText {
        StyledText(snapshot.hasTwins ? "A: ‖g‖ " : "‖g‖ ", theme.faint)
            + StyledText(NumberFormat.scientific(snapshot.gradientNorm), theme.strong)
    }

    /// Returns the norm after clipping, and the share of the clipped steps behind some words.
    private func clipping(_ words: String) -> StyledText {
        guard snapshot.settings.clipping.mode != .none else { return StyledText(", not clipped", theme.faint) }
        return StyledText(" → ", theme.faint)
            + StyledText(NumberFormat.scientific(snapshot.clippedGradientNorm), theme.strong)
            + StyledText(words, theme.faint)
            + StyledText(NumberFormat.percent(snapshot.clippedShare), theme.strong)
    }

    /// Memory of the activations if checkpoints reduce it.
    private var memory: StyledText {
        guard snapshot.memory.isShared else { return StyledText() }
        return StyledText("  memory ", theme.faint) + StyledText(snapshot.memory.text, theme.strong)
    }
}
