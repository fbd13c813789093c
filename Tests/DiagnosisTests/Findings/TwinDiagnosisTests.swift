import Diagnosis
import Presets
import Testing

@testable import Training

/// What is said about runs side by side.
@Suite struct TwinDiagnosisTests {
    private func twin(_ run: SampleRun, _ letter: String, _ label: String, _ distance: WeightDistance? = nil) -> Ghost {
        var ghost = Ghost(run: run.snapshot.run, view: .none, departure: .twin)
        ghost.twin = TwinReading(letter: letter, label: label, start: 40, distance: distance)
        return ghost
    }

    @Test func theGradientThatDiffersMostIsTold() {
        var a = SampleRun(activation: .sigmoid)
        for (index, norm) in [1e-10, 1e-7].enumerated() { a.setGradient(norm, updateRatio: 1e-9, ofLayer: index) }
        var b = SampleRun()
        for index in 0..<2 { b.setGradient(1e-5, updateRatio: 1e-3, ofLayer: index) }
        let distance = WeightDistance(share: 0.12, farthestLayer: "dense1", farthestShare: 0.31)
        a.snapshot.ghosts = [twin(b, "B", "sigmoid→relu", distance)]
        let finding = a.findings[0]
        #expect(finding.kind == .twins && finding.severity == .note)
        #expect(finding.headline == "A beside B (sigmoid→relu)")
        #expect(
            finding.explanation
                == "A's dense1 receives 1e-5 of the gradient that B's does. B's weights differ from A's by 12 %, most in "
                + "dense1 (31 %). They make the same steps on the same batches.")
        #expect(finding.figure == "A's dense1 receives 1e-5 of the gradient that B's does.")
        // What is wrong with the run itself stands behind, without advice that its settings cannot take now.
        #expect(a.findings[1].headline.hasPrefix("A: Vanishing gradients in dense1"))
        #expect(a.findings.allSatisfy { $0.advice.isEmpty })
    }

    @Test func otherwiseTheLossesAreCompared() {
        var runs = (0..<3).map { _ in SampleRun() }
        for (index, loss) in [0.5, 0.2, 0.9].enumerated() { runs[index].snapshot.validationLoss = loss }
        runs[0].snapshot.ghosts = [twin(runs[1], "B", "η 0.1→0.3"), twin(runs[2], "C", "η 0.1→0.9")]
        let finding = runs[0].findings[0]
        #expect(finding.headline == "A beside B, C (η 0.1→0.3, 0.9)")
        #expect(finding.figure == "B's validation loss is 0.20, C's 0.90.")
    }

    @Test func aRunThatHasStoppedComesFirst() {
        var (a, b) = (SampleRun(), SampleRun())
        b.snapshot.run.step = 52
        b.snapshot.run.halt = NonFinite(step: 52, layer: nil, what: "the loss is infinite")
        a.snapshot.ghosts = [twin(b, "B", "η 0.1→30")]
        #expect(
            a.findings[0].figure == "B stopped at step 52, where its numbers were no longer finite; A trains on.")
    }

    @Test func beforeTheFirstStepThereIsNothingToCompare() {
        var (a, b) = (SampleRun(), SampleRun())
        (a.snapshot.step, b.snapshot.step) = (40, 40)
        a.snapshot.ghosts = [twin(b, "B", "η 0.1→30")]
        #expect(a.findings[0].explanation.hasPrefix("They part at step 40: space trains. "))
    }
}
