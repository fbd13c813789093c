import Datasets
import Diagnosis
import Testing
import Training

/// Findings about the data, and about what has been learnt of them.
@Suite struct DataDiagnosisTests {
    /// Saturated units follow from errors of half a million; they are not the cause.
    @Test func aLargeTargetIsNamedAndNotItsConsequences() {
        var run = SampleRun(activation: .tanh)
        run.snapshot.layers[0].saturated = 0.9
        run.setLoss { _ in 2.5e11 }
        run.snapshot.targetScale = TargetScale(name: "price", mean: 471_611, deviation: 164_983)
        #expect(run.findings.map(\.kind) == [.largeTarget])
        #expect(run.findings[0].headline == "The target price is far too large")
        let remedy = "Standardise it with target_scaling: in the preset, or with --set target_scaling=standard."
        #expect(run.findings[0].explanation.hasSuffix(remedy))
        // A network that has come to predict it has no such fault.
        run.snapshot.baseline = Baseline(answer: "always answering the mean", loss: 2.7e10)
        run.snapshot.validationLoss = 1e9
        #expect(run.first == .saturated)
        run.snapshot.targetScale = TargetScale(name: "price", mean: 0, deviation: 1)
        run.snapshot.validationLoss = 2.7e10
        #expect(run.first == .saturated)
    }

    /// Of silence a network hears nothing, and its units are not to blame.
    @Test func examplesThatAreAllTheSameAreNamed() {
        var run = SampleRun()
        run.setLoss { _ in 1.39 }
        run.setGradient(0, updateRatio: 0, ofLayer: 0)
        #expect(run.first == .blocked)
        run.snapshot.hasConstantInputs = true
        #expect(run.findings.map(\.kind) == [.constantInput])
    }

    /// Only sound can be silent.
    @Test(
        arguments: [
            (.recordings(path: "r", options: RecordingOptions()), "perhaps they are silence."),
            (.images(folder: "m"), "perhaps the pictures are blank."),
            (.csv(file: "d", options: CSVOptions(image: ImageShape(width: 8, height: 8))), "the pictures are blank."),
            (.names(file: "n"), "perhaps one line is repeated again and again."),
            (.csv(file: "t", options: CSVOptions()), "or the file is filled with one value."), (nil, "one value."),
        ] as [(DataSource?, String)])
    func whatIsTheSameIsSaidByTheKindOfData(source: DataSource?, words: String) {
        var run = SampleRun()
        (run.snapshot.hasConstantInputs, run.snapshot.run.source) = (true, source)
        #expect(run.findings[0].explanation.hasSuffix(words), "\(run.findings[0].explanation)")
    }

    /// It has learnt its examples, and nothing that holds for others.
    @Test(arguments: [(0.118, true), (0.09, false)])
    func whatHoldsForNoOthersIsNotConverged(validationLoss: Double, isNamed: Bool) {
        var run = SampleRun()
        run.setLoss { 1.2 * (1 - $0) * (1 - $0) + 0.03 }
        run.snapshot.baseline = Baseline(answer: "always answering the mean", loss: 0.131)
        run.snapshot.validationCount = 100
        run.snapshot.validationLoss = validationLoss
        run.setValidationLoss { _ in Float(validationLoss) }
        run.snapshot.run.step = 5_000
        #expect(run.findings.contains { $0.headline == "What it learns hardly holds for new examples" } == isNamed)
        let words = "The validation loss is 90 % of that of a constant"
        #expect(!isNamed || run.findings[0].explanation.hasPrefix(words))
        // A classifier that is too sure of itself is right more often all the same.
        run.snapshot.baseline?.accuracy = 0.5
        run.snapshot.validationAccuracy = 0.7
        #expect(!run.findings.contains { $0.headline == "What it learns hardly holds for new examples" })
        run.snapshot.validationAccuracy = 0.55
        #expect(run.findings.contains { $0.headline == "What it learns hardly holds for new examples" } == isNamed)
        run.snapshot.run.ending = .stepLimit(5_000)
        #expect((run.first == .finished) == !isNamed, "\(run.findings.map(\.headline))")
    }

    @Test func aConstantAnswerIsNotWell() {
        var run = SampleRun()
        run.snapshot.baseline = Baseline(answer: "always answering no", loss: 0.115, accuracy: 0.9756)
        run.snapshot.validationLoss = 0.0575
        run.snapshot.validationAccuracy = 0.9756
        #expect(run.findings.map(\.kind) == [.constantAnswer])
        #expect(run.findings[0].headline == "Not yet better than a constant answer")
        #expect(
            run.findings[0].explanation
                == "It is no better than always answering no (97.56%). Its loss is 50 % of the constant answer's, so it "
                + "has learnt something that the accuracy does not show.")
        run.snapshot.step = 2_000
        run.setLoss { _ in 0.1 }
        #expect(run.findings[0].headline == "No better than a constant answer" && run.findings[0].severity == .warning)
        run.snapshot.validationAccuracy = 0.98
        #expect(run.first == .plateau || run.first == .learning)
    }

    /// A layer that does not learn is the reason for the constant answer.
    @Test func aConstantAnswerIsNoFindingBesideItsReason() {
        var run = SampleRun()
        run.snapshot.baseline = Baseline(answer: "always answering 0", loss: 0.693, accuracy: 0.5)
        run.snapshot.validationAccuracy = 0.5
        run.setLoss { _ in 0.69 }
        run.snapshot.layers[0].dead = 0.9
        #expect(run.findings.map(\.kind) == [.dead])
    }
}
