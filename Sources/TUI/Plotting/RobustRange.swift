/// Range of the values of a chart that leaves out what would flatten the rest.
package struct RobustRange {
    private let scale: ValueAxis.Scale
    private var range: ClosedRange<Double>?

    /// Creates the empty range of an axis.
    package init(_ scale: ValueAxis.Scale) { self.scale = scale }

    /// Bounds as values; nil if no value can be shown.
    package var bounds: ClosedRange<Double>? {
        range.map { scale == .linear ? $0 : decimalPower($0.lowerBound)...decimalPower($0.upperBound) }
    }

    /// Includes values for certain, as far as the axis can show them.
    package mutating func include(_ values: [Double?]) {
        for position in positions(values.compactMap { $0 }) { extend(to: position...position) }
    }

    /// Includes a curve, without the highest and the lowest hundredth if that makes the range smaller by half.
    package mutating func includeCurve(_ values: [Double]) {
        let sorted = positions(values).sorted()
        guard let low = sorted.first, let high = sorted.last else { return }
        let margin = sorted.count < 20 ? 0 : max(1, sorted.count / 100)
        let usual = sorted[margin]...sorted[sorted.count - 1 - margin]
        let reach = 0.5 * (usual.upperBound - usual.lowerBound)
        let lower = low < usual.lowerBound - reach ? usual.lowerBound : low
        let upper = high > usual.upperBound + reach ? usual.upperBound : high
        extend(to: lower...upper)
    }

    /// Includes a band around the curves without the highest and the lowest tenth of its edges, as far as that leaves
    /// room for the curves.
    package mutating func includeBand(_ minima: [Double], _ maxima: [Double]) {
        let (low, high) = (positions(minima).sorted(), positions(maxima).sorted())
        guard !low.isEmpty, !high.isEmpty else { return }
        extend(to: low[low.count / 10], high[high.count - 1 - high.count / 10], atMost: 0.4)
    }

    /// Includes a curve that the others are compared with, as far as that leaves half of the room to them.
    package mutating func includeReference(_ values: [Double]) {
        let positions = positions(values)
        guard let low = positions.min(), let high = positions.max() else { return }
        if range == nil { return extend(to: low...high) }
        extend(to: low, high, atMost: 1)
    }

    /// Extends the range by at most a share of itself, or to about half and twice a level curve.
    private mutating func extend(to low: Double, _ high: Double, atMost share: Double) {
        guard let range else { return }
        let level = scale == .linear ? max(range.lowerBound.magnitude, range.upperBound.magnitude) : 0.5
        let reach = share * max(range.upperBound - range.lowerBound, level)
        let lower = min(range.lowerBound, max(low, range.lowerBound - reach))
        let upper = max(range.upperBound, min(high, range.upperBound + reach))
        extend(to: lower...upper)
    }

    private mutating func extend(to part: ClosedRange<Double>) {
        let former = range ?? part
        range = min(former.lowerBound, part.lowerBound)...max(former.upperBound, part.upperBound)
    }

    private func positions(_ values: [Double]) -> [Double] {
        values.filter { $0.isFinite && (scale == .linear || $0 > 0) }
            .map { scale == .linear ? $0 : decimalLogarithm($0) }
    }
}
