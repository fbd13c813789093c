/// Mean, population deviation and range of one column; a column without rows counts as a constant 0.
struct ColumnStatistics {
    let mean: Double
    let deviation: Double
    let minimum: Double
    let maximum: Double

    var length: Double { maximum - minimum }
    var isConstant: Bool { minimum == maximum }

    /// Two passes, Σx and then Σ(x − μ)², because Σx² − nμ² cancels.
    init(column: Int, of values: [Float], width: Int) {
        let positions = stride(from: column, to: values.count, by: width)
        let count = Double(max(values.count / width, 1))
        var (sum, low, high) = (0.0, Double.infinity, -Double.infinity)
        for position in positions {
            let value = Double(values[position])
            sum += value
            low = min(low, value)
            high = max(high, value)
        }
        let mean = sum / count
        var squares = 0.0
        for position in positions {
            let distance = Double(values[position]) - mean
            squares += distance * distance
        }
        self.mean = mean
        deviation = (squares / count).squareRoot()
        (minimum, maximum) = values.isEmpty ? (0, 0) : (low, high)
    }
}
