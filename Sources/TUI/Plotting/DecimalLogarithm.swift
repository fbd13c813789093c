#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// log₁₀ x: minus infinity at 0, not a number below.
func decimalLogarithm(_ x: Double) -> Double { log10(x) }

/// The double nearest to 10ⁿ.
func powerOfTen(_ exponent: Int) -> Double { Double("1e\(exponent)") ?? .nan }
