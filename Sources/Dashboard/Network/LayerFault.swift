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
        let output = layers.output?.gradientNorm ?? 0
        let courses = layers.map { $0.courseOverTime?.course }
        let isJudged = findings.first.map { ![.waiting, .looking].contains($0.kind) } ?? true
        let fault = findings.first.flatMap { index(of: $0.kind, healths, courses) } ?? (isJudged ? worst(healths) : nil)
        return layers.indices.map { index in
            LayerFault(
                ratio: ratio(layers[index], to: output), health: healths[index], isAtFault: index == fault,
                overTime: layers[index].gradientOverTime, course: courses[index])
        }
    }

    /// Returns the last layer that a finding is about; nil if it is about something else.
    private static func index(
        of kind: Diagnosis.Kind, _ healths: [LayerHealth], _ courses: [GradientOverTime.Course?]
    ) -> Int? {
        switch kind {
        case .exploding: healths.lastIndex(of: .exploding)
        case .dead: healths.lastIndex(of: .dead)
        case .vanishing: healths.lastIndex(of: .vanishing)
        case .saturated: healths.lastIndex(of: .saturated)
        case .symmetric: healths.lastIndex(of: .identical)
        case .misaligned: healths.lastIndex(of: .turnedAway)
        case .learningRateTooHigh: healths.lastIndex(of: .overshooting)
        case .fadingInTime: courses.lastIndex(of: .fades)
        case .growingInTime: courses.lastIndex(of: .grows)
        default: nil
        }
    }

    /// Returns the last layer with the worst fault; one whose gradient is cut off has its cause in a layer above.
    private static func worst(_ healths: [LayerHealth]) -> Int? {
        let faults: [LayerHealth] = [
            .exploding, .identical, .dead, .vanishing, .saturated, .turnedAway, .overshooting,
        ]
        return faults.lazy.compactMap { healths.lastIndex(of: $0) }.first
    }

    /// Writes the ratio without the spaces of a column.
    private static func ratio(_ layer: LayerReading, to outputNorm: Double) -> String {
        guard layer.parameterCount > 0, layer.hasGradient else { return "" }
        guard let share = layer.gradientShare(of: outputNorm), share.isFinite else { return "–" }
        // `5e-3` is shorter than `0.0051`, and fits under the narrowest column.
        return share < 0.01 ? NumberFormat.rough(share) : String(ColumnFormat.ratio(share).drop { $0 == " " })
    }
}
