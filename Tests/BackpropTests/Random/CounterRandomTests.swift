import Backprop
import Testing

@Suite struct CounterRandomTests {
    /// Source: `kat_vectors` of Random123 1.14, philox4x32 with 10 rounds. The counter's words are, from the first,
    /// position low, position high, stream low, stream high; the key's are seed low and seed high.
    @Test func givesTheKnownAnswers() {
        let zeros = CounterRandom(seed: 0, stream: 0)
        #expect(zeros.bits(at: 0) == SIMD4(0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8))
        let ones = CounterRandom(seed: .max, stream: .max)
        #expect(ones.bits(at: .max) == SIMD4(0x408F_276D, 0x41C8_3B0E, 0xA20B_C7C6, 0x6D54_51FD))
        let digitsOfPi = CounterRandom(seed: 0x299F_31D0_A409_3822, stream: 0x0370_7344_1319_8A2E)
        #expect(
            digitsOfPi.bits(at: 0x85A3_08D3_243F_6A88) == SIMD4(0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1))
    }

    @Test func fourPositionsAreThoseOfOneAfterAnother() {
        let random = CounterRandom(seed: 0x299F_31D0_A409_3822, stream: 0x0370_7344_1319_8A2E)
        for position in [0, 7, 0xFFFF_FFFE, .max - 2] as [UInt64] {
            let (a, b, c, d) = random.fourBits(at: position)
            #expect([a, b, c, d] == (0..<4).map { random.bits(at: position &+ UInt64($0)) })
        }
    }

    @Test func uniformNumbersAreSpreadEvenly() {
        let random = CounterRandom(seed: 7, stream: 1)
        let values = (0..<100_000).map { Double(random.uniform(at: $0)) }
        #expect(values.allSatisfy { $0 >= 0 && $0 < 1 })
        let mean = values.reduce(0, +) / 100_000
        let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 100_000
        #expect(abs(mean - 0.5) < 0.003 && abs(variance - 1.0 / 12) < 0.001)
    }

    /// With 24 bits, the smallest number is 0 and the largest the one before 1.
    @Test func uniformNumbersAreWholeMultiples() {
        let random = CounterRandom(seed: 7, stream: 1)
        for position in 0..<1_000 as Range<UInt64> {
            let scaled = random.uniform(at: position) * 0x1p24
            #expect(scaled == scaled.rounded())
        }
    }

    @Test func normalNumbersHaveTheirMoments() {
        let random = CounterRandom(seed: 7, stream: 1)
        let values = (0..<100_000).map { Double(random.normal(at: $0)) }
        let moments = (1...4).map { power in
            values.reduce(0) { sum, x in sum + (0..<power).reduce(1) { product, _ in product * x } } / 100_000
        }
        #expect(abs(moments[0]) < 0.01 && abs(moments[1] - 1) < 0.015)
        #expect(abs(moments[2]) < 0.04 && abs(moments[3] - 3) < 0.15)
        #expect(values.allSatisfy { $0.isFinite })
    }

    @Test(arguments: [1, 2, 7, 1_000])
    func indicesAreDrawnEvenly(_ count: Int) {
        let random = CounterRandom(seed: 7, stream: 1)
        var seen = Array(repeating: 0, count: count)
        for position in 0..<20_000 as Range<UInt64> { seen[random.index(below: count, at: position)] += 1 }
        let expected = 20_000 / Double(count)
        #expect(seen.allSatisfy { abs(Double($0) - expected) < 5 * expected.squareRoot() + 1 })
    }

    @Test func streamsAndSeedsDiffer() {
        let random = CounterRandom(seed: 1, stream: 1)
        #expect(random == CounterRandom(seed: 1, stream: 1))
        #expect(random.hashValue == CounterRandom(seed: 1, stream: 1).hashValue)
        for other in [CounterRandom(seed: 2, stream: 1), CounterRandom(seed: 1, stream: 2)] {
            #expect(random != other)
            #expect((0..<50).allSatisfy { random.bits(at: $0) != other.bits(at: $0) })
        }
    }

    @Test func anIndexBelowNothingTraps() async {
        await #expect(processExitsWith: .failure) { _ = CounterRandom(seed: 0, stream: 0).index(below: 0, at: 0) }
    }
}
