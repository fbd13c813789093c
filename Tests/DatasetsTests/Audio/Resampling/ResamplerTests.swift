import Datasets
import Foundation
import Testing

struct ResamplerTests {
    struct Case: CustomTestStringConvertible {
        let from: Int
        let to: Int
        let count: Int
        let resultCount: Int
        var frequency = 440.0
        let expected: [Int: Float]

        var testDescription: String { "\(from) to \(to)" }
    }

    private static func sine(_ frequency: Double, rate: Int, count: Int) -> [Float] {
        (0..<count).map { Float(sin(2 * .pi * frequency * Double($0) / Double(rate))) }
    }

    /// SciPy 1.17.1: `resample_poly(x, up, down, window=firwin(2 * 16 * m + 1, 1 / m, window=("kaiser", 7.857)))` with
    /// m = max(up, down), in 64 bits. SciPy scales the whole filter to a sum of 1, whereas here each phase is scaled;
    /// the difference is that of the filter's side lobes, 80 dB down, so less than 1e-4.
    private static let cases = [
        Case(
            from: 11_025, to: 8_000, count: 300, resultCount: 218,
            expected: [
                0: 0.01856, 1: 0.335471, 2: 0.638695, 7: 0.661166, 109: -0.031413, 110: 0.309018, 216: -0.701874,
                217: -0.350796,
            ]),
        Case(
            from: 44_100, to: 8_000, count: 900, resultCount: 164,
            expected: [
                0: 0.034317, 1: 0.334502, 2: 0.638996, 7: 0.661139, 82: -0.062791, 83: -0.39715, 162: -0.548758,
                163: -0.176485,
            ]),
        Case(
            from: 8_000, to: 16_000, count: 200, resultCount: 400,
            expected: [
                0: 0, 1: 0.140628, 2: 0.338745, 7: 0.941793, 200: 0, 201: -0.171927, 398: -0.338745, 399: -0.140628,
            ]),
        Case(
            from: 22_050, to: 8_000, count: 500, resultCount: 182, frequency: 1_000,
            expected: [
                0: 0.07274, 1: 0.696936, 2: 1.003825, 7: -0.707563, 91: 0.707108, 92: 0, 180: -0.058555, 181: -0.4638,
            ]),
        // A tone above the new Nyquist frequency vanishes except at the ends.
        Case(
            from: 16_000, to: 8_000, count: 2_000, resultCount: 1_000, frequency: 6_000,
            expected: [0: 0.141085, 1: -0.025733, 2: 0.010551, 7: -0.001336, 500: 0, 501: -1.2e-5, 998: -0.010551]),
    ]

    @Test(arguments: cases)
    func asSciPy(_ test: Case) {
        let sound = Sound(samples: Self.sine(test.frequency, rate: test.from, count: test.count), rate: test.from)
        let result = sound.resampled(to: test.to)
        #expect(result.rate == test.to && result.samples.count == test.resultCount)
        for (index, value) in test.expected { #expect(abs(result.samples[index] - value) < 1e-4, "\(index)") }
    }

    /// Away from the ends, a sine in the pass band is preserved; 1e-4 is the height of the side lobes.
    @Test(arguments: [(11_127, 8_000), (44_100, 16_000), (48_000, 8_000), (8_000, 44_100), (383_999, 8_000)])
    func aSineStaysASine(from: Int, to: Int) {
        let result = Resampler(from: from, to: to).resample(Self.sine(700, rate: from, count: from / 20))
        let expected = Self.sine(700, rate: to, count: result.count)
        #expect(result.count == (from / 20 * to + from - 1) / from)
        for index in to / 200..<result.count - to / 200 {
            #expect(abs(result[index] - expected[index]) < 1e-4, "\(index)")
        }
    }

    @Test func aConstantStaysThatConstant() {
        let result = Resampler(from: 11_025, to: 8_000).resample([Float](repeating: 0.75, count: 400))
        #expect(result[30..<250].allSatisfy { abs($0 - 0.75) < 1e-6 })
    }

    @Test func theSameRateAndNothing() {
        #expect(Resampler(from: 8_000, to: 8_000).resample([1, 2, 3]) == [1, 2, 3])
        #expect(Resampler(from: 44_100, to: 8_000).resample([]).isEmpty)
        #expect(Resampler(from: 44_100, to: 8_000).resample([1]).count == 1)
    }
}
