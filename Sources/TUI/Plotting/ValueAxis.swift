#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A linear or logarithmic scale between two values.
package struct ValueAxis: Hashable, Sendable {
    /// The kind of scale.
    package enum Scale: Hashable, Sendable { case linear, logarithmic }

    /// The kind of scale, linear where a logarithmic one is impossible.
    package let scale: Scale
    /// The bounds.
    package let lower, upper: Double
    /// The bounds as positions: themselves, or their decimal logarithms.
    let start: Double
    let end: Double

    /// An axis from `lower` to `upper`, which are put in order, made finite, and taken apart when they are equal.
    ///
    /// A logarithmic axis needs positive bounds and becomes linear without them.
    package init(_ scale: Scale, from lower: Double, to upper: Double) {
        var low = min(Self.finite(lower), Self.finite(upper))
        var high = max(Self.finite(lower), Self.finite(upper))
        let isLogarithmic = scale == .logarithmic && low > 0
        if isLogarithmic, decimalLogarithm(high) - decimalLogarithm(low) < 1e-9 {
            low = max(low / 2, .leastNonzeroMagnitude)
            high = min(high * 2, Self.limit)
        } else if high - low <= high.magnitude * 1e-12 {
            let margin = high == 0 ? 1 : max(high.magnitude / 2, .leastNonzeroMagnitude)
            low -= margin
            high += margin
        }
        self.scale = isLogarithmic ? .logarithmic : .linear
        self.lower = low
        self.upper = high
        start = isLogarithmic ? decimalLogarithm(low) : low
        end = isLogarithmic ? decimalLogarithm(high) : high
    }

    /// The position of `value`: 0 at the lower bound, 1 at the upper one; NaN where the scale has no place for it.
    package func fraction(of value: Double) -> Double {
        let position = scale == .linear ? Self.finite(value) : decimalLogarithm(value)
        return value.isNaN ? .nan : (position - start) / (end - start)
    }

    /// Keeps differences of two values finite.
    private static func finite(_ value: Double) -> Double {
        value.isNaN ? 0 : min(max(value, -limit), limit)
    }

    private static let limit = Double.greatestFiniteMagnitude / 8
}

/// The decimal logarithm log₁₀ x: minus infinity at 0, NaN below.
func decimalLogarithm(_ x: Double) -> Double { log10(x) }

/// The double nearest to 10ⁿ.
func powerOfTen(_ exponent: Int) -> Double { Double("1e\(exponent)") ?? .nan }
