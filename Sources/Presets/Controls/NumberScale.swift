#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Scale along which nudges move a number, from one round value to the next and back.
package enum NumberScale: Hashable, Sendable {
    /// Round numbers in a range, with the usual values 1, 2, 3 and 5 of each decade among them: a fine nudge is about
    /// × 1.12, a coarse one × 2.
    case geometric(ClosedRange<Double>)
    /// Like `geometric`, with 0 below the smallest number; a nudge up from 0 leads to `first`.
    case geometricOrZero(ClosedRange<Double>, first: Double)
    /// Round whole numbers in a range, with 0 if the range includes it; a nudge up from 0 leads to `first`.
    case counts(ClosedRange<Double>, first: Double)
    /// Powers of two in a range.
    case powersOfTwo(ClosedRange<Double>)
    /// Ascending list of values; a coarse nudge skips two of them.
    case ladder([Double])

    private static let preferred = [
        1.0, 1.1, 1.2, 1.4, 1.6, 1.8, 2.0, 2.2, 2.5, 2.8, 3.0, 3.5, 4.0, 4.5, 5.0, 5.6, 6.3, 7.0, 8.0, 9.0,
    ]
    private static let fineCounts = [1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0]
    private static let coarseCounts = [1.0, 2.0, 5.0]

    /// Returns the value after a nudge.
    package func nudged(_ value: Double, _ nudge: Nudge) -> Double {
        switch self {
        case .geometric(let range): Self.geometric(value, nudge, in: range)
        case .geometricOrZero(let range, let first):
            Self.orZero(value, nudge, range, first) {
                Self.geometric(value, nudge, in: range)
            }
        case .counts(let range, let first):
            Self.orZero(value, nudge, range, first) {
                Self.count(value, nudge, in: range)
            }
        case .powersOfTwo(let range): Self.powerOfTwo(value, nudge, in: range)
        case .ladder(let values): Self.rung(value, nudge, of: values)
        }
    }

    private static func geometric(_ value: Double, _ nudge: Nudge, in range: ClosedRange<Double>) -> Double {
        let moved = nudge.isFar ? rounded(value * (nudge.isUp ? 2 : 0.5)) : next(value, up: nudge.isUp, in: preferred)
        return clamp(moved, to: range, from: value, up: nudge.isUp)
    }

    private static func count(_ value: Double, _ nudge: Nudge, in range: ClosedRange<Double>) -> Double {
        var moved = next(value, up: nudge.isUp, in: nudge.isFar ? coarseCounts : fineCounts).rounded()
        if moved == value { moved += nudge.isUp ? 1 : -1 }
        return clamp(moved, to: range, from: value, up: nudge.isUp)
    }

    private static func powerOfTwo(_ value: Double, _ nudge: Nudge, in range: ClosedRange<Double>) -> Double {
        let exponent = log2(max(1, value))
        let neighbour = nudge.isUp ? floor(exponent + 1e-9) + 1 : ceil(exponent - 1e-9) - 1
        let moved = exp2(neighbour + (nudge.isFar ? (nudge.isUp ? 1 : -1) : 0))
        return clamp(moved, to: range, from: value, up: nudge.isUp)
    }

    private static func rung(_ value: Double, _ nudge: Nudge, of values: [Double]) -> Double {
        let reach = nudge.isFar ? 2 : 0
        if nudge.isUp {
            let above = values.filter { $0 > value * (1 + 1e-9) }
            return above.isEmpty ? value : above[min(reach, above.count - 1)]
        }
        let below = Array(values.filter { $0 < value * (1 - 1e-9) }.reversed())
        return below.isEmpty ? value : below[min(reach, below.count - 1)]
    }

    private static func orZero(
        _ value: Double, _ nudge: Nudge, _ range: ClosedRange<Double>, _ first: Double, otherwise: () -> Double
    ) -> Double {
        if value <= 0 { return nudge.isUp ? first : 0 }
        if !nudge.isUp && value <= max(range.lowerBound, .leastNormalMagnitude) * (1 + 1e-9) { return 0 }
        return otherwise()
    }

    /// Clamps a nudged value to the range, without moving a typed value outside it against the nudge.
    private static func clamp(_ moved: Double, to range: ClosedRange<Double>, from value: Double, up: Bool) -> Double {
        up ? max(min(moved, range.upperBound), value) : min(max(moved, range.lowerBound), value)
    }

    /// Returns the neighbour of a value among the mantissas in every decade.
    private static func next(_ value: Double, up: Bool, in mantissas: [Double]) -> Double {
        guard value > 0, value.isFinite else { return value }
        let exponent = floor(log10(value) + 1e-9)
        let decade = pow(10, exponent)
        let mantissa = value / decade
        if up { return rounded((mantissas.first { $0 > mantissa * (1 + 1e-6) } ?? 10) * decade) }
        return rounded((mantissas.last { $0 < mantissa * (1 - 1e-6) } ?? (mantissas.last ?? 1) / 10) * decade)
    }

    /// Returns the value rounded to three significant digits, as exact as its decimal literal.
    package static func rounded(_ value: Double) -> Double {
        guard value > 0, value.isFinite else { return value }
        let decimals = 2 - Int(floor(log10(value) + 1e-9))
        guard abs(decimals) < 300 else { return value }
        let power = pow(10, Double(abs(decimals)))
        return decimals >= 0 ? (value * power).rounded() / power : (value / power).rounded() * power
    }
}

extension NumberScale {
    /// Usual values of a decay rate: μ, β₁, β₂.
    static let decays = [
        0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.92, 0.95, 0.97, 0.98, 0.99, 0.995, 0.998, 0.999, 0.9995,
        0.9999,
    ]

    /// Multiples of 1/20 from 0.05 to 0.95.
    static let shares = (1...19).map { Double($0) / 20 }
}
