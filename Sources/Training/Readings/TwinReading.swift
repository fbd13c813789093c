/// What a screen shows of a twin besides its run.
package struct TwinReading: Hashable, Sendable {
    /// Letter by which it is called; the run of now is A.
    package var letter: String
    /// Difference from the run of now, such as `η 0.1→0.3`.
    package var label: String
    /// Step at which they parted.
    package var start: Int
    /// Distance of its weights from those of the run of now; nil if they have different layers.
    package var distance: WeightDistance?

    /// Creates a reading.
    package init(letter: String, label: String, start: Int, distance: WeightDistance? = nil) {
        (self.letter, self.label, self.start, self.distance) = (letter, label, start, distance)
    }

    /// Answer to what would give a run side by side with others another difference.
    package static let refusal =
        "Runs side by side keep their one difference: enter keeps one of them, then this is possible."

    /// Returns the letter of the run at an index: A, B, C or D.
    package static func letter(_ index: Int) -> String {
        Unicode.Scalar(UInt8(ascii: "A") + UInt8(clamping: max(0, min(25, index)))).description
    }
}

/// Distance between the weights of two runs.
package struct WeightDistance: Hashable, Sendable {
    /// ‖θ_B − θ_A‖ / ‖θ_A‖ over all weights.
    package var share: Double
    /// Layer in which that share is largest.
    package var farthestLayer: String
    /// Share in that layer.
    package var farthestShare: Double

    /// Creates a distance.
    package init(share: Double, farthestLayer: String, farthestShare: Double) {
        (self.share, self.farthestLayer, self.farthestShare) = (share, farthestLayer, farthestShare)
    }
}
