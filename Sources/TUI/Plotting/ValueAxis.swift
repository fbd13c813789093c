#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Linear or logarithmic scale between two values.
package struct ValueAxis: Hashable, Sendable {
    /// Kind of scale.
    package enum Scale: Hashable, Sendable { case linear, logarithmic }

    /// Kind of scale; linear if a logarithmic one is impossible.
    package let scale: Scale
    /// Bounds in ascending order.
    package let lower, upper: Double
    /// Bounds as positions on the axis: the values themselves or their decimal logarithms.
    let start: Double
    let end: Double

    /// Creates an axis between two values, which are sorted, made finite, and moved apart if they are equal.
    ///
    /// A logarithmic axis needs positive bounds; otherwise it becomes linear.
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

    /// Returns the position of `value`: 0 at the lower bound, 1 at the upper; NaN if the scale cannot show it.
    package func fraction(of value: Double) -> Double {
        let position = scale == .linear ? Self.finite(value) : decimalLogarithm(value)
        return value.isNaN ? .nan : (position - start) / (end - start)
    }

    /// Clamps a value so that differences of two values stay finite.
    private static func finite(_ value: Double) -> Double {
        value.isNaN ? 0 : min(max(value, -limit), limit)
    }

    private static let limit = Double.greatestFiniteMagnitude / 8
}

/// Decimal logarithm log₁₀ x: minus infinity at 0, NaN for negative numbers.
func decimalLogarithm(_ x: Double) -> Double { log10(x) }

/// Power 10ˣ.
func decimalPower(_ x: Double) -> Double { pow(10, x) }

/// Returns the double nearest to 10ⁿ.
func powerOfTen(_ exponent: Int) -> Double { Double("1e\(exponent)") ?? .nan }
