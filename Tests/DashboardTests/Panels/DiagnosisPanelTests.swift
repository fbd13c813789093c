import Backprop
import Dashboard
import Diagnosis
import Testing
import Training

/// Words of the diagnosis panel that depend on the course of the run.
@Suite struct DiagnosisPanelTests {
    private func text(_ model: Model) -> String { draw(model).text }

    private func showing(_ snapshot: Snapshot) -> Model {
        var model = Model.showing(snapshot, of: .vanishing, width: 200, height: 50)
        model.press(.character("4"), .character("z"))
        return model
    }

    /// What a preset says of its broken state is not true of the repaired one.
    @Test func aDescriptionSaysThatItIsOfThePresetAsOpened() {
        #expect(!text(showing(Snapshots.vanishing())).contains("As opened:"))
        var repaired = Snapshots.vanishing()
        repaired.isRepaired = true
        let shown = text(showing(repaired))
        #expect(shown.contains("As opened: Eight sigmoid layers"))
        #expect(!shown.contains("ReLU with He initialization"))
        var changed = Snapshots.vanishing()
        changed.undoable = "η 0.1→0.05"
        #expect(text(showing(changed)).contains("As opened:"))
    }

    /// A warning that lasts for a second cannot be read in that second.
    @Test func aWarningThatHasPassedCanStillBeRead() {
        var warned = Snapshots.digits()
        warned.layers[0].dead = 0.9
        warned.trainingLoss = Snapshots.history(2_310) { _ in 1 }
        var model = showing(warned)
        #expect(text(model).contains("Dead units in dense1"))
        _ = update(&model, .snapshot(Snapshots.digits(step: 2_400)), now: 3)
        #expect(text(model).contains("Until step 2,310: Dead units in dense1."))
        #expect(text(model).contains("All is well"))
        _ = update(&model, .event(.tick), now: 14)
        #expect(!text(model).contains("Until step"))
    }

    /// What was true before a restart is not said of the run after it.
    @Test func aRestartIsDiagnosedAtOnce() {
        var before = Snapshots.vanishing()
        before.marks = []
        var model = showing(before)
        #expect(text(model).contains("Vanishing gradients"))
        _ = update(&model, .snapshot(Snapshots.digits(step: 5)), now: 1.1)
        #expect(!text(model).contains("Vanishing gradients") && text(model).contains("Still looking"))
    }

    @Test func adviceWhoseKeyHasNoEffectIsLeftOut() {
        var snapshot = Snapshots.vanishing()
        #expect(text(showing(snapshot)).contains("activation: ReLU passes"))
        snapshot.settings.activation = nil
        #expect(!text(showing(snapshot)).contains("activation: ReLU passes"))
    }

    @Test func dataWithoutAPictureSaySo() {
        var snapshot = Snapshots.digits()
        snapshot.view = .none
        #expect(text(Model.showing(snapshot, width: 100, height: 30)).contains("There is no picture for"))
    }
}
