/// The numbers that a control takes, and the words that say so.
package struct Allowed: Hashable, Sendable {
    package let range: ClosedRange<Double>
    package let isWhole: Bool

    package init(_ range: ClosedRange<Double>) {
        self.range = range
        isWhole = false
    }

    package init(_ range: ClosedRange<Int>) {
        self.range = Double(range.lowerBound)...Double(range.upperBound)
        isWhole = true
    }

    package func contains(_ value: Double) -> Bool { range.contains(value) && (!isWhole || value == value.rounded()) }

    /// For example `a number from 0 to below 1`.
    package var words: String {
        let noun = isWhole ? "a whole number" : "a number"
        // A bound beside a round number, such as 1.0.nextDown, stands for "below 1".
        let isAbove = range.lowerBound == .leastNonzeroMagnitude
        let isBelow =
            range.upperBound != range.upperBound.rounded()
            && range.upperBound.nextUp.rounded() == range.upperBound.nextUp
        let low = isAbove ? "above 0" : "from \(ControlNumber.text(range.lowerBound))"
        let top = ControlNumber.text(isBelow ? range.upperBound.nextUp : range.upperBound)
        return "\(noun) \(low)\(isAbove ? " and" : " to") \(isBelow ? "below" : isAbove ? "up to" : "") \(top)"
            .replacingDoubleBlanks
    }
}

extension String {
    fileprivate var replacingDoubleBlanks: String { split(separator: " ").joined(separator: " ") }
}
