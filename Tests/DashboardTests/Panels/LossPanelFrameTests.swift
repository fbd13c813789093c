import Dashboard
import TUI
import Testing
import Training

/// The loss panel beside the run before, in every unit, with few points and with outliers.
@Suite struct LossPanelFrameTests {
    private func panel(_ snapshot: Snapshot, _ keys: Key...) -> Model {
        var model = Model.showing(snapshot, width: 100, height: 30)
        for key in [.character("1"), .character("z")] + keys { model.press(key) }
        return model
    }

    @Test func besideTheRunBefore() {
        let snapshot = Snapshots.afterRepair()
        Frames.expect(draw(.showing(snapshot)), isStoredAs: "before80x24", Frames.before80x24)
        let large = Model.showing(snapshot, width: 160, height: 45)
        Frames.expect(draw(large), isStoredAs: "before160x45", Frames.before160x45)
        let ascii = Model.showing(snapshot, width: 100, height: 30, appearance: Appearance(glyphs: .ascii))
        Frames.expect(draw(ascii), isStoredAs: "beforeASCII100x30", Frames.beforeASCII100x30)
    }

    @Test func theFutureStandsBehindThePast() {
        let snapshot = Snapshots.past()
        Frames.expect(draw(.showing(snapshot)), isStoredAs: "past80x24", Frames.past80x24)
        let middle = Model.showing(snapshot, width: 100, height: 30)
        Frames.expect(draw(middle), isStoredAs: "past100x30", Frames.past100x30)
        let large = Model.showing(snapshot, width: 160, height: 45)
        Frames.expect(draw(large), isStoredAs: "past160x45", Frames.past160x45)
    }

    /// The batch was doubled at step 100, so half of the epochs lie in the last 140 steps but are 7 of 9.
    @Test func epochsOnALogarithmicAxis() {
        let model = panel(Snapshots.afterRepair(), .character("y"), .character("L"))
        Frames.expect(draw(model), isStoredAs: "epochs100x30", Frames.epochs100x30)
    }

    @Test func theUnitGoesRound() {
        var model = Model.showing(Snapshots.afterRepair(), width: 120, height: 30)
        for key in [.character("1"), .character("z")] as [Key] { model.press(key) }
        for unit in ["steps", "epochs", "seconds", "steps"] {
            #expect(draw(model).text.contains(" \(unit)│"), "\(unit)")
            #expect(draw(model).text.contains("y \(unit) "))
            model.press(.character("y"))
        }
    }

    @Test func fewPointsAreNotJoined() {
        let text = draw(panel(Snapshots.digits(step: 5))).text
        #expect(text.filter { $0 == "•" }.count == 5)
    }

    /// One value a thousand times the others leaves them room, and an arrow says where it was.
    @Test func anOutlierIsAMarkAtTheEdge() {
        var snapshot = Snapshots.digits(step: 300)
        snapshot.trainingLoss = Snapshots.history(300) { $0 == 200 ? 2_000 : 2 + 0.1 * Snapshots.noise($0) }
        let text = draw(panel(snapshot, .character("m"), .character("m"), .character("m"))).text
        #expect(text.contains("▲") && !text.contains("1000") && !text.contains("2000"))
    }

    /// The printed loss is the end of the curve, not the latest batch.
    @Test func thePrintedLossIsThatOfTheCurve() {
        var snapshot = Snapshots.digits(step: 50)
        snapshot.trainingLoss = Snapshots.history(50) { _ in 0.5 }
        snapshot.loss = 7
        #expect(draw(panel(snapshot)).text.contains("train    0.500"))
    }
}
