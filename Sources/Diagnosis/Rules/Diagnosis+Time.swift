import Backprop
import Text
import Training

extension Diagnosis {
    /// Reports an error that shrinks on its way back through time.
    static func fadingInTime(_ evidence: Evidence) -> Diagnosis? {
        guard let (layers, cell, flow) = evidence.layersInTime(.fades, worst: { $0.ratio < $1.ratio }) else {
            return nil
        }
        // Gates of the first steps are neither open nor closed yet.
        if cell.isGated, !evidence.isSettled { return nil }
        let share = flow.ratio > 0 ? "only \(NumberFormat.rough(flow.ratio))" : "nothing"
        let severity: Severity = evidence.hasLearnt || cell.isGated ? .note : .serious
        return Diagnosis(
            kind: .fadingInTime, severity: severity, headline: "The gradient fades in time in \(Wording.names(layers))",
            explanation: "Of what reaches \(flow.lastStates), \(share) reaches \(flow.firstStates): "
                + "early inputs are hardly learnt. "
                + cell.reasonForFading(steps: flow.lastTime - 1),
            figure: "\(share) of it reaches \(flow.firstStates)",
            advice: cell.adviceForFading)
    }

    /// Reports an error that grows on its way back through time.
    static func growingInTime(_ evidence: Evidence) -> Diagnosis? {
        if case .halted = evidence.snapshot.phase { return nil }
        guard let (layers, cell, flow) = evidence.layersInTime(.grows, worst: { $0.ratio > $1.ratio }) else {
            return nil
        }
        return Diagnosis(
            kind: .growingInTime, severity: evidence.hasLearnt ? .note : .warning,
            headline: "The gradient grows in time in \(Wording.names(layers))",
            explanation:
                "\(flow.firstStates) receives \(NumberFormat.rough(flow.ratio)) times what reaches \(flow.lastStates): on "
                + "the way back \(cell.factor) multiplies δ at each step, and where that makes it longer, "
                + "the factors of \(flow.lastTime - 1) steps multiply.",
            figure: "\(flow.firstStates) receives \(NumberFormat.rough(flow.ratio)) times as much",
            advice: [
                Advice(.changeClipping, "by norm, it bounds the step and keeps its direction"),
                Advice(.changeInitializer, "orthogonal weights, then restart, keep δ's length"),
                Advice(.lowerLearningRate, "makes every step shorter"),
            ])
    }
}

extension Evidence {
    /// Returns the recurrent layers whose error takes a given course, and the worst of them by its cell and its flow.
    ///
    /// It is nil where there is no such layer.
    fileprivate func layersInTime(
        _ course: GradientOverTime.Course, worst: (GradientOverTime, GradientOverTime) -> Bool
    ) -> (layers: [LayerReading], cell: CellKind, flow: GradientOverTime)? {
        guard snapshot.step > 0 else { return nil }
        let found = snapshot.layers.compactMap { layer in
            layer.cell.flatMap { cell in layer.courseOverTime.map { (layer: layer, cell: cell, flow: $0) } }
        }
        .filter { $0.flow.course == course }
        guard let first = found.min(by: { worst($0.flow, $1.flow) }) else { return nil }
        return (found.map(\.layer), first.cell, first.flow)
    }
}

/// What a kind of cell does to δ at each step back in time.
extension CellKind {
    fileprivate var isGated: Bool { self == .lstm || self == .gru }

    /// Factor on δ in mathematical notation, for use within a sentence.
    fileprivate var factor: String {
        switch self {
        case .tanh: "Wᵀ diag(1 − h²)"
        case .relu: "Wᵀ diag(0 or 1)"
        case .lstm: "the forget gate f"
        case .gru: "the update gate's share of h"
        }
    }

    fileprivate func reasonForFading(steps: Int) -> String {
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

    fileprivate var adviceForFading: [Advice] {
        let initializer = Advice(.changeInitializer, "orthogonal weights, then restart, keep δ's length")
        switch self {
        case .tanh: return [initializer, Advice(.changeActivation, "ReLU passes δ on undiminished where h > 0")]
        case .relu: return [initializer]
        case .lstm, .gru: return [Advice(.changeOptimizer, "Adam divides by each gradient's own size")]
        }
    }
}
