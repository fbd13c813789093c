import Backprop
import TUI
import Training

/// What a rule of second order did in its latest step, or has done so far in the present one, in a line.
struct SecondOrderFigures {
    private let reading: SecondOrderReading

    init(_ reading: SecondOrderReading) { self.reading = reading }

    /// Iterations of conjugate gradient, damping λ, reduction ratio ρ and the share of the direction gone; – is not known yet.
    ///
    /// A panel of 50 columns has room for words and wide gaps.
    func line(_ theme: Theme, width: Int) -> StyledText {
        let isNarrow = width < 50
        var text = StyledText()
        for (name, value) in figures(step: isNarrow ? "s" : "step") {
            text.append("\(isNarrow ? " " : "  ")\(name) ", theme.faint)
            text.append(value, theme.strong)
        }
        return text
    }

    private func figures(step name: String) -> [(name: String, value: String)] {
        let step = reading.stepLength.map { NumberFormat.significant($0, 2, trimmingZeros: true) } ?? "–"
        if let iterations = reading.iterations, let damping = reading.damping {
            let ratio = reading.reductionRatio.map { NumberFormat.significant($0, 2) } ?? "–"
            return [("CG", "\(iterations)"), ("λ", Self.short(damping)), ("ρ", ratio), (name, step)]
        }
        return [("pairs", "\(reading.pairs ?? 0)"), (name, step)]
    }

    /// Two digits: `0.12`, `3.4e-05`.
    static func short(_ value: Double) -> String {
        value >= 0.01 && value < 1_000 ? NumberFormat.significant(value, 2) : NumberFormat.scientific(value)
    }
}
