/// A function applied to every number by itself, with its first two derivatives' use: a = f(z), δ_z = δ_a f′(z).
package protocol ElementwiseFunction: Sendable {
    /// The name that presets use.
    static var name: String { get }
    /// f(z).
    static func value(_ z: Lanes) -> Lanes
    /// f′(z), where a = f(z) is at hand already.
    static func derivative(_ z: Lanes, _ a: Lanes) -> Lanes
    /// f(z) in double precision, written as in the book: what the engine is checked against.
    static func reference(_ z: Double) -> Double
}

extension Matrix {
    /// self = f(z).
    package func assign<F: ElementwiseFunction>(_: F.Type, of z: Matrix) {
        precondition(count == z.count, "an elementwise function keeps the shape")
        for i in stride(from: 0, to: count, by: Lanes.laneCount) {
            unsafe store(F.value(z.lanes(at: i)), at: i)
        }
    }

    /// self = upstream ⊙ f′(z), or self += where `accumulate` is set: the derivative's transpose is itself.
    package func assignChain<F: ElementwiseFunction>(
        _: F.Type, upstream: Matrix, z: Matrix, a: Matrix, accumulate: Bool
    ) {
        precondition(count == z.count && count == a.count && count == upstream.count, "shapes of a chain rule")
        for i in stride(from: 0, to: count, by: Lanes.laneCount) {
            let delta = unsafe upstream.lanes(at: i) * F.derivative(z.lanes(at: i), a.lanes(at: i))
            unsafe store(accumulate ? lanes(at: i) + delta : delta, at: i)
        }
    }
}
