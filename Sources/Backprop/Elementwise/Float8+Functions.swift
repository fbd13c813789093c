import CKernels

/// √x lane by lane, in two instructions where `squareRoot()` takes eight and a test for each.
@inline(__always)
func root(_ x: Float8) -> Float8 {
    halves(x, nn_sqrt4)
}

/// Applies a function of four numbers to both halves.
@inline(__always)
private func halves(_ x: Float8, _ function: (SIMD4<Float>) -> SIMD4<Float>) -> Float8 {
    Float8(lowHalf: function(x.lowHalf), highHalf: function(x.highHalf))
}

/// eˣ lane by lane, to about 1.2e-7 of the value; 0 below x = −87.3 and infinite above 88.7. The formula is `nn_exp4`'s.
@inline(__always)
func exponential(_ x: Float8) -> Float8 {
    let clamped = smaller(larger(x, Float8(repeating: NN_EXP_LOWEST)), Float8(repeating: NN_EXP_HIGHEST))
    let value = halves(clamped, nn_exp4)
    return value.replacing(with: 0, where: x .< NN_EXP_LOWEST).replacing(with: .infinity, where: x .> NN_EXP_INFINITE)
        .replacing(with: x, where: x .!= x)
}

/// ln x lane by lane for finite x > 0, to about 1e-7 of the value away from x = 1 and 1e-7 absolutely near it.
///
/// x = 2ᵏ m with m in [√½, √2); ln m = 2 artanh s, s = (m - 1) / (m + 1), by its odd series up to s⁹.
@inline(__always)
func logarithm(_ x: Float8) -> Float8 {
    let bits = SIMD8<UInt32>(bitPattern: x)
    let offset = bits &- 0x3F35_04F3
    let k = SIMD8<Int32>(truncatingIfNeeded: offset) &>> 23
    let m = Float8(bitPattern: bits &- SIMD8<UInt32>(truncatingIfNeeded: k &<< 23))
    let s = (m - 1) / (m + 1)
    let q = s * s
    var p = q * 0.222_222_22 + 0.285_714_29
    p = p * q + 0.4
    p = p * q + 0.666_666_67
    p = p * q + 2
    // Whole numbers become floating-point through the magic number as well: a conversion of eight lanes is scalar.
    let biased = Float8(bitPattern: SIMD8<UInt32>(truncatingIfNeeded: k) &+ 0x4B40_0000)
    let scale = biased - 12_582_912
    return scale * 0.693_147_18 + s * p
}

/// ln (1 + u) lane by lane for u in [0, 1], without losing small u.
///
/// Source: Kahan's correction, in Goldberg, "What every computer scientist should know about floating-point
/// arithmetic" (1991), theorem 4.
@inline(__always)
func logarithmOfOnePlus(_ u: Float8) -> Float8 {
    let w = u + 1
    let corrected = logarithm(w) * (u / (w - 1))
    return corrected.replacing(with: u, where: w .== 1)
}

/// tanh x lane by lane, to about 3e-7 of the value. The formula is `nn_tanh4`'s.
@inline(__always)
func hyperbolicTangent(_ x: Float8) -> Float8 {
    let clamped = smaller(larger(x, Float8(repeating: -NN_TANH_HIGHEST)), Float8(repeating: NN_TANH_HIGHEST))
    return halves(clamped, nn_tanh4).replacing(with: x, where: x .!= x)
}

/// max(0, x) lane by lane; not a number stays not a number.
@inline(__always)
func rectify(_ x: Float8) -> Float8 { x.replacing(with: 0, where: x .< 0) }

/// 1 / (1 + e⁻ˣ) lane by lane.
@inline(__always)
func logistic(_ x: Float8) -> Float8 { 1 / (exponential(-x) + 1) }
