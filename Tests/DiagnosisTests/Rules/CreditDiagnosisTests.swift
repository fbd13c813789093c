import Backprop
import Diagnosis
import Testing

/// Findings about δ that does not come from backpropagation.
@Suite struct CreditDiagnosisTests {
    @Test func anglesToTheTrueGradientArePutInWords() {
        var run = SampleRun()
        run.snapshot.settings.credit = .feedbackAlignment
        for (index, angle) in [62.0, 74.0, 0].enumerated() { run.snapshot.layers[index].alignment = angle }
        let aligned = run.findings[0]
        #expect(aligned.kind == .misaligned && aligned.severity == .note)
        #expect(aligned.headline == "Random feedback steers dense1 and dense2")
        #expect(
            aligned.explanation
                == "A fixed random B stands where backpropagation has Wᵀ. The table above has the angle of its update to "
                + "the true gradient. Below 90° a step still goes downhill, by the angle's cosine of "
                + "what the gradient's would; at 60° by half of it.")
        #expect(run.findings.map(\.kind) == [.misaligned, .learning])
        run.snapshot.layers[0].alignment = 91
        let useless = run.findings[0]
        #expect(useless.kind == .misaligned && useless.severity == .warning)
        #expect(useless.headline == "Random feedback does not steer dense1 yet")
        #expect(useless.advice.map(\.remedy) == [.changeCredit])
    }

    private static func run(_ errors: [Double?], overTime: Bool = false) -> SampleRun {
        var run = SampleRun()
        run.snapshot.settings.credit = .syntheticGradients
        for (index, error) in errors.enumerated() { run.snapshot.layers[index].syntheticError = error }
        if overTime {
            run.snapshot.settings.truncation = Truncation(stride: 8, window: 4)
            run.snapshot.layers[0].gradientOverTime = [0.1, 0.1, 0.1, 0.1]
        }
        return run
    }

    private static func finding(_ run: SampleRun) -> Diagnosis? {
        run.findings.first { $0.kind == .syntheticGradient }
    }

    @Test func thePredictedLayersAreNamed() throws {
        let found = try #require(Self.finding(Self.run([0.64, 0.31])))
        #expect(found.headline == "dense1 and dense2 learn from a predicted δ")
        #expect(found.severity == .note && found.explanation.contains("may rest on a prediction too"))
        let one = try #require(Self.finding(Self.run([1.31])))
        #expect(one.headline == "dense1 learns from a predicted δ")
        #expect(one.explanation.contains("From an error of 1 on"))
    }

    @Test func ofTheFutureOnlyTheUsualIsKnown() throws {
        let found = try #require(Self.finding(Self.run([0.97], overTime: true)))
        #expect(found.explanation.hasPrefix("At a window's edge"))
    }

    @Test func withoutPredictionsNothingIsSaid() {
        #expect(Self.finding(Self.run([])) == nil)
        var plain = Self.run([0.5])
        plain.snapshot.settings.credit = .backpropagation
        #expect(Self.finding(plain) == nil)
    }
}
