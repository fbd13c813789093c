import Datasets
import Diagnosis
import Testing
import Training

/// Findings about what the rows of a table have.
@Suite struct TableDiagnosisTests {
    private func run(step: Int = 400) -> SampleRun {
        var run = SampleRun()
        run.snapshot.step = step
        return run
    }

    @Test func aRareClassIsNamedWithTheConstantAnswer() throws {
        var run = run()
        run.snapshot.run.traits.rareClass = DataTraits.ClassShare(name: "fault", count: 2, total: 200)
        run.snapshot.baseline = Baseline(answer: "always answering no", accuracy: 0.9756)
        run.snapshot.validationAccuracy = 0.99
        let finding = try #require(run.findings.first { $0.kind == .imbalance })
        #expect(finding.headline == "The class fault is rare" && finding.severity == .note)
        #expect(
            finding.explanation
                == "It has 2 of 200 examples (1.0%), and always answering no is right in 97.6%: the accuracy alone says "
                + "little. Weigh the classes with class_weights: in the preset, or with --set class_weights=balanced.")
        run.snapshot.run.traits.weighsClasses = true
        let weighed = try #require(run.findings.first { $0.kind == .imbalance })
        #expect(
            weighed.explanation.hasSuffix(
                "The loss weighs the classes, so that rare ones count more than their number (class_weights)."))
        run.snapshot.run.traits.mayWeighClasses = false
        let other = try #require(run.findings.first { $0.kind == .imbalance })
        #expect(!other.explanation.contains("class_weights") && other.explanation.contains("nntui evaluate"))
        run.snapshot.step = 0
        #expect(!run.findings.contains { $0.kind == .imbalance })
    }

    @Test(arguments: [(49, true), (50, false)])
    func fewExamplesAreNamed(count: Int, isNamed: Bool) {
        var run = run()
        run.snapshot.run.source = .csv(file: "t.csv", options: CSVOptions())
        run.snapshot.run.trainingCount = count
        #expect(run.findings.contains { $0.kind == .fewExamples } == isNamed)
        run.snapshot.run.source = nil
        #expect(!run.findings.contains { $0.kind == .fewExamples })
    }

    @Test func aFeatureThatGivesTheAnswerAwayIsNamed() throws {
        var run = run()
        run.snapshot.run.traits.tellingFeatures = [
            TellingFeature(name: "refund=yes", column: "\"refund\"", telling: .all),
            TellingFeature(name: "column 3", column: "3", telling: .classes(0.985)),
        ]
        let finding = try #require(run.findings.first { $0.kind == .tellingFeature })
        #expect(finding.headline == "The feature refund=yes gives the answer away")
        #expect(
            finding.explanation
                == "It tells the target of every example by itself. So nearly does column 3. If it is known only "
                + "once the answer is, the network will be of no use on new rows: leave it out with "
                + "--set 'data.ignore=[\"refund\",3]'.")
        // It comes before that the run is well.
        #expect(finding.severity == .warning && run.findings.first == finding)
    }

    /// Squared errors of 1e-8 look like a network that has learnt.
    @Test func aSmallTargetIsNamed() {
        var run = run()
        run.snapshot.targetScale = TargetScale(name: "ppm", mean: 2e-4, deviation: 1e-4)
        run.snapshot.baseline = Baseline(answer: "always answering the mean", loss: 1e-8)
        run.snapshot.validationLoss = 1e-8
        #expect(run.findings.first?.headline == "The target ppm is far too small")
        run.snapshot.validationLoss = 1e-9
        #expect(run.findings.first?.kind != .smallTarget)
        run.snapshot.targetScale = TargetScale(name: "ppm", mean: 0, deviation: 1)
        run.snapshot.validationLoss = 1e-8
        #expect(run.findings.first?.kind != .smallTarget)
    }
}
