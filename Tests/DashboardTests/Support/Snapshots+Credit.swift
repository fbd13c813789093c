@testable import Training

extension Snapshots {
    /// Digits under direct feedback alignment: the first layer has aligned, the second has not yet.
    static func misaligned() -> Snapshot {
        var snapshot = digits()
        snapshot.settings.credit = .directFeedbackAlignment
        for (index, angle) in [63.4, 90.2, 0].enumerated() {
            snapshot.layers[index].alignment = angle
            snapshot.layers[index].alignmentTrend = (0..<32).map { point in
                Float(90 - (90 - angle) * min(1, Double(point) / 20))
            }
        }
        return snapshot
    }
}
