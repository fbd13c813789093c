import Diagnosis
import Presets
import Testing

@testable import Training

/// What a change did, told by the numbers before it and after.
@Suite struct ChangeEffectTests {
    private func ghost(_ run: SampleRun, _ departure: Departure) -> Ghost {
        Ghost(run: run.snapshot.run, view: .none, departure: departure)
    }

    @Test func aRepairTellsOfTheGradientThatComesBack() {
        var before = SampleRun(activation: .sigmoid)
        before.setGradient(4e-11, updateRatio: 1e-9, ofLayer: 0)
        var now = SampleRun()
        now.snapshot.before = ghost(before, .repair)
        let effect = ChangeEffect(in: now.snapshot)
        #expect(effect?.change == "Repaired: sigmoid→relu")
        #expect(effect?.result == "dense1's gradient went from 4e-10 of the output layer's to about as much.")
        #expect(effect?.briefChange == "Repaired")
        #expect(effect?.figure == "dense1's gradient 4e-10 → about 1 of the output's")
        now.setGradient(2, updateRatio: 1e-3, ofLayer: 0)
        #expect(ChangeEffect(in: now.snapshot)?.figure == "dense1's gradient 4e-10 → over 10 times the output's")
        now.setGradient(0.004, updateRatio: 1e-3, ofLayer: 0)
        #expect(
            ChangeEffect(in: now.snapshot)?.result
                == "dense1's gradient went from 4e-10 of the output layer's to 0.01 of it.")
    }

    @Test func withoutAClearerGradientTheLossesAtTheSameStepAreCompared() {
        var before = SampleRun()
        before.setLoss { _ in 0.7 }
        before.snapshot.settings.learningRate = 5
        var now = SampleRun()
        (now.snapshot.step, now.snapshot.settings.learningRate) = (800, 0.05)
        now.setLoss { 0.5 - 0.4 * $0 }
        now.snapshot.before = ghost(before, .restart)
        let effect = ChangeEffect(in: now.snapshot)
        #expect(effect?.change == "With η 5→0.05")
        #expect(effect?.result == "At step 400 the loss is 0.30, not 0.70.")
        #expect(effect?.briefChange == "With η 5→0.05" && effect?.figure == "loss 0.30, not 0.70, at step 400")
    }

    @Test func aRunThatGetsPastAStopSaysSo() {
        var before = SampleRun()
        before.snapshot.halt = NonFinite(step: 2, layer: "dense2", what: "its activations are not finite")
        var now = SampleRun()
        now.snapshot.before = ghost(before, .repair)
        let effect = ChangeEffect(in: now.snapshot)
        #expect(effect?.result == "It has passed step 2, where it stopped before; the loss is 0.25.")
        #expect(effect?.figure == "past step 2, where it stopped before")
    }

    @Test func aChangeWithinARunIsMeasuredByTheLossSinceThen() {
        var run = SampleRun()
        run.setLoss { $0 <= 0.5 ? 0.6 : 0.2 }
        run.snapshot.marks = [Mark(step: 200, label: "η 0.1→0.05")]
        let effect = ChangeEffect(in: run.snapshot)
        #expect(effect?.change == "Since η 0.1→0.05")
        #expect(effect?.result == "In 200 steps the loss went from 0.60 to 0.20.")
        #expect(effect?.figure == "loss 0.60 → 0.20 in 200 steps")
    }

    @Test func nothingIsToldTooEarlyOrWithoutAChange() {
        #expect(ChangeEffect(in: SampleRun().snapshot) == nil)
        var run = SampleRun()
        run.snapshot.marks = [Mark(step: 395, label: "η 0.1→0.05")]
        #expect(ChangeEffect(in: run.snapshot) == nil)
        var again = SampleRun()
        again.snapshot.before = ghost(SampleRun(), .restart)
        #expect(ChangeEffect(in: again.snapshot) == nil, "the same run again changes nothing")
        again.snapshot.before = ghost(SampleRun(), .goBack)
        #expect(ChangeEffect(in: again.snapshot) == nil)
    }
}
