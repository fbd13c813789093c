/// Vector of eight 32-bit numbers, on which one or two instructions work at once.
///
/// Kernels never call `addProduct` or `rounded()` on it: without the FMA and SSE4 instruction sets, which a portable
/// build may not assume, both become eight calls to the C library.
package typealias Float8 = SIMD8<Float>

extension SIMD8<Float> {
    /// Number of lanes.
    package static var laneCount: Int { 8 }

    /// Lane numbers 0 to 7, as floats because comparing eight integers with one becomes a loop over the lanes.
    static var laneNumbers: SIMD8<Float> { SIMD8<Float>(0, 1, 2, 3, 4, 5, 6, 7) }

    /// Returns the lanes below `count`, with `filler` in the others.
    @inline(__always)
    func keeping(first count: Int, otherwise filler: Float) -> Self {
        replacing(with: filler, where: Self.laneNumbers .>= Float(count))
    }

    /// Writes the lanes below `count`.
    @unsafe @inline(__always)
    func store(first count: Int, to pointer: UnsafeMutablePointer<Float>) {
        if count == Self.laneCount {
            unsafe UnsafeMutableRawPointer(pointer).storeBytes(of: self, as: Self.self)
        } else {
            for lane in 0..<count { unsafe pointer[lane] = self[lane] }
        }
    }

    /// Sum of the eight lanes, always added in the same order.
    @inline(__always)
    var total: Float {
        let four = lowHalf + highHalf
        let two = four.lowHalf + four.highHalf
        return two.x + two.y
    }

    /// Smallest lane.
    @inline(__always)
    var smallest: Float { -(0 - self).largest }

    /// Largest lane.
    @inline(__always)
    var largest: Float {
        let four = pointwiseMax(lowHalf, highHalf)
        let two = pointwiseMax(four.lowHalf, four.highHalf)
        return two.x > two.y ? two.x : two.y
    }
}

/// Larger of two numbers lane by lane, and `b` where either is NaN: one instruction, unlike `pointwiseMax`.
@inline(__always)
func larger(_ a: Float8, _ b: Float8) -> Float8 { a.replacing(with: b, where: .!(a .> b)) }

/// Smaller of two numbers lane by lane, and `b` where either is NaN.
@inline(__always)
func smaller(_ a: Float8, _ b: Float8) -> Float8 { a.replacing(with: b, where: .!(a .< b)) }

/// |x| lane by lane.
@inline(__always)
func magnitude(_ x: Float8) -> Float8 {
    Float8(bitPattern: SIMD8<UInt32>(bitPattern: x) & 0x7FFF_FFFF)
}

extension SIMD8<Float> {
    @inline(__always)
    init(bitPattern bits: SIMD8<UInt32>) { self = unsafe unsafeBitCast(bits, to: SIMD8<Float>.self) }
}

extension SIMD8<UInt32> {
    @inline(__always)
    init(bitPattern x: SIMD8<Float>) { self = unsafe unsafeBitCast(x, to: SIMD8<UInt32>.self) }
}
