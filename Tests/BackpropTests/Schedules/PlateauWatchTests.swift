import Backprop
import Testing

@Suite struct PlateauWatchTests {
    private let losses = [1, 0.9, 0.95, 0.92, 0.91, 0.95, 0.8, 0.85, 0.85, 0.85, 0.85, 0.85, 0.85, 0.85, 0.7]

    /// Source: PyTorch 2.15, `ReduceLROnPlateau(o, factor=0.5, patience=2, threshold=0)` at a learning rate of 1.
    @Test func dropsWhenPyTorchDoes() {
        let expected = [1, 1, 1, 1, 0.5, 0.5, 0.5, 0.5, 0.5, 0.25, 0.25, 0.25, 0.125, 0.125, 0.125]
        var watch = PlateauWatch()
        var schedule = Schedule(.reduceOnPlateau)
        schedule.factor = 0.5
        for (loss, factor) in zip(losses, expected) {
            let drops = watch.drops
            let dropped = watch.observe(loss, patience: 2)
            #expect(dropped == (watch.drops == drops + 1))
            #expect(schedule.factor(at: 0, drops: watch.drops) == factor)
        }
        #expect(watch.best == 0.7)
    }

    @Test func aLossThatIsNotANumberIsNoImprovement() {
        var watch = PlateauWatch()
        #expect([Double.nan, .nan, 3].map { watch.observe($0, patience: 1) } == [false, true, false])
        #expect(watch.best == 3 && watch.waited == 0)
    }

    @Test func withoutPatienceTheFirstBadLossCounts() {
        var watch = PlateauWatch()
        #expect([1, 1].map { watch.observe($0, patience: 0) } == [false, true])
        #expect(watch.drops == 1)
    }

    /// Two evaluations without a lower loss end a run, where a schedule with the same patience drops at the third.
    @Test func stoppingCountsTheEvaluationsThatItsMessageNames() {
        var (stopping, schedule) = (PlateauWatch(), PlateauWatch())
        let losses = [1.0, 0.9, 0.95, 0.9, 0.92]
        #expect(losses.map { stopping.observe($0, stoppingAfter: 2) } == [false, false, false, true, false])
        #expect(losses.map { schedule.observe($0, patience: 2) } == [false, false, false, false, true])
    }
}
