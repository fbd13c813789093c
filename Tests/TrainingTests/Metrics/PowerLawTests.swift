import Testing
import Training

@Suite struct PowerLawTests {
    @Test func theExponentIsThatOfThePower() throws {
        let points = (1...6).map { (x: Double(1 << $0), y: 3 * Double(1 << (2 * $0))) }
        #expect(abs(try #require(PowerLaw.exponent(points)) - 2) < 1e-12)
        #expect(abs(try #require(PowerLaw.tailExponent(points)) - 2) < 1e-12)
    }

    /// numpy 2.4: polyfit(log([1, 2, 4, 8]), log([5, 6, 9, 20]), 1)[0], and the same for the last two points.
    @Test func aConstantShareWeighsOnSmallSizes() throws {
        let points = zip([1.0, 2, 4, 8], [5.0, 6, 9, 20]).map { (x: $0, y: $1) }
        #expect(abs(try #require(PowerLaw.exponent(points)) - 0.6584962500721157) < 1e-9)
        #expect(abs(try #require(PowerLaw.tailExponent(points.reversed())) - 1.1520030934450499) < 1e-9)
    }

    @Test func onePointHasNoSlope() {
        #expect(PowerLaw.exponent([(x: 2, y: 3)]) == nil)
        #expect(PowerLaw.exponent([(x: 2, y: 3), (x: 2, y: 4), (x: 0, y: 1)]) == nil)
        #expect(PowerLaw.exponent([]) == nil)
    }
}
