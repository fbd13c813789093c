import Text

extension ValueAxis {
    /// Labelled value on an axis.
    package struct Tick: Hashable, Sendable {
        /// Position of the tick as a value.
        package var value: Double
        /// Label with enough digits to distinguish it from its neighbours.
        package var label: String
    }

    /// Returns at most `count` round values inside the axis in ascending order, with distinct labels.
    ///
    /// A logarithmic axis is labelled at 1, 2 and 5 times the powers of ten or, if that is too many, at powers of ten
    /// alone. If it covers too little for two such labels, it is labelled like a linear axis.
    package func ticks(atMost count: Int) -> [Tick] {
        guard count > 0 else { return [] }
        let ticks = scale == .linear ? linearTicks(atMost: count) : logarithmicTicks(atMost: count)
        var seen: Set<String> = []
        return ticks.filter { seen.insert($0.label).inserted }
    }

    private func linearTicks(atMost count: Int) -> [Tick] {
        var intervals = count
        while intervals >= 1 {
            guard let step = RoundStep(covering: (upper - lower) / Double(intervals)) else { return [] }
            let multiples = step.multiples(from: lower, to: upper)
            if multiples.count <= count {
                return multiples.map { Tick(value: $0, label: step.label($0, upTo: largest)) }
            }
            intervals -= 1
        }
        return []
    }

    private var largest: Double { max(lower.magnitude, upper.magnitude) }

    private func logarithmicTicks(atMost count: Int) -> [Tick] {
        let decades = Int(start.rounded(.down))...Int(end.rounded(.up))
        if decades.count <= count {
            let ticks = decadeTicks(decades, mantissas: [1, 2, 5])
            if ticks.count <= count, ticks.count >= 2 { return ticks }
        }
        for stride in [1, 2, 3, 4, 5, 10, 20, 50, 100, 200, 500] {
            let ticks = decadeTicks(decades.filter { $0 % stride == 0 }, mantissas: [1])
            if ticks.count <= count, ticks.count >= 2 { return ticks }
        }
        let ticks = linearTicks(atMost: count).filter { $0.value >= lower }
        return ticks.isEmpty ? Array(decadeTicks(decades, mantissas: [1]).prefix(count)) : ticks
    }

    /// Returns powers of ten inside the axis, each the same multiple of the one before.
    func decadeTicks(atMost count: Int) -> [Tick] {
        let decades = Int(start.rounded(.down))...Int(end.rounded(.up))
        for stride in [1, 2, 3, 4, 5, 10, 20, 50, 100, 200, 500] {
            let ticks = decadeTicks(decades.filter { $0 % stride == 0 }, mantissas: [1])
            if ticks.count <= count { return ticks }
        }
        return []
    }

    private func decadeTicks(_ decades: some Sequence<Int>, mantissas: [Int]) -> [Tick] {
        decades.flatMap { decade in
            mantissas.compactMap { mantissa in
                let value = Double("\(mantissa)e\(decade)") ?? .nan
                guard value >= lower * (1 - 1e-12), value <= upper * (1 + 1e-12) else { return nil }
                return Tick(value: value, label: "\(mantissa)e\(decade)")
            }
        }
    }
}

/// Step of 1, 2 or 5 times a power of ten.
struct RoundStep {
    var size: Double
    var exponent: Int

    /// Creates the smallest such step that is at least `width`, or nil if there is none.
    init?(covering width: Double) {
        guard width > 0, width.isFinite else { return nil }
        let decade = Int(decimalLogarithm(width).rounded(.down))
        let candidates = [(1, decade), (2, decade), (5, decade), (1, decade + 1)].map { mantissa, exponent in
            (size: Double("\(mantissa)e\(exponent)") ?? .nan, exponent: exponent)
        }
        guard let first = candidates.first(where: { $0.size >= width * (1 - 1e-9) && $0.size.isFinite }) else {
            return nil
        }
        (size, exponent) = first
    }

    /// Returns the multiples of the step between two values, at most 101.
    func multiples(from lower: Double, to upper: Double) -> [Double] {
        let first = (lower / size - 1e-9).rounded(.up)
        let last = (upper / size + 1e-9).rounded(.down)
        guard first.isFinite, last.isFinite, last >= first else { return [] }
        return (0...Int(min(last - first, 100))).map { (first + Double($0)) * size }
    }

    /// Returns the value with as many digits as the step needs, in scientific notation if it would be long otherwise.
    func label(_ value: Double, upTo largest: Double) -> String {
        if largest < 1e6, exponent >= -4 { return NumberFormat.fixed(value, max(0, -exponent)) }
        guard value != 0, let digits = DecimalDigits(value) else { return "0" }
        let count = min(max(1, digits.exponent - exponent + 1), 15)
        let rounded = digits.rounded(toSignificant: count)
        return rounded.text(shiftedBy: -rounded.exponent, decimals: count - 1) + "e\(rounded.exponent)"
    }
}
