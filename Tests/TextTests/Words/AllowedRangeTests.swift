import Testing
import Text

@Suite struct AllowedRangeTests {
    @Test func rangesAreSaidInErrors() {
        #expect(AllowedRange.description(0...1, noun: "a number") == "a number from 0 to 1")
        #expect(
            AllowedRange.description(.leastNonzeroMagnitude...1, noun: "a number")
                == "a number above 0 and at most 1")
        #expect(AllowedRange.description(0...1.0.nextDown, noun: "a number") == "a number at least 0 and below 1")
        #expect(AllowedRange.description(1...Int.max, noun: "a whole number") == "a whole number, at least 1")
    }

    @Test func rangesAreSaidBesideControls() {
        #expect(Allowed(0.0...1.0.nextDown).words == "a number from 0 to below 1")
        #expect(Allowed(.leastNonzeroMagnitude...1.0).words == "a number above 0 and up to 1")
        #expect(Allowed(.leastNonzeroMagnitude...1.0.nextDown).words == "a number above 0 and below 1")
        #expect(Allowed(1...64).words == "a whole number from 1 to 64")
    }

    @Test func zeroIsToldFromTheLeastNumber() {
        #expect(!AllowedRange.contains(.leastNonzeroMagnitude...1, 0))
        #expect(AllowedRange.contains(0...1, 0))
        #expect(AllowedRange.contains(nil, .infinity))
    }
}
