import Diagnosis
import Text
import Training

/// Gradient of a layer against that of the output layer, and its health.
struct LayerFault {
    /// Ratio of the layer's gradient norm to that of the output layer, in a few letters; empty if it has none.
    let ratio: String
    let health: LayerHealth
    /// Whether it is the layer at fault: the first one on the way back from the output that has the worst fault.
    let isAtFault: Bool
    /// ‖∂L/∂h_t‖ for t = 1 … T of a recurrent layer, and its course; empty for others.
    let overTime: [Float]
    let course: GradientOverTime.Course?

    /// Returns one for each layer; the worst fault is that of the first finding if a layer has it.
    static func all(_ layers: [LayerReading], _ healths: [LayerHealth], _ findings: [Diagnosis]) -> [LayerFault] {
        let healths = healths.count == layers.count ? healths : layers.map { _ in .unknown }
        let output = layers.last { $0.parameterCount > 0 }?.typicalGradientNorm ?? 0
        let worst =
            ([findings.first.flatMap { LayerHealth($0.kind) }] + LayerHealth.worstFirst)
            .first { $0.map(healths.contains) ?? false } ?? nil
        let fault = worst.flatMap { healths.lastIndex(of: $0) }
        return layers.indices.map { index in
            let layer = layers[index]
            let isMeasured = layer.parameterCount > 0 && (layer.peakGradientNorm > 0 || !layer.gradientNorm.isFinite)
            return LayerFault(
                ratio: isMeasured ? text(layer.typicalGradientNorm / output) : "", health: healths[index],
                isAtFault: index == fault, overTime: layer.gradientOverTime, course: layer.courseOverTime?.course)
        }
    }

    /// Writes a ratio in at most five letters: `0.93`, `4e-10`, `12`.
    private static func text(_ ratio: Double) -> String {
        guard ratio.isFinite else { return "–" }
        guard ratio >= 0.01, ratio < 1_000 else { return NumberFormat.rough(ratio) }
        return NumberFormat.significant(ratio, 2, trimmingZeros: true)
    }
}

extension LayerHealth {
    /// Faults of a layer itself; a gradient that is cut off has its cause in a layer above.
    fileprivate static let worstFirst: [LayerHealth?] = [.exploding, .dead, .vanishing, .saturated, .overshooting]

    /// Health that a finding is about; nil if it is about something else.
    fileprivate init?(_ kind: Diagnosis.Kind) {
        switch kind {
        case .exploding: self = .exploding
        case .dead: self = .dead
        case .vanishing: self = .vanishing
        case .saturated: self = .saturated
        case .learningRateTooHigh: self = .overshooting
        default: return nil
        }
    }
}
