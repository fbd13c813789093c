import Presets
import Testing

@Suite struct NumberScaleTests {
    private func walk(_ scale: NumberScale, from start: Double, _ nudges: Nudge...) -> [Double] {
        var value = start
        return nudges.map { nudge in
            value = scale.nudged(value, nudge)
            return value
        }
    }

    @Test func preferredNumbersAreRoundAndComeBack() {
        let scale = NumberScale.geometric(1e-8...1e3)
        #expect(walk(scale, from: 0.1, .up, .up, .up) == [0.11, 0.12, 0.14])
        #expect(walk(scale, from: 0.1, .down, .down) == [0.09, 0.08])
        #expect(walk(scale, from: 0.05, .farUp, .farUp, .farDown) == [0.1, 0.2, 0.1])
        // A typed value moves to the next value of the scale.
        #expect(walk(scale, from: 0.0375, .up) == [0.04])
        #expect(walk(scale, from: 0.0375, .down) == [0.035])
    }

    @Test func usualValuesAreReachedAgain() {
        let scale = NumberScale.geometric(1e-8...1e3)
        for value in [1e-4, 3e-4, 0.001, 0.002, 0.003, 0.005, 0.01, 0.02, 0.03, 0.1, 0.3, 0.5, 1, 3, 20] {
            #expect(walk(scale, from: value, .down, .up)[1] == value)
            #expect(walk(scale, from: value, .farUp, .farDown)[1] == value)
        }
    }

    @Test func everyDecadeIsTheSame() {
        let scale = NumberScale.geometric(1e-12...1e12)
        for exponent in -8...8 {
            var value = Double("1e\(exponent)") ?? 1
            for _ in 0..<20 { value = scale.nudged(value, .up) }
            #expect(value == Double("1e\(exponent + 1)"))
            for _ in 0..<20 { value = scale.nudged(value, .down) }
            #expect(value == Double("1e\(exponent)"))
        }
    }

    @Test func limitsHoldButDoNotPullBack() {
        let scale = NumberScale.geometric(1e-3...1)
        #expect(scale.nudged(1, .up) == 1)
        #expect(scale.nudged(1e-3, .down) == 1e-3)
        #expect(scale.nudged(50, .up) == 50)
        #expect(scale.nudged(50, .down) == 45)
    }

    @Test func zeroLiesBelowTheSmallest() {
        let scale = NumberScale.geometricOrZero(1e-6...10, first: 1e-4)
        #expect(walk(scale, from: 0, .up, .down) == [1e-4, 9e-5])
        #expect(scale.nudged(1e-6, .down) == 0)
        #expect(scale.nudged(0, .down) == 0)
    }

    @Test func countsAndPowers() {
        #expect(walk(.counts(0...1e6, first: 100), from: 0, .up, .up, .farUp) == [100, 120, 200])
        #expect(walk(.counts(1...1e6, first: 100), from: 1, .up, .up) == [2, 3])
        #expect(walk(.powersOfTwo(1...65_536), from: 48, .up, .down, .farUp, .farUp) == [64, 32, 128, 512])
        #expect(walk(.powersOfTwo(1...65_536), from: 1, .down) == [1])
    }

    @Test func aLadderIsClimbed() {
        let scale = NumberScale.ladder([0, 0.5, 0.9, 0.99])
        #expect(walk(scale, from: 0.6, .up, .up, .up) == [0.9, 0.99, 0.99])
        #expect(walk(scale, from: 0.6, .down, .down, .down) == [0.5, 0, 0])
        #expect(walk(scale, from: 0, .farUp, .farDown) == [0.99, 0])
    }

    /// A nudge leads its own way or nowhere, except that 0 lies below the scales that begin with it.
    @Test(arguments: [Double.infinity, -1, 0, .leastNonzeroMagnitude, .greatestFiniteMagnitude])
    func strangeValuesMoveTheRightWay(value: Double) {
        let scales: [NumberScale] = [
            .geometric(1e-8...1e3), .geometricOrZero(1e-6...10, first: 1e-4), .counts(0...1e6, first: 100),
            .powersOfTwo(1...65_536), .ladder([0, 0.5]), .ladder([]),
        ]
        for scale in scales {
            for nudge in [Nudge.up, .farUp] { #expect(scale.nudged(value, nudge) >= value, "\(scale)") }
            for nudge in [Nudge.down, .farDown] { #expect(scale.nudged(value, nudge) <= max(value, 0), "\(scale)") }
        }
    }

    @Test(arguments: [Nudge.up, .down, .farUp, .farDown])
    func whatIsNotANumberStaysSoOrComesOntoTheScale(nudge: Nudge) {
        #expect(NumberScale.geometric(1e-8...1e3).nudged(.nan, nudge).isNaN)
        #expect(NumberScale.counts(0...1e6, first: 100).nudged(.nan, nudge).isNaN)
        #expect(NumberScale.ladder([0, 0.5]).nudged(.nan, nudge).isNaN)
        #expect((1...65_536).contains(NumberScale.powersOfTwo(1...65_536).nudged(.nan, nudge)))
    }
}
