import Backprop
import TUI
import Training

/// What a rule of second order did in its latest step, or has done so far in the present one, in a line.
struct SecondOrderFigures {
    private let reading: SecondOrderReading

    init(_ reading: SecondOrderReading) { self.reading = reading }

    /// Iterations of conjugate gradient, damping λ, reduction ratio ρ and the share of the direction gone; – is not known yet.
    func line(_ theme: Theme) -> StyledText {
        var text = StyledText()
        for (name, value) in figures {
            text.append("  \(name) ", theme.faint)
            text.append(value, theme.strong)
        }
        return text
    }

    private var figures: [(name: String, value: String)] {
        let step = reading.stepLength.map { NumberFormat.significant($0, 2) } ?? "–"
        if let iterations = reading.iterations, let damping = reading.damping {
            let ratio = reading.reductionRatio.map { NumberFormat.significant($0, 2) } ?? "–"
            return [("CG", "\(iterations)"), ("λ", Self.short(damping)), ("ρ", ratio), ("step", step)]
        }
        return [("pairs", "\(reading.pairs ?? 0)"), ("step", step)]
    }

    /// Two digits: `0.12`, `3.4e-05`.
    static func short(_ value: Double) -> String {
        value >= 0.01 && value < 1_000 ? NumberFormat.significant(value, 2) : NumberFormat.scientific(value)
    }
}

extension SecondOrderReading {
    /// What the rule has asked of the network since it was chosen.
    var work: String {
        damping == nil
            ? "\(NumberFormat.compact(Double(evaluations))) evaluations"
            : "\(NumberFormat.compact(Double(products))) products"
    }
}
