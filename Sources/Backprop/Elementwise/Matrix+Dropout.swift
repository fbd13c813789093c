extension Matrix {
    /// Fills the matrix with a dropout mask: 0 for each dropped number, `factor` for the others.
    ///
    /// A block of 128 random bits decides on eight numbers, with sixteen bits each: a number is dropped where they are
    /// below `threshold`. The lower halves of the four words are for the first four numbers, the upper for the others.
    func assignDropoutMask(_ pass: Pass, threshold: Int, factor: Float) {
        let kept = Float8(repeating: factor)
        let before = pass.firstExample * (count / max(1, pass.batch))
        precondition(before % Float8.laneCount == 0, "a mask that begins within a block of random numbers")
        let firstBlock = before / Float8.laneCount
        for i in stride(from: 0, to: count, by: Float8.laneCount) {
            let bits = pass.random(at: firstBlock + i / Float8.laneCount)
            let halves = SIMD8<Int32>(
                lowHalf: SIMD4(truncatingIfNeeded: bits & 0xFFFF), highHalf: SIMD4(truncatingIfNeeded: bits &>> 16))
            let mask = kept.replacing(with: 0, where: halves .< Int32(truncatingIfNeeded: threshold))
            unsafe store(mask, at: i)
        }
    }

    /// self = a ⊙ b, or self += a ⊙ b where `accumulate` is set.
    func assignProduct(_ a: Matrix, _ b: Matrix, accumulate: Bool) {
        precondition(count == a.count && count == b.count, "shapes of an elementwise product")
        for i in stride(from: 0, to: count, by: Float8.laneCount) {
            let product = unsafe a.lanes(at: i) * b.lanes(at: i)
            unsafe store(accumulate ? lanes(at: i) + product : product, at: i)
        }
    }
}
