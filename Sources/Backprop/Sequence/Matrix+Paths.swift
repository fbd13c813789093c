/// Sums over the paths through a chain of states, in logarithms.
///
/// A row holds a number ln x for each state, between two margins of eight numbers `impossible`, so that kernels can
/// also read the states before the first and after the last. From each state a path stays, moves to the next, or skips
/// that one; a row of penalties says where skipping is allowed: 0 where a path may skip *to* a state, `impossible`
/// elsewhere.
extension Matrix {
    /// Stand-in for ln 0 that stays finite, because −∞ − (−∞) would be NaN.
    static var impossible: Float { -1e30 }

    /// Whether a logarithm is that of 0.
    static func isImpossible(_ logarithm: Float) -> Bool { logarithm < 0.1 * impossible }

    /// Number of columns on each side of a row's states.
    static var margin: Int { Float8.laneCount }

    /// Returns the number of columns of a row for some states: whole vectors, with both margins.
    static func pathColumns(states: Int) -> Int {
        (states + Float8.laneCount - 1) / Float8.laneCount * Float8.laneCount + 2 * margin
    }

    /// self[s] = ln (eˣ⁽ˢ⁾ + eˣ⁽ˢ⁻¹⁾ + eˣ⁽ˢ⁻²⁾), the last term only where a path may skip to s: the sum over arrivals
    /// at s.
    func assignArrivals(from x: Matrix, penalties: Matrix) {
        requirePaths(x, penalties)
        for i in stride(from: Self.margin, to: count - Self.margin, by: Float8.laneCount) {
            let skipping = unsafe x.lanes(at: i - 2) + penalties.lanes(at: i)
            unsafe store(logarithmOfSum(x.lanes(at: i), x.lanes(at: i - 1), skipping), at: i)
        }
    }

    /// self[s] = ln (eˣ⁽ˢ⁾ + eˣ⁽ˢ⁺¹⁾ + eˣ⁽ˢ⁺²⁾), the last term only where a path may skip to s + 2: the sum over
    /// departures from s.
    func assignDepartures(to x: Matrix, penalties: Matrix) {
        requirePaths(x, penalties)
        for i in stride(from: Self.margin, to: count - Self.margin, by: Float8.laneCount) {
            let skipping = unsafe x.lanes(at: i + 2) + penalties.lanes(at: i + 2)
            unsafe store(logarithmOfSum(x.lanes(at: i), x.lanes(at: i + 1), skipping), at: i)
        }
    }

    /// Adds x at every state, subtracts the largest sum from all of them and returns it, so that no sum outgrows 32
    /// bits.
    func addAndCentre(_ x: Matrix) -> Float {
        requirePaths(x, x)
        var peaks = Float8(repeating: -.infinity)
        for i in stride(from: Self.margin, to: count - Self.margin, by: Float8.laneCount) {
            let sum = unsafe lanes(at: i) + x.lanes(at: i)
            peaks = larger(sum, peaks)
            unsafe store(sum, at: i)
        }
        let peak = peaks.largest
        for i in stride(from: Self.margin, to: count - Self.margin, by: Float8.laneCount) {
            unsafe store(lanes(at: i) - peak, at: i)
        }
        return peak
    }

    /// self = exp(self + x) at every state, divided by their sum, so that logarithms become shares.
    func becomeShares(with x: Matrix) {
        _ = addAndCentre(x)
        var sums = Float8.zero
        for i in stride(from: Self.margin, to: count - Self.margin, by: Float8.laneCount) {
            let weight = unsafe exponential(lanes(at: i))
            sums += weight
            unsafe store(weight, at: i)
        }
        let inverse = 1 / sums.total
        for i in stride(from: Self.margin, to: count - Self.margin, by: Float8.laneCount) {
            unsafe store(lanes(at: i) * inverse, at: i)
        }
    }

    private func requirePaths(_ x: Matrix, _ y: Matrix) {
        precondition(count == x.count && count == y.count, "rows of different chains")
        precondition(count % Float8.laneCount == 0 && count > 2 * Self.margin, "a row without places or margins")
    }
}

/// Returns ln (eᵃ + eᵇ + eᶜ) lane by lane.
@inline(__always)
private func logarithmOfSum(_ a: Float8, _ b: Float8, _ c: Float8) -> Float8 {
    let peak = larger(larger(a, b), c)
    return logarithm(exponential(a - peak) + exponential(b - peak) + exponential(c - peak)) + peak
}
