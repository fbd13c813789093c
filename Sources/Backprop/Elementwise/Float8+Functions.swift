import CKernels

/// √x lane by lane, in two instructions; `squareRoot()` takes eight, each with a test.
@inline(__always)
func root(_ x: Float8) -> Float8 {
    Float8(lowHalf: nn_sqrt4(x.lowHalf), highHalf: nn_sqrt4(x.highHalf))
}

/// eˣ lane by lane, to about 1.2e-7 of the value; 0 below x = −87.3 and infinite above 88.7.
///
/// x = n ln 2 + r with |r| ≤ ½ ln 2; eʳ by its Taylor polynomial of degree 7 and 2ⁿ through the exponent's bits. The
/// coefficients are in `nn_vector.h`.
@inline(__always)
func exponential(_ x: Float8) -> Float8 {
    let (rest, power) = exponentialParts(x)
    let value = (rest + 1) * power
    return value.replacing(with: 0, where: x .< NN_EXP_LOWEST).replacing(with: .infinity, where: x .> NN_EXP_INFINITE)
        .replacing(with: x, where: x .!= x)
}

/// eˣ − 1 lane by lane for x ≤ 88, to about 2e-7 of the value, without losing small x.
///
/// 2ⁿ eʳ − 1 = 2ⁿ (eʳ − 1) + (2ⁿ − 1), where n = 0 for |x| ≤ ½ ln 2, and otherwise nothing cancels.
@inline(__always)
func exponentialLessOne(_ x: Float8) -> Float8 {
    let (rest, power) = exponentialParts(x)
    return (rest * power + (power - 1)).replacing(with: x, where: x .!= x)
}

/// eʳ − 1 and 2ⁿ, where x = n ln 2 + r.
@inline(__always)
private func exponentialParts(_ x: Float8) -> (rest: Float8, power: Float8) {
    let clamped = smaller(larger(x, Float8(repeating: NN_EXP_LOWEST)), Float8(repeating: NN_EXP_HIGHEST))
    let shifted = clamped * NN_EXP_PER_LN2 + NN_EXP_ROUNDING
    let n = shifted - NN_EXP_ROUNDING
    let r = (clamped - n * NN_EXP_LN2) - n * NN_EXP_LN2_REST
    var p = r * NN_EXP_7 + NN_EXP_6
    p = p * r + NN_EXP_5
    p = p * r + NN_EXP_4
    p = p * r + NN_EXP_3
    p = p * r + NN_EXP_2
    let exponent = (SIMD8<UInt32>(bitPattern: shifted) &<< 23) &+ (127 << 23)
    return (p * (r * r) + r, Float8(bitPattern: exponent))
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
    // The magic number also converts the integers to floating point, because a conversion of eight lanes is scalar.
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

/// tanh x lane by lane, to about 3e-7 of the value: an odd rational function of degree 13 over 6 on |x| ≤ 7.905.
@inline(__always)
func hyperbolicTangent(_ x: Float8) -> Float8 {
    let clamped = smaller(larger(x, Float8(repeating: -NN_TANH_HIGHEST)), Float8(repeating: NN_TANH_HIGHEST))
    let q = clamped * clamped
    var p = q * NN_TANH_P13 + NN_TANH_P11
    p = p * q + NN_TANH_P9
    p = p * q + NN_TANH_P7
    p = p * q + NN_TANH_P5
    p = p * q + NN_TANH_P3
    p = p * q + NN_TANH_P1
    var d = q * NN_TANH_Q6 + NN_TANH_Q4
    d = d * q + NN_TANH_Q2
    d = d * q + NN_TANH_Q0
    return (clamped * p / d).replacing(with: x, where: x .!= x)
}

/// max(0, x) lane by lane; NaN stays NaN.
@inline(__always)
func rectify(_ x: Float8) -> Float8 { x.replacing(with: 0, where: x .< 0) }

/// 1 / (1 + e⁻ˣ) lane by lane.
@inline(__always)
func logistic(_ x: Float8) -> Float8 { 1 / (exponential(-x) + 1) }
