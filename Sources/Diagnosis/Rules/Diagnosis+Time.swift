import Text
import Training

extension Diagnosis {
    /// Reports an error that shrinks on its way back through time.
    static func fadingInTime(_ evidence: Evidence) -> Diagnosis? {
        guard let (layers, worst, flow) = evidence.layersInTime(.fades, worst: { $0.ratio < $1.ratio }) else {
            return nil
        }
        let share = flow.ratio > 0 ? "only \(NumberFormat.rough(flow.ratio))" : "nothing"
        let severity: Severity = evidence.hasLearnt || worst.cell.isGated ? .note : .serious
        return Diagnosis(
            kind: .fadingInTime, severity: severity, headline: "The gradient fades in time in \(Wording.names(layers))",
            explanation: "Of what reaches h_\(flow.lastTime), \(share) reaches h_1: early inputs are hardly learnt. "
                + worst.cell.reasonForFading(steps: flow.lastTime - 1),
            advice: worst.cell.adviceForFading)
    }

    /// Reports an error that grows on its way back through time.
    static func growingInTime(_ evidence: Evidence) -> Diagnosis? {
        if case .halted = evidence.snapshot.phase { return nil }
        guard let (layers, worst, flow) = evidence.layersInTime(.grows, worst: { $0.ratio > $1.ratio }) else {
            return nil
        }
        return Diagnosis(
            kind: .growingInTime, severity: evidence.hasLearnt ? .note : .warning,
            headline: "The gradient grows in time in \(Wording.names(layers))",
            explanation:
                "h_1 receives \(NumberFormat.rough(flow.ratio)) times what reaches h_\(flow.lastTime): on the way "
                + "back \(worst.cell.factor) multiplies δ at each step, and where that makes it longer, "
                + "the factors of \(flow.lastTime - 1) steps multiply.",
            advice: [
                Advice(.changeClipping, "by norm, it bounds the step and keeps its direction"),
                Advice(.changeInitializer, "orthogonal weights, then restart, keep δ's length"),
                Advice(.lowerLearningRate, "makes every step shorter"),
            ])
    }
}

extension Evidence {
    /// Returns the recurrent layers whose error takes a given course and the worst of them, or nil if there are none.
    fileprivate func layersInTime(
        _ course: GradientInTime.Course, worst: (GradientInTime, GradientInTime) -> Bool
    ) -> (layers: [LayerReading], worst: LayerReading, flow: GradientInTime)? {
        guard snapshot.step > 0 else { return nil }
        let found = snapshot.layers.compactMap { layer in layer.gradientInTime.map { (layer: layer, flow: $0) } }
            .filter { $0.flow.course == course }
        guard let first = found.min(by: { worst($0.flow, $1.flow) }) else { return nil }
        return (found.map(\.layer), first.layer, first.flow)
    }
}

/// Kind of recurrent cell, which determines the factor on δ at each step back in time.
private enum Cell {
    case tanh, relu, lstm, gru

    var isGated: Bool { self == .lstm || self == .gru }

    /// Factor on δ in mathematical notation, for use within a sentence.
    var factor: String {
        switch self {
        case .tanh: "Wᵀ diag(1 − h²)"
        case .relu: "Wᵀ diag(0 or 1)"
        case .lstm: "the forget gate f"
        case .gru: "the update gate's share of h"
        }
    }

    func reasonForFading(steps: Int) -> String {
        switch self {
        case .tanh:
            "The tanh RNN multiplies δ by Wᵀ diag(1 − h²) at each step back, \(steps) times over. "
                + "An LSTM's cell adds instead, and passes it on."
        case .relu:
            "The ReLU RNN multiplies δ by Wᵀ, and by 0 where h = 0, at each step back, \(steps) times over. "
                + "An LSTM's cell adds instead, and passes it on."
        case .lstm, .gru:
            "Each step back multiplies δ by \(factor) ≤ 1: even 0.8^\(steps) ≈ "
                + "\(NumberFormat.rough(Wording.power(0.8, steps))). Gates learn to stay open where that helps."
        }
    }

    var adviceForFading: [Advice] {
        let initializer = Advice(.changeInitializer, "orthogonal weights, then restart, keep δ's length")
        switch self {
        case .tanh: return [initializer, Advice(.changeActivation, "ReLU passes δ on undiminished where h > 0")]
        case .relu: return [initializer]
        case .lstm, .gru: return [Advice(.changeOptimizer, "Adam divides by each gradient's own size")]
        }
    }
}

extension LayerReading {
    /// Kind of a recurrent layer, recognized by its name and summary.
    fileprivate var cell: Cell {
        let words = name + " " + summary
        if words.contains("lstm") { return .lstm }
        if words.contains("gru") { return .gru }
        return activation == .relu || words.contains("relu") ? .relu : .tanh
    }
}
