import Testing
import Text

@Suite struct NumberWordsTests {
    @Test(
        arguments: [
            (0.05, "0.05"), (12_000, "12000"), (1.2e-5, "1.2e-05"), (-0.0, "-0"), (1e15, "1000000000000000"),
            (.infinity, "inf"),
        ] as [(Double, String)])
    func anExactNumberHasNoUselessFraction(_ value: Double, _ text: String) {
        #expect(NumberFormat.exact(value) == text)
    }

    @Test(
        arguments: [
            (400, "400"), (0.5, "0.5"), (-0.0, "0"), (-3, "-3"), (1e15, "1000000000000000.0"), (.infinity, "inf"),
        ] as [(Double, String)])
    func aDatumIsWrittenAsPeopleDo(_ value: Double, _ text: String) {
        #expect(NumberFormat.datum(value) == text)
    }

    @Test(
        arguments: [
            (0.012_345, "0.0123"), (31.24, "31.2"), (1_234.5, "1235"), (0, "0"), (-0.0, "0"), (-2.5, "-2.5"),
            (1e-5, "1e-05"), (.infinity, "inf"),
        ] as [(Double, String)])
    func aBriefNumberHasThreeDigits(_ value: Double, _ text: String) {
        #expect(NumberFormat.brief(value) == text)
    }

    @Test(
        arguments: [
            (3.2e-7, "3e-7"), (0.049, "0.05"), (0.96, "1"), (38, "40"), (-0.3, "−0.3"), (4_200, "4e3"), (0, "0"),
            (.nan, "not a number"), (-.infinity, "infinite"),
        ] as [(Double, String)])
    func aRoughNumberHasOneDigit(_ value: Double, _ text: String) {
        #expect(NumberFormat.rough(value) == text)
    }

    @Test(
        arguments: [
            (0.001, "0.1 %"), (0.638, "64 %"), (0, "0 %"), (20, "20 times 100 %"), (.nan, "far more than 100 %"),
        ] as [(Double, String)])
    func aRoughShareIsAPercentage(_ share: Double, _ text: String) {
        #expect(NumberFormat.roughPercent(share) == text)
    }

    @Test func numbersAreReadAsPeopleTypeThem() {
        #expect([".05", "5e-2", "1,000", "1_000", "+3"].map(TypedNumber.parse) == [0.05, 0.05, 1_000, 1_000, 3])
        #expect(
            ["", "0x10", "nan", "1e999", "one", "0,05", "1,5", "1,00,000", "1,0000", ",5"].allSatisfy {
                TypedNumber.parse($0) == nil
            })
    }
}
