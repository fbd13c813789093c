import Text

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Diagnosis {
    /// Layers whose δ does not come from backpropagation: how far their updates lie from the gradient.
    static func misaligned(_ evidence: Evidence) -> Diagnosis? {
        guard [.feedbackAlignment, .directFeedbackAlignment].contains(evidence.snapshot.settings.credit) else {
            return nil
        }
        let told = evidence.snapshot.layers.filter { ($0.alignment ?? 0) > HealthThresholds.exactAlignment }
        let angles = told.compactMap(\.alignment)
        guard let best = angles.min(), let worst = angles.max() else { return nil }
        let isAligned = worst < HealthThresholds.uselessAlignment
        let names = Wording.names(told.filter { isAligned || ($0.alignment ?? 0) >= HealthThresholds.uselessAlignment })
        let between =
            rounded(best) == rounded(worst) ? "about \(rounded(worst))°" : "\(rounded(best))° to \(rounded(worst))°"
        let meaning =
            isAligned
            ? "Below 90° a step still goes downhill: at \(rounded(worst))° by cos \(rounded(worst))° = "
                + "\(NumberFormat.rough(cos(Double(rounded(worst)) * .pi / 180))) of what the gradient's would."
            : "At 90° a step goes neither down nor up. The weights above turn towards B while they learn, and then the "
                + "angles fall."
        return Diagnosis(
            kind: .misaligned, severity: isAligned ? .note : .warning,
            headline: isAligned ? "Random feedback steers \(names)" : "Random feedback does not steer \(names) yet",
            explanation:
                "A fixed random B stands where backpropagation has Wᵀ. What it tells lies \(between) from the true "
                + "gradient. \(meaning)",
            advice: isAligned ? [] : [Advice(.changeCredit, "on to the next rule; backpropagation is at 0°")])
    }

    /// To the nearest five degrees, so that the text stands still.
    private static func rounded(_ angle: Double) -> Int { Int((angle / 5).rounded()) * 5 }
}
