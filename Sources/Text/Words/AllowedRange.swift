/// Ranges of numbers that settings allow, and their descriptions in errors.
///
/// An excluded bound is represented by its neighbour: `.leastNonzeroMagnitude...1` is above 0. Zero and subnormal
/// numbers are told apart by their bits, since a thread may treat the latter as zero.
package enum AllowedRange {
    /// Returns whether a number is in a range; without a range, every number is.
    package static func contains(_ range: ClosedRange<Double>?, _ number: Double) -> Bool {
        guard let range else { return true }
        return range.contains(number) && !(number.isZero && isJustAboveZero(range.lowerBound))
    }

    /// Describes a range of whole numbers: `a whole number from 1 to 4,096`.
    package static func description(_ range: ClosedRange<Int>?, noun: String) -> String {
        guard let range else { return noun }
        let (lower, upper) = (NumberFormat.grouped(range.lowerBound), NumberFormat.grouped(range.upperBound))
        return range.upperBound == .max ? "\(noun), at least \(lower)" : "\(noun) from \(lower) to \(upper)"
    }

    /// Describes a range: `a number from 0 to 1`, `a number above 0 and at most 1`.
    package static func description(_ range: ClosedRange<Double>?, noun: String) -> String {
        guard let range else { return noun }
        let lower = above(range.lowerBound)
        let upper = below(range.upperBound)
        if let lower, let upper, lower.isIncluded, upper.isIncluded {
            return "\(noun) from \(NumberFormat.exact(lower.number)) to \(NumberFormat.exact(upper.number))"
        }
        let words = [
            lower.map { "\($0.isIncluded ? "at least" : "above") \(NumberFormat.exact($0.number))" },
            upper.map { "\($0.isIncluded ? "at most" : "below") \(NumberFormat.exact($0.number))" },
        ]
        return ([noun] + [words.compactMap { $0 }.joined(separator: " and ")]).filter { $0 != "" }.joined(
            separator: " ")
    }
}

/// Bounds.
extension AllowedRange {
    /// Bound as a person would name it, and whether the range includes it.
    fileprivate typealias Bound = (number: Double, isIncluded: Bool)

    fileprivate static func above(_ bound: Double) -> Bound? {
        if bound <= -.greatestFiniteMagnitude { return nil }
        if isJustAboveZero(bound) { return (0, false) }
        return isBeside(bound, bound.nextDown) ? (bound.nextDown, false) : (bound, true)
    }

    fileprivate static func below(_ bound: Double) -> Bound? {
        if bound >= .greatestFiniteMagnitude { return nil }
        return isBeside(bound, bound.nextUp) ? (bound.nextUp, false) : (bound, true)
    }

    private static func isJustAboveZero(_ bound: Double) -> Bool { bound.isSubnormal && bound.sign == .plus }

    /// Returns whether a bound represents its neighbour, which takes far fewer digits.
    private static func isBeside(_ bound: Double, _ neighbour: Double) -> Bool {
        !bound.isZero && neighbour.description.count + 6 < bound.description.count
    }
}

/// Numbers that a control accepts, and their description.
package struct Allowed: Hashable, Sendable {
    /// Range of the accepted numbers.
    package let range: ClosedRange<Double>
    /// Whether only whole numbers are accepted.
    package let isWhole: Bool

    /// Allows every number in a range.
    package init(_ range: ClosedRange<Double>) {
        self.range = range
        isWhole = false
    }

    /// Allows whole numbers in a range.
    package init(_ range: ClosedRange<Int>) {
        self.range = Double(range.lowerBound)...Double(range.upperBound)
        isWhole = true
    }

    /// Returns whether the control accepts a value.
    package func contains(_ value: Double) -> Bool { range.contains(value) && (!isWhole || value == value.rounded()) }

    /// Short description, such as `a number from 0 to below 1` or `a number above 0 and up to 1`.
    package var words: String {
        if isWhole {
            return AllowedRange.description(Int(range.lowerBound)...Int(range.upperBound), noun: "a whole number")
        }
        let noun = "a number"
        let lower = AllowedRange.above(range.lowerBound) ?? (range.lowerBound, true)
        let upper = AllowedRange.below(range.upperBound) ?? (range.upperBound, true)
        let start = "\(lower.isIncluded ? "from" : "above") \(NumberFormat.exact(lower.number))"
        let link =
            lower.isIncluded ? (upper.isIncluded ? "to" : "to below") : upper.isIncluded ? "and up to" : "and below"
        return "\(noun) \(start) \(link) \(NumberFormat.exact(upper.number))"
    }
}
