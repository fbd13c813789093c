import Testing

@testable import nntui

@Suite struct ProgressLineTests {
    @Test func aLineShowsHowFarARunIs() throws {
        let line = try ProgressLine(first: 0, total: 5_000).line(Readings.xor(), elapsed: 10)
        #expect(
            line == "[#####---------------]  step 1,250 of 5,000  loss 0.1250  validation 0.2500  125 steps/s  ETA 30s")
    }

    @Test func aResumedRunCountsItsOwnSteps() throws {
        var snapshot = try Readings.xor()
        snapshot.validationLoss = nil
        snapshot.validationAccuracy = 0.975
        let line = ProgressLine(first: 1_000, total: 2_000).line(snapshot, elapsed: 2)
        #expect(line == "[#####---------------]  step 1,250 of 2,000  loss 0.1250  97.5%  125 steps/s  ETA 6s")
    }

    @Test func nothingIsKnownAtTheStart() throws {
        var snapshot = try Readings.xor()
        snapshot.step = 0
        (snapshot.loss, snapshot.validationLoss) = (nil, nil)
        let line = ProgressLine(first: 0, total: 10).line(snapshot, elapsed: 0)
        #expect(line == "[--------------------]  step 0 of 10  loss -  no step complete yet")
    }
}
