import Testing
import Text

@Suite struct ColumnFormatTests {
    @Test(
        arguments: [
            (2.17, "  2.17"), (17.31, "  17.3"), (156_000, "156000"), (1_560_000, " 2e+06"), (0, "  0.00"),
            (0.0421, "0.0421"),
            (3.2e-7, " 3e-07"), (.infinity, "   inf"),
        ] as [(Double, String)])
    func aFittedNumberTakesItsPlaceAndNoMore(_ value: Double, _ text: String) {
        #expect(ColumnFormat.fitted(value, 6) == text)
    }

    @Test(
        arguments: [
            (0, "     0"), (0.93, "  0.93"), (1, "   1.0"), (0.0012, "0.0012"), (9_900, "  9900"), (3.2e-7, " 3e-07"),
            (1e5, " 1e+05"), (.nan, "   NaN"), (.infinity, "   inf"),
        ] as [(Double, String)])
    func aRatioHasSixColumns(value: Double, expected: String) {
        #expect(ColumnFormat.ratio(value) == expected)
    }

    @Test func aBriefFigureLeavesABlankBeforeIt() {
        #expect(ColumnFormat.briefFigure(1.0512e11) == " 1.1e+11")
        #expect(ColumnFormat.briefFigure(-0.25) == "  -0.250")
    }

    @Test(
        arguments: [
            (0.429, "0.43"), (-5.454, "-5.45"), (-11.54, "-11.5"), (-154.2, "-154"), (25.834, "25.83"),
            (-1_176_597, "-1M"), (12_400, "12400"), (-12_400, "-12k"), (9.996e5, "1M"), (2e16, "2e+16"),
        ] as [(Double, String)])
    func aRoundedNumberLosesDecimalsBeforeItGrows(_ value: Double, _ text: String) {
        #expect(ColumnFormat.rounded(value, 5) == text)
    }
}
