import Dashboard
import Testing
import Training

/// The screen shows a change before the trainer has made it, but in the end agrees with the trainer.
@Suite struct ReconciliationTests {
    private func rate(_ model: Model) -> Double? { model.run?.values?.settings.learningRate }

    @Test func anOldSnapshotDoesNotTakeAChangeBack() {
        var model = Model.showing(Snapshots.vanishing())
        model.press(.character("+"), .character("+"))
        #expect(rate(model) == 0.063)
        _ = update(&model, .snapshot(Snapshots.vanishing()), now: 1.1)
        #expect(rate(model) == 0.063)
    }

    @Test func theTrainersValueHoldsOnceItHasCome() {
        var model = Model.showing(Snapshots.vanishing())
        model.press(.character("+"))
        var snapshot = Snapshots.vanishing()
        snapshot.settings.learningRate = 0.056
        _ = update(&model, .snapshot(snapshot), now: 1.1)
        #expect(model.run?.pending.isEmpty == true)
        snapshot.settings.learningRate = 0.1
        _ = update(&model, .snapshot(snapshot), now: 1.2)
        #expect(rate(model) == 0.1)
    }

    @Test func aChangeThatNeverComesIsGivenUp() {
        var model = Model.showing(Snapshots.vanishing())
        model.press(.character("+"))
        _ = update(&model, .snapshot(Snapshots.vanishing()), now: 9)
        #expect(rate(model) == 0.05)
    }

    @Test func changesOfDifferentKindsWaitSideBySide() {
        var model = Model.showing(Snapshots.vanishing())
        model.press(.character("+"), .character("c"), .character("+"))
        #expect(model.run?.pending.count == 2)
        _ = update(&model, .snapshot(Snapshots.vanishing()), now: 1.1)
        #expect(rate(model) == 0.063)
        #expect(model.run?.values?.settings.clipping.mode == .layerNorm)
    }

    @Test func undoRestartAndRepairLeaveTheValuesToTheTrainer() {
        for key in ["u", "r", "R", "a", "g"] as [Unicode.Scalar] {
            var model = Model.showing(Snapshots.vanishing())
            model.press(.character("+"), .character(key))
            _ = update(&model, .snapshot(Snapshots.vanishing()), now: 1.1)
            #expect(rate(model) == 0.05, "\(key)")
        }
    }

    @Test func aPauseShowsAtOnceAndTheTrainerDecides() {
        var model = Model.showing(Snapshots.vanishing())
        model.press(.character(" "))
        _ = update(&model, .snapshot(Snapshots.vanishing()), now: 1.05)
        #expect(model.run?.isTraining == false)
        _ = update(&model, .snapshot(Snapshots.vanishing()), now: 9)
        #expect(model.run?.isTraining == true)
    }

    @Test func noticesGoAfterAWhile() {
        var model = Model.showing(Snapshots.vanishing())
        var snapshot = Snapshots.vanishing()
        snapshot.notice = Notice(number: 1, text: "saved step 12,480")
        _ = update(&model, .snapshot(snapshot), now: 2)
        #expect(draw(model).text.contains("saved step 12,480"))
        #expect(model.wakeTime == 6)
        // The same notice in later snapshots is not shown again.
        _ = update(&model, .snapshot(snapshot), now: 6.5)
        #expect(!draw(model).text.contains("saved step 12,480"))
        #expect(model.wakeTime == nil)
    }

    @Test func timeNeverRunsBackwards() {
        var model = Model.showing(Snapshots.vanishing())
        _ = update(&model, .event(.tick), now: 10)
        _ = update(&model, .event(.tick), now: 3)
        #expect(model.now == 10)
    }
}
