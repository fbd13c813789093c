import TUI
import Training

extension MetricHistory {
    /// Returns the history as at most `limit` points of a curve; a point without a finite value is infinite.
    func points(atMost limit: Int) -> [LineChart.Point] {
        let width = max(1, (buckets.count + limit - 1) / max(1, limit))
        return stride(from: 0, to: buckets.count, by: width).compactMap { start in
            let group = buckets.dropFirst(start).prefix(width)
            guard let first = group.first, let last = group.last else { return nil }
            let count = group.reduce(0) { $0 + $1.count }
            let sum = group.reduce(0.0) { $0 + ($1.count > 0 ? Double($1.count) * $1.mean : 0) }
            let middle = (Double(first.firstStep) + Double(last.lastStep)) / 2
            return LineChart.Point(x: middle, y: count > 0 ? sum / Double(count) : .infinity)
        }
    }
}
