import TUI
import Training

/// Points of the loss chart, at the positions of its horizontal axis.
struct LossHistory {
    /// Smoothed training loss, and the validation loss.
    let training: [LineChart.Point]
    /// Training losses of single steps; empty if there are too many or nothing is smoothed.
    let steps: [LineChart.Point]
    let validation: [LineChart.Point]
    /// Steps that were not finite.
    let notFinite: [LineChart.Point]
    /// Lowest validation loss, with its step.
    let best: (step: Int, point: LineChart.Point)?

    /// Creates the points, smoothed as a scale shows them.
    init(
        _ reading: RunReading, _ axis: CourseAxis, _ scale: ValueAxis.Scale, halfLife: Double, from start: Double = 0
    ) {
        let history = reading.trainingLoss
        let averages =
            halfLife > 0
            ? reading.smoothedTrainingLoss(halfLifeBuckets: halfLife, isGeometric: scale == .logarithmic)
            : history.buckets.map(\.mean)
        training = Self.points(history, averages, axis, from: start)
        let isSingle = history.valuesPerBucket == 1 && halfLife > 0
        steps = isSingle ? Self.points(history, history.buckets.map(\.mean), axis, from: start) : []
        let validations = reading.validationLossHistory
        validation = Self.points(validations, validations.buckets.map(\.mean), axis, from: start)
        notFinite = history.buckets
            .filter { $0.nonFiniteCount > 0 && Double($0.lastStep) >= start }
            .map { LineChart.Point(x: axis.x(Double($0.lastStep)), y: .infinity) }
        best = validations.lowest.map { bucket in
            (bucket.lastStep, LineChart.Point(x: axis.x(bucket.middle), y: Double(bucket.minimum)))
        }
    }

    /// Returns one point per bucket: its average, with the minimum and maximum.
    private static func points(
        _ history: MetricHistory, _ averages: [Double], _ axis: CourseAxis, from start: Double
    ) -> [LineChart.Point] {
        zip(history.buckets, averages).compactMap { bucket, average in
            guard bucket.count > 0, !average.isNaN, Double(bucket.lastStep) >= start else { return nil }
            return LineChart.Point(
                x: axis.x(bucket.middle), minimum: Double(bucket.minimum), mean: average,
                maximum: Double(bucket.maximum))
        }
    }
}

extension MetricBucket {
    /// Step in the middle of the bucket.
    fileprivate var middle: Double { (Double(firstStep) + Double(lastStep)) / 2 }
}
