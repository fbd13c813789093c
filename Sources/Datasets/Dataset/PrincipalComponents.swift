/// Directions in which rows of numbers vary most.
///
/// Source: Pearson, "On lines and planes of closest fit to systems of points in space" (1901), by orthogonal iteration.
package struct PrincipalComponents: Sendable {
    /// Mean of each column.
    package let means: [Double]
    /// First and second direction, each of length 1, whose largest component is positive.
    package let directions: [[Double]]
    /// Share of the variance in each direction.
    package let shares: [Double]

    /// Maximum number of rows that are looked at, and number of iterations.
    private static let (rowLimit, iterations) = (2_000, 100)

    /// Finds the two directions; nil without at least two columns that vary.
    package init?(of values: [Float], width: Int) {
        let count = min(values.count / max(1, width), Self.rowLimit)
        guard width > 1, count > 2 else { return nil }
        let means = (0..<width).map { column in
            (0..<count).reduce(0.0) { $0 + Double(values[$1 * width + column]) } / Double(count)
        }
        let covariance = Self.covariance(values, width, count, means)
        let total = (0..<width).reduce(0.0) { $0 + covariance[$1 * width + $1] }
        guard total > 0, total.isFinite else { return nil }
        var found: [(direction: [Double], variance: Double)] = []
        for rank in 0..<2 {
            // Any start with a part in every direction will do.
            var direction = (0..<width).map { 1 + Double(($0 * 7 + rank * 3) % 5) / 10 }
            var variance = 0.0
            for _ in 0..<Self.iterations {
                var next = (0..<width).map { row in
                    (0..<width).reduce(0.0) { $0 + covariance[row * width + $1] * direction[$1] }
                }
                for (other, _) in found {
                    let shadow = zip(next, other).reduce(0.0) { $0 + $1.0 * $1.1 }
                    for index in next.indices { next[index] -= shadow * other[index] }
                }
                variance = next.reduce(0.0) { $0 + $1 * $1 }.squareRoot()
                guard variance > 1e-9 * total else { return nil }
                direction = next.map { $0 / variance }
            }
            let largest = direction.max { $0.magnitude < $1.magnitude } ?? 1
            found.append((largest < 0 ? direction.map { -$0 } : direction, variance))
        }
        self.means = means
        directions = found.map(\.direction)
        shares = found.map { $0.variance / total }
    }

    private static func covariance(_ values: [Float], _ width: Int, _ count: Int, _ means: [Double]) -> [Double] {
        var covariance = Array(repeating: 0.0, count: width * width)
        for row in 0..<count {
            for i in 0..<width {
                let deviation = Double(values[row * width + i]) - means[i]
                for j in 0...i { covariance[i * width + j] += deviation * (Double(values[row * width + j]) - means[j]) }
            }
        }
        for i in 0..<width {
            for j in 0...i {
                covariance[i * width + j] /= Double(count - 1)
                covariance[j * width + i] = covariance[i * width + j]
            }
        }
        return covariance
    }

    /// Returns the coordinates of a row in the plane of the directions.
    package func coordinates(of row: ArraySlice<Float>) -> (x: Float, y: Float) {
        var sums = (0.0, 0.0)
        for (index, value) in row.enumerated() {
            let deviation = Double(value) - means[index]
            sums.0 += deviation * directions[0][index]
            sums.1 += deviation * directions[1][index]
        }
        return (Float(sums.0), Float(sums.1))
    }
}
