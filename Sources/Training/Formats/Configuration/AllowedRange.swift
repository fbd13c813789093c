/// Words for a range of numbers, as errors show it.
enum AllowedRange {
    static func description(_ range: ClosedRange<Int>?, noun: String) -> String {
        guard let range else { return noun }
        if range.upperBound == .max { return "\(noun), at least \(range.lowerBound)" }
        return "\(noun) from \(range.lowerBound) to \(range.upperBound)"
    }

    /// A bound that is the neighbour of a short number, such as `1.0.nextDown`, reads as "below 1".
    static func description(_ range: ClosedRange<Double>?, noun: String) -> String {
        guard let range else { return noun }
        let (low, high) = (range.lowerBound, range.upperBound)
        let lower =
            low <= -.greatestFiniteMagnitude
            ? nil : isBeside(low, low.nextDown) ? "above \(short(low.nextDown))" : "at least \(short(low))"
        let upper =
            high >= .greatestFiniteMagnitude
            ? nil : isBeside(high, high.nextUp) ? "below \(short(high.nextUp))" : "at most \(short(high))"
        if let lower, let upper, lower.hasPrefix("at"), upper.hasPrefix("at") {
            return "\(noun) from \(short(low)) to \(short(high))"
        }
        let bounds = [lower, upper].compactMap { $0 }
        return bounds.isEmpty ? noun : "\(noun) \(bounds.joined(separator: " and "))"
    }

    private static func isBeside(_ bound: Double, _ neighbour: Double) -> Bool {
        neighbour == 0 || neighbour.description.count + 6 < bound.description.count
    }

    /// The number without a useless ".0".
    static func short(_ value: Double) -> String {
        let text = value.description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
