import CLanes

/// √x lane by lane, in two instructions where `squareRoot()` takes eight and a test for each.
@inline(__always)
func root(_ x: Float8) -> Float8 {
    Float8(lowHalf: nn_sqrt4(x.lowHalf), highHalf: nn_sqrt4(x.highHalf))
}

/// eˣ lane by lane, to about 1.2e-7 of the value; 0 below x = -87.3 and infinite above 88.7.
///
/// x = n ln 2 + r with |r| ≤ ½ ln 2; eʳ by its Taylor polynomial of degree 7 and 2ⁿ through the exponent's bits.
/// Adding and subtracting 1.5·2²³ rounds n without leaving the floating-point registers.
@inline(__always)
func exponential(_ x: Float8) -> Float8 {
    let clamped = smaller(larger(x, Float8(repeating: -87.3)), Float8(repeating: 88.4))
    let shifted = clamped * 1.442_695_04 + 12_582_912
    let n = shifted - 12_582_912
    let r = (clamped - n * 0.693_359_375) + n * 2.121_944_4e-4
    var p = r * 1.984_127e-4 + 1.388_888_9e-3
    p = p * r + 8.333_333_3e-3
    p = p * r + 4.166_666_7e-2
    p = p * r + 0.166_666_67
    p = p * r + 0.5
    p = p * (r * r) + r + 1
    let exponent = (SIMD8<UInt32>(bitPattern: shifted) &<< 23) &+ (127 << 23)
    let value = p * Float8(bitPattern: exponent)
    return value.replacing(with: 0, where: x .< -87.3).replacing(with: .infinity, where: x .> 88.72)
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

/// tanh x lane by lane, to about 3e-7 of the value.
///
/// An odd rational function of degree 13 over 6 on |x| ≤ 7.905, beyond which the value is 1 in 32 bits.
/// Source of the coefficients: Eigen 3.4, `generic_fast_tanh_float`.
@inline(__always)
func hyperbolicTangent(_ x: Float8) -> Float8 {
    let clamped = smaller(larger(x, Float8(repeating: -7.905_311)), Float8(repeating: 7.905_311))
    let q = clamped * clamped
    var p = q * -2.760_768_47e-16 + 2.000_187_9e-13
    p = p * q + -8.604_671_52e-11
    p = p * q + 5.122_297_09e-8
    p = p * q + 1.485_722_36e-5
    p = p * q + 6.372_619_29e-4
    p = p * q + 4.893_524_56e-3
    var d = q * 1.198_258_39e-6 + 1.185_347_06e-4
    d = d * q + 2.268_434_63e-3
    d = d * q + 4.893_525_19e-3
    return (clamped * p / d).replacing(with: x, where: x .!= x)
}

/// 1 / (1 + e⁻ˣ) lane by lane.
@inline(__always)
func logistic(_ x: Float8) -> Float8 { 1 / (exponential(-x) + 1) }
