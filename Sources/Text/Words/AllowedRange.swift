/// Ranges of numbers that settings allow: what lies in them, and the words for them in an error.
///
/// A range that leaves a bound out ends at the bound's neighbour: `.leastNonzeroMagnitude...1` is above 0. Zero and
/// subnormal numbers are told apart by their bits, for a thread may take the latter for zero.
package enum AllowedRange {
    package static func contains(_ range: ClosedRange<Double>?, _ number: Double) -> Bool {
        guard let range else { return true }
        return range.contains(number) && !(number.isZero && isJustAboveZero(range.lowerBound))
    }

    package static func description(_ range: ClosedRange<Int>?, noun: String) -> String {
        guard let range else { return noun }
        if range.upperBound == .max { return "\(noun), at least \(range.lowerBound)" }
        return "\(noun) from \(range.lowerBound) to \(range.upperBound)"
    }

    package static func description(_ range: ClosedRange<Double>?, noun: String) -> String {
        guard let range else { return noun }
        let lower = above(range.lowerBound)
        let upper = below(range.upperBound)
        if let lower, let upper, lower.isIncluded, upper.isIncluded {
            return "\(noun) from \(short(lower.number)) to \(short(upper.number))"
        }
        let words = [
            lower.map { "\($0.isIncluded ? "at least" : "above") \(short($0.number))" },
            upper.map { "\($0.isIncluded ? "at most" : "below") \(short($0.number))" },
        ]
        return ([noun] + [words.compactMap { $0 }.joined(separator: " and ")]).filter { $0 != "" }.joined(
            separator: " ")
    }

    /// The number without a useless ".0".
    package static func short(_ value: Double) -> String {
        let text = value.description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}

/// Bounds.
extension AllowedRange {
    /// A bound as a person would name it, or nil where there is none.
    private typealias Bound = (number: Double, isIncluded: Bool)

    private static func above(_ bound: Double) -> Bound? {
        if bound <= -.greatestFiniteMagnitude { return nil }
        if isJustAboveZero(bound) { return (0, false) }
        return isBeside(bound, bound.nextDown) ? (bound.nextDown, false) : (bound, true)
    }

    private static func below(_ bound: Double) -> Bound? {
        if bound >= .greatestFiniteMagnitude { return nil }
        return isBeside(bound, bound.nextUp) ? (bound.nextUp, false) : (bound, true)
    }

    private static func isJustAboveZero(_ bound: Double) -> Bool { bound.isSubnormal && bound.sign == .plus }

    /// Whether a bound stands for its neighbour, which takes far fewer digits.
    private static func isBeside(_ bound: Double, _ neighbour: Double) -> Bool {
        !bound.isZero && neighbour.description.count + 6 < bound.description.count
    }
}
