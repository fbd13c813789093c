import Testing
import Training

@Suite struct ActLogTests {
    @Test func labelsFollowTheKnownOnes() {
        var acts = ActLog()
        #expect(acts.labels(after: 0).isEmpty)
        for number in 1...3 { acts.append("\(number)") }
        #expect(acts.count == 3 && acts.labels(after: 0) == ["1", "2", "3"])
        #expect(acts.labels(after: 1) == ["2", "3"] && acts.labels(after: 3).isEmpty && acts.labels(after: 9).isEmpty)
    }

    @Test func onlyTheLatestAreKept() {
        var acts = ActLog()
        for number in 1...1_000 { acts.append("\(number)") }
        #expect(acts.count == 1_000)
        #expect(acts.labels(after: 0) == (937...1_000).map { "\($0)" } && acts.labels(after: 999) == ["1000"])
    }
}
