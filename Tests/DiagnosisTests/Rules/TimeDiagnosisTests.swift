import Backprop
import Diagnosis
import Testing
import Training

/// Findings about errors on their way through time.
@Suite struct TimeDiagnosisTests {
    /// Returns a run with a recurrent layer in which h_1 receives about 1/30,000 of the last gradient norm.
    private func recurrent(_ cell: CellKind, named name: String = "rnn1", first: Float = 3e-5) -> SampleRun {
        var run = SampleRun()
        run.setLoss { _ in 0.7 }
        run.snapshot.layers[0].name = name
        run.snapshot.layers[0].cell = cell
        run.snapshot.layers[0].gradientOverTime = [first] + Array(repeating: 1, count: 9)
        return run
    }

    @Test func anErrorThatFadesInTimeIsExplainedByItsFactors() {
        let finding = recurrent(.tanh).findings[0]
        #expect(finding.kind == .fadingInTime)
        #expect(finding.severity == .serious)
        #expect(finding.headline == "The gradient fades in time in rnn1")
        #expect(finding.explanation.contains("Of what reaches h_10, only 3e-5 reaches h_1"))
        #expect(finding.explanation.contains("Wᵀ diag(1 − h²) at each step back, 9 times over"))
        #expect(finding.advice.map(\.remedy) == [.changeInitializer, .changeActivation])
        let underflow = recurrent(.tanh, first: 0).findings[0]
        #expect(underflow.kind != .fadingInTime)
        let rectified = recurrent(.relu).findings[0]
        #expect(rectified.explanation.contains("by 0 where h = 0"))
        #expect(rectified.advice.map(\.remedy) == [.changeInitializer])
    }

    /// Gates can learn to preserve an error that fades at first.
    @Test func theFadingErrorOfGatesIsARemark() {
        let finding = recurrent(.lstm, named: "lstm1").findings[0]
        #expect(finding.kind == .fadingInTime)
        #expect(finding.severity == .note)
        #expect(finding.explanation.contains("the forget gate f ≤ 1: even 0.8^9 ≈ 0.1"))
        #expect(recurrent(.gru, named: "gru1").findings[0].explanation.contains("the update gate"))
    }

    /// In a named graph a recurrent layer is called whatever its author likes.
    @Test func theCellIsNotGuessedFromTheName() {
        let lstm = recurrent(.lstm, named: "memory").findings[0]
        #expect(lstm.explanation.contains("the forget gate f") && lstm.headline.hasSuffix("in memory"))
        #expect(recurrent(.tanh, named: "grunt").findings[0].explanation.contains("Wᵀ diag(1 − h²)"))
    }

    /// What only enters at the first time steps has not grown on its way back.
    @Test func anErrorThatEntersAtTheStartIsNoGrowth() {
        var run = recurrent(.tanh, first: 4e3)
        run.snapshot.layers[0].directGradientOverTime = run.snapshot.layers[0].gradientOverTime
        #expect(!run.findings.contains { $0.kind == .growingInTime })
        run.snapshot.layers[0].directGradientOverTime = Array(repeating: 1, count: 10)
        #expect(run.first == .growingInTime)
    }

    @Test func anErrorThatGrowsInTimeAsksForClipping() {
        let finding = recurrent(.tanh, first: 4e3).findings[0]
        #expect(finding.kind == .growingInTime)
        #expect(finding.explanation.hasPrefix("h_1 receives 4e3 times what reaches h_10"))
        #expect(finding.advice.first?.remedy == .changeClipping)
        var halted = recurrent(.tanh, first: .infinity)
        halted.snapshot.halt = NonFinite(step: 9, layer: "rnn1", what: "its gradient is not finite")
        #expect(halted.findings.map(\.kind) == [.nonFinite])
    }
}
