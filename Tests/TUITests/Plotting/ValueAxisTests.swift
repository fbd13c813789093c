import TUI
import Testing

struct ValueAxisTests {
    private func labels(_ scale: ValueAxis.Scale, _ low: Double, _ high: Double, _ count: Int) -> [String] {
        ValueAxis(scale, from: low, to: high).ticks(atMost: count).map(\.label)
    }

    @Test func linearTicksAreRound() {
        #expect(labels(.linear, 0, 1, 6) == ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"])
        #expect(labels(.linear, 0, 1, 3) == ["0.0", "0.5", "1.0"])
        #expect(labels(.linear, -0.13, 0.31, 5) == ["-0.1", "0.0", "0.1", "0.2", "0.3"])
        #expect(labels(.linear, 0.02, 0.11, 4) == ["0.05", "0.10"])
        #expect(labels(.linear, 0, 3e7, 4) == ["0", "1e7", "2e7", "3e7"])
        #expect(labels(.linear, 0, 2.5e-7, 4) == ["0", "1e-7", "2e-7"])
    }

    @Test func logarithmicTicksAreDecadesOrPartsOfThem() {
        #expect(labels(.logarithmic, 1e-4, 1, 5) == ["1e-4", "1e-3", "1e-2", "1e-1", "1e0"])
        #expect(labels(.logarithmic, 1e-8, 1, 5) == ["1e-8", "1e-6", "1e-4", "1e-2", "1e0"])
        #expect(labels(.logarithmic, 0.15, 2, 6) == ["2e-1", "5e-1", "1e0", "2e0"])
        #expect(labels(.logarithmic, 0.25, 0.29, 4) == ["0.26", "0.28"])
        #expect(labels(.logarithmic, .leastNonzeroMagnitude, 1e308, 4) == ["1e-200", "1e0", "1e200"])
    }

    @Test func fractions() {
        let linear = ValueAxis(.linear, from: 2, to: 4)
        #expect([2, 3, 4, 5].map { linear.fraction(of: $0) } == [0, 0.5, 1, 1.5])
        let logarithmic = ValueAxis(.logarithmic, from: 1e-4, to: 1)
        #expect(abs(logarithmic.fraction(of: 0.01) - 0.5) < 1e-12)
        #expect(logarithmic.fraction(of: 0) == -.infinity)
        #expect(logarithmic.fraction(of: -1).isNaN && linear.fraction(of: .nan).isNaN)
    }

    @Test func logarithmNeedsPositiveBounds() {
        #expect(ValueAxis(.logarithmic, from: 0, to: 1).scale == .linear)
        #expect(ValueAxis(.logarithmic, from: 0.1, to: 1).scale == .logarithmic)
    }

    @Test func anyBoundsGiveDistinctTicksInside() {
        let values = [
            -Double.infinity, -1e308, -3, -.leastNonzeroMagnitude, 0, .leastNonzeroMagnitude, 1e-9, 1, 1.000_000_000_1,
            1e16, 1e308, .infinity, .nan,
        ]
        for low in values {
            for high in values {
                for scale in [ValueAxis.Scale.linear, .logarithmic] {
                    let axis = ValueAxis(scale, from: low, to: high)
                    #expect(axis.lower < axis.upper)
                    let ticks = axis.ticks(atMost: 7)
                    #expect(ticks.count <= 7 && Set(ticks.map(\.label)).count == ticks.count)
                    #expect(ticks.allSatisfy { (-0.001...1.001).contains(axis.fraction(of: $0.value)) })
                }
            }
        }
    }
}
