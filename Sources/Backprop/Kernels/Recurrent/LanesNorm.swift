/// √Σx² over lanes, of numbers down to 1e-36: a gradient that vanishes must not look like none.
struct LanesNorm {
    private var squares = Lanes.zero
    private var scaledSquares = Lanes.zero

    /// 2⁶⁰.
    private static var scale: Float { 0x1p60 }

    /// Adds the first `count` of eight numbers.
    @inline(__always)
    mutating func add(_ x: Lanes, first count: Int) {
        let x = count < Lanes.laneCount ? x.keeping(first: count, otherwise: 0) : x
        squares += x * x
        let scaled = x * Self.scale
        scaledSquares += scaled * scaled
    }

    var value: Float {
        let sum = squares.total
        return sum > 1e-30 || sum.isNaN ? sum.squareRoot() : scaledSquares.total.squareRoot() / Self.scale
    }
}
