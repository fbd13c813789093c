import Datasets
import Testing

struct NumberReadingTests {
    @Test func namesReadBack() {
        #expect(NumberReading.names.allSatisfy { NumberReading(name: $0)?.name == $0 })
    }

    /// Expected dates are those of Python 3.11's `datetime`.
    @Test(arguments: [
        (0.0, "1970-01-01"), (-1, "1969-12-31"), (11_016, "2000-02-29"), (19_782, "2024-02-29"), (19_783, "2024-03-01"),
        (-719_162, "0001-01-01"), (2_932_896, "9999-12-31"), (19_737.4, "2024-01-15"),
    ])
    func daysAreDates(days: Double, date: String) {
        #expect(NumberReading.days(.dayFirst).dateText(days, resolution: 1) == date)
    }

    @Test func secondsAreDatesWithTimes() {
        let reading = NumberReading.seconds(.yearFirst)
        #expect(reading.dateText(1_709_251_160, resolution: 1) == "2024-02-29 23:59:20")
        #expect(reading.dateText(1_709_251_160, resolution: 2) == "2024-02-29 23:59")
        #expect(reading.dateText(-1, resolution: 0.5) == "1969-12-31 23:59:59")
        #expect(reading.dateText(-60, resolution: 1) == "1969-12-31 23:59")
        #expect(reading.dateText(1_709_251_160, resolution: 100) == "2024-02-29")
        #expect(reading.dateText(.infinity, resolution: 1) == nil)
        #expect(NumberReading.plain.dateText(0, resolution: 1) == nil)
    }
}
