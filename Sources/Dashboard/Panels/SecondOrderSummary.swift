import Backprop
import TUI
import Text

/// Latest readings of a second-order optimizer in one line.
struct SecondOrderSummary {
    private let reading: SecondOrderReading

    init(_ reading: SecondOrderReading) { self.reading = reading }

    /// Returns the CG iterations, damping λ, reduction ratio ρ and step length, with – for unknown values; for L-BFGS
    /// the pairs and step length.
    func line(_ theme: Theme, gap: Int) -> StyledText {
        var text = StyledText()
        for (name, value) in figures {
            if !text.isEmpty { text.append(String(repeating: " ", count: gap)) }
            text.append("\(name) ", theme.faint)
            text.append(value, theme.strong)
        }
        return text
    }

    private var figures: [(name: String, value: String)] {
        let step = reading.stepLength.map { NumberFormat.significant($0, 2, trimmingZeros: true) } ?? "–"
        if let iterations = reading.iterations, let damping = reading.damping {
            let ratio = reading.reductionRatio.map { NumberFormat.significant($0, 2) } ?? "–"
            return [("CG", "\(iterations)"), ("λ", NumberFormat.twoDigits(damping)), ("ρ", ratio), ("step", step)]
        }
        return [("pairs", "\(reading.pairs ?? 0)"), ("step", step)]
    }
}
