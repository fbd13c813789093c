import TUI
import Testing

struct RowAxisTests {
    private func axis(_ scale: ValueAxis.Scale, _ low: Double, _ high: Double, _ rows: Int) -> RowAxis {
        RowAxis(covering: ValueAxis(scale, from: low, to: high), rows: rows)
    }

    private func labels(_ scale: ValueAxis.Scale, _ low: Double, _ high: Double, _ rows: Int) -> [String] {
        axis(scale, low, high, rows).labels.map { "\($0.row) \($0.text)" }
    }

    @Test func linearLabelsAreMultiples() {
        #expect(labels(.linear, 0, 1, 11) == ["10 0.0", "8 0.2", "6 0.4", "4 0.6", "2 0.8", "0 1.0"])
        #expect(labels(.linear, 0, 475, 12) == ["11 0", "9 100", "7 200", "5 300", "3 400", "1 500"])
        #expect(labels(.linear, -0.13, 0.31, 8) == ["5 0.0", "2 0.2"])
        #expect(labels(.linear, 0.688, 0.697, 15) == ["14 0.688", "11 0.690", "8 0.692", "5 0.694", "2 0.696"])
        #expect(labels(.linear, 0, 3e7, 7) == ["6 0", "4 1e7", "2 2e7", "0 3e7"])
    }

    @Test func logarithmicLabelsArePowersOfTenOrDoublings() {
        #expect(labels(.logarithmic, 1e-4, 1, 9) == ["8 0.0001", "6 0.001", "4 0.01", "2 0.1", "0 1"])
        #expect(labels(.logarithmic, 1e-9, 1, 9) == ["7 1e-8", "4 1e-4", "1 1e0"])
        #expect(labels(.logarithmic, 0.15, 2, 9) == ["7 0.25", "5 0.5", "3 1", "1 2"])
        #expect(labels(.logarithmic, 0.004, 0.03, 9) == ["8 0.0025", "6 0.005", "4 0.01", "2 0.02", "0 0.04"])
        #expect(labels(.logarithmic, 2e-9, 3e-8, 9) == ["7 2.5e-09", "5 5.0e-09", "3 1.0e-08", "1 2.0e-08"])
    }

    /// Over less than a factor of three a logarithm can hardly be seen, and few doublings fit.
    @Test func aNarrowLogarithmicAxisIsLinear() {
        #expect(axis(.logarithmic, 0.6, 0.8, 9).scale == .linear)
        #expect(axis(.logarithmic, 0.2, 0.8, 9).scale == .logarithmic)
    }

    @Test func heights() {
        let linear = axis(.linear, 0, 1, 11)
        #expect([0, 0.5, 1].map { linear.height(of: $0) } == [0.5, 5.5, 10.5])
        let logarithmic = axis(.logarithmic, 1e-4, 1, 9)
        #expect([1e-4, 1e-2, 1].map { (logarithmic.height(of: $0) * 10).rounded() / 10 } == [0.5, 4.5, 8.5])
        #expect(logarithmic.height(of: 0) == -.infinity && logarithmic.height(of: -1) == -.infinity)
        #expect(logarithmic.height(of: .nan).isNaN && linear.height(of: .nan).isNaN)
    }

    @Test func anyRangeIsCoveredByLabelsEquallyFarApart() {
        let values = [
            -Double.infinity, -1e308, -3, -.leastNonzeroMagnitude, 0, .leastNonzeroMagnitude, 1e-9, 0.03, 1,
            1.000_000_000_1, 3.7, 1e16, 1e308, .infinity, .nan,
        ]
        for rows in [1, 2, 3, 4, 5, 8, 13, 40] {
            for low in values {
                for high in values {
                    for scale in [ValueAxis.Scale.linear, .logarithmic] { check(scale, low, high, rows) }
                }
            }
        }
    }

    private func check(_ scale: ValueAxis.Scale, _ low: Double, _ high: Double, _ rows: Int) {
        let range = ValueAxis(scale, from: low, to: high)
        let axis = RowAxis(covering: range, rows: rows)
        let (bottom, top) = (axis.height(of: range.lower), axis.height(of: range.upper))
        #expect(bottom >= -0.01 && top <= Double(rows) + 0.01, "\(low) … \(high), \(rows)")
        let gaps = zip(axis.labels, axis.labels.dropFirst()).map { $0.row - $1.row }
        #expect(Set(gaps).count <= 1 && (rows < 2 || axis.labels.count >= 2), "\(low) … \(high), \(rows)")
        #expect(Set(axis.labels.map(\.text)).count == axis.labels.count, "\(axis.labels)")
    }
}
