#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Power law y = c xᵏ, fitted to points by least squares on their logarithms.
package enum PowerLaw {
    /// Returns the exponent k for the points with positive coordinates; nil for fewer than two different x.
    package static func exponent(_ points: [(x: Double, y: Double)]) -> Double? {
        let logarithms = points.filter { $0.x > 0 && $0.y > 0 }.map { (x: log($0.x), y: log($0.y)) }
        let count = Double(logarithms.count)
        let (meanX, meanY) = logarithms.reduce((0.0, 0.0)) { ($0.0 + $1.x / count, $0.1 + $1.y / count) }
        let squares = logarithms.reduce(0) { $0 + ($1.x - meanX) * ($1.x - meanX) }
        guard squares > 0 else { return nil }
        return logarithms.reduce(0) { $0 + ($1.x - meanX) * ($1.y - meanY) } / squares
    }

    /// Returns the exponent k for the half of the points with the largest x, where constant terms matter least.
    package static func tailExponent(_ points: [(x: Double, y: Double)]) -> Double? {
        exponent(Array(points.sorted { $0.x < $1.x }.suffix(max(2, (points.count + 1) / 2))))
    }
}
