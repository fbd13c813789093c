import Testing

@testable import nntui

@Suite struct SweepPointTests {
    private func point(_ runs: [SweepRun], _ measure: SweepMeasure = .validationLoss) -> SweepPoint {
        SweepPoint(values: ["1"], runs: runs, measure: measure)
    }

    @Test func theMedianIsTheMiddleOrTheMeanOfTwo() {
        #expect(point([0.3, 0.1, 0.2].map { SweepRuns.run($0) }).median == 0.2)
        #expect(point([0.5, 0.25].map { SweepRuns.run($0) }).median == 0.375)
        #expect(point([]).median == nil)
    }

    /// The run that ended in an infinite loss had reached a lower one than the others.
    @Test func aRunThatDivergedIsTheWorst() {
        let two = [SweepRuns.run(0.2), SweepRuns.run(0.3)]
        #expect(point(two + [SweepRuns.diverged]).median == 0.3)
        #expect(point([two[0], SweepRuns.diverged]).median == nil)
        #expect(point([SweepRuns.run(10), SweepRuns.run(20), SweepRuns.diverged], .meanReturn).median == 10)
    }

    @Test func theSpreadIsThatOfTheOthers() {
        let point = point([SweepRuns.run(0.2), SweepRuns.diverged, SweepRuns.run(0.4)])
        #expect(point.spread == 0.2...0.4 && point.divergedCount == 1)
        #expect(self.point([SweepRuns.diverged]).spread == nil)
    }

    @Test func theMiddleRunIsTheBetterOfTwo() {
        #expect(point([SweepRuns.run(0.4), SweepRuns.run(0.2)]).middle?.measure == 0.2)
        #expect(point([SweepRuns.run(4), SweepRuns.run(2)], .meanReturn).middle?.measure == 4)
    }

    @Test(arguments: [(9.9, false), (10.1, true), (.nan, true)])
    func aLossFarAboveTheStartHasDiverged(_ training: Double, _ hasDiverged: Bool) {
        #expect(SweepRuns.run(0.1, start: 1, training: training).hasDiverged == hasDiverged)
    }

    /// The first batch was easy by chance.
    @Test func aLossNearThatOfAConstantAnswerHasNot() {
        var run = SweepRuns.run(0.1, start: 0.01, training: 1)
        #expect(run.hasDiverged)
        run.constantLoss = 0.5
        #expect(!run.hasDiverged)
    }
}
