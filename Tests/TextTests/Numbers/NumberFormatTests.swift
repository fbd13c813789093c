import Testing
import Text

struct NumberFormatTests {
    @Test(arguments: [
        (0, "0"), (999, "999"), (1_000, "1,000"), (12_480, "12,480"), (-1_234_567, "-1,234,567"),
        (.max, "9,223,372,036,854,775,807"), (.min, "-9,223,372,036,854,775,808"),
    ])
    func grouped(value: Int, expected: String) { #expect(NumberFormat.grouped(value) == expected) }

    @Test(arguments: [
        (0, "0"), (0.05, "0.05"), (12.34, "12.3"), (99.94, "99.9"), (99.96, "100"), (812.4, "812"), (9_480, "9,480"),
        (9_999.4, "9,999"), (9_999.5, "10.0k"), (31_234, "31.2k"), (99_950, "100k"), (999_499, "999k"),
        (999_500, "1.00M"),
        (1_254_000, "1.25M"), (3.4e9, "3.40G"), (7.1e12, "7.10T"), (9e15, "9.0e+15"), (-45_678, "-45.7k"),
        (.nan, "NaN"),
        (-.infinity, "-inf"),
    ])
    func compact(value: Double, expected: String) { #expect(NumberFormat.compact(value) == expected) }

    @Test func compactCounts() {
        #expect(NumberFormat.compact(99_999) == "99,999")
        #expect(NumberFormat.compact(100_000) == "100k")
    }

    @Test(arguments: [
        (3.2e-5, 2, "3.2e-05"), (1, 2, "1.0e+00"), (0, 2, "0.0e+00"), (9.96, 2, "1.0e+01"), (-2.5e-7, 3, "-2.50e-07"),
        (.leastNonzeroMagnitude, 2, "5.0e-324"), (1.7976931348623157e308, 2, "1.8e+308"), (4, 1, "4e+00"),
        (4, 0, "4e+00"),
        (.infinity, 2, "inf"),
    ])
    func scientific(value: Double, digits: Int, expected: String) {
        #expect(NumberFormat.scientific(value, digits: digits) == expected)
    }

    @Test(arguments: [
        (0.05, 3, "0.0500"), (31.2345, 3, "31.2"), (0.000_12, 2, "0.00012"), (0.000_096, 1, "0.0001"),
        (0.000_09, 1, "9e-05"), (3.2e-7, 3, "3.20e-07"), (123_456, 3, "123000"), (999_999, 3, "1.00e+06"),
        (0, 3, "0.00"),
        (-0.0, 2, "0.0"),
    ])
    func significant(value: Double, digits: Int, expected: String) {
        #expect(NumberFormat.significant(value, digits) == expected)
    }

    @Test func zerosAtTheEndCanGo() {
        #expect(NumberFormat.significant(0.05, 3, trimmingZeros: true) == "0.05")
        #expect(NumberFormat.significant(100, 3, trimmingZeros: true) == "100")
        #expect(NumberFormat.significant(2, 3, trimmingZeros: true) == "2")
    }

    @Test(arguments: [
        (0.125, 2, "0.13"), (2.675, 2, "2.68"), (0.5, 0, "1"), (0.49, 0, "0"), (-0.004, 2, "0.00"),
        (-0.006, 2, "-0.01"),
        (999.999, 2, "1000.00"), (1e-300, 3, "0.000"), (12, 3, "12.000"), (1e22, 2, "1.00e+22"), (.nan, 2, "NaN"),
    ])
    func fixed(value: Double, decimals: Int, expected: String) {
        #expect(NumberFormat.fixed(value, decimals) == expected)
    }

    @Test(arguments: [
        (0.314, 0, "31%"), (0.9716, 1, "97.2%"), (1, 0, "100%"), (0, 1, "0.0%"), (1e30, 0, "1.00e+32%"),
        (.nan, 0, "NaN"),
    ])
    func percent(share: Double, decimals: Int, expected: String) {
        #expect(NumberFormat.percent(share, decimals: decimals) == expected)
    }

    @Test(arguments: [
        (0, "0s"), (-3, "0s"), (45.9, "45s"), (60, "1m 00s"), (185, "3m 05s"), (8_040, "2h 14m"), (273_600, "3d 04h"),
        (.nan, "-"), (.infinity, "-"), (-.infinity, "0s"), (9e10, "1,041,666d 16h"),
    ])
    func duration(seconds: Double, expected: String) {
        #expect(NumberFormat.duration(seconds: seconds) == expected)
    }
}
