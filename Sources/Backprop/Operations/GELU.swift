#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Gaussian error linear unit in its tanh form: f(z) = ½ z (1 + t), t = tanh(√(2/π) (z + 0.044715 z³)).
///
/// f′(z) = ½ (1 + t) + ½ z (1 − t²) √(2/π) (1 + 0.134145 z²).
/// Source: Hendrycks and Gimpel, "Gaussian error linear units" (2016), section 2.
package struct GELU: ElementwiseOperation {
    package init() {}

    package static let name = "gelu"

    @inline(__always)
    package static func value(_ z: Lanes) -> Lanes { z * 0.5 * (inner(z) + 1) }

    @inline(__always)
    package static func derivative(_ z: Lanes, _ a: Lanes) -> Lanes {
        let t = inner(z)
        let slope = (z * z * 0.134_145 + 1) * 0.797_884_56
        return (t + 1) * 0.5 + z * 0.5 * (1 - t * t) * slope
    }

    package static func reference(_ z: Double) -> Double {
        0.5 * z * (1 + tanh((2 / Double.pi).squareRoot() * (z + 0.044715 * z * z * z)))
    }

    @inline(__always)
    private static func inner(_ z: Lanes) -> Lanes {
        hyperbolicTangent((z * z * z * 0.044_715 + z) * 0.797_884_56)
    }
}
