/// Sums over the paths through a chain of states, in logarithms.
///
/// A row holds a number ln x for each state, between two margins of eight numbers `impossible`, so that the states before
/// the first and after the last can be read as well. From a state a path stays, goes on to the next, or skips that one;
/// a row of penalties says where skipping is allowed: 0 where a path may skip *to* a state, `impossible` elsewhere.
extension Matrix {
    /// In the place of ln 0: a number that can be added to, where −∞ − −∞ would be none.
    static var impossible: Float { -1e30 }

    /// Whether a logarithm is that of 0.
    static func isImpossible(_ logarithm: Float) -> Bool { logarithm < 0.1 * impossible }

    /// Numbers on each side of a row's states.
    static var margin: Int { Float8.laneCount }

    /// Columns of a row for so many states: whole vectors, with both margins.
    static func pathColumns(states: Int) -> Int {
        (states + Float8.laneCount - 1) / Float8.laneCount * Float8.laneCount + 2 * margin
    }

    /// self[s] = ln (eˣ⁽ˢ⁾ + eˣ⁽ˢ⁻¹⁾ + eˣ⁽ˢ⁻²⁾), the last only where a path may skip to s: what arrives at each state.
    func assignArrivals(from x: Matrix, penalties: Matrix) {
        requirePaths(x, penalties)
        for i in stride(from: Self.margin, to: count - Self.margin, by: Float8.laneCount) {
            let skipping = unsafe x.lanes(at: i - 2) + penalties.lanes(at: i)
            unsafe store(logarithmOfSum(x.lanes(at: i), x.lanes(at: i - 1), skipping), at: i)
        }
    }

    /// self[s] = ln (eˣ⁽ˢ⁾ + eˣ⁽ˢ⁺¹⁾ + eˣ⁽ˢ⁺²⁾), the last only where a path may skip to s + 2: what each state leads to.
    func assignDepartures(to x: Matrix, penalties: Matrix) {
        requirePaths(x, penalties)
        for i in stride(from: Self.margin, to: count - Self.margin, by: Float8.laneCount) {
            let skipping = unsafe x.lanes(at: i + 2) + penalties.lanes(at: i + 2)
            unsafe store(logarithmOfSum(x.lanes(at: i), x.lanes(at: i + 1), skipping), at: i)
        }
    }

    /// self += x at every state, then less the largest of them, which is returned: so that no sum outgrows 32 bits.
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

    /// self = exp(self + x) at every state, divided by the sum of them all: logarithms become shares.
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

/// ln (eᵃ + eᵇ + eᶜ) lane by lane.
@inline(__always)
private func logarithmOfSum(_ a: Float8, _ b: Float8, _ c: Float8) -> Float8 {
    let peak = larger(larger(a, b), c)
    return logarithm(exponential(a - peak) + exponential(b - peak) + exponential(c - peak)) + peak
}
