import Diagnosis
import Testing
import Training

/// Findings about gradients and units.
@Suite struct GradientDiagnosisTests {
    @Test func vanishingNamesLayersAndMultipliesSigmoids() {
        var run = SampleRun(activation: .sigmoid, hiddenLayers: 6)
        run.setLoss { _ in 0.69 }
        for index in 0..<3 { run.setGradient(1e-8, updateRatio: 1e-9, ofLayer: index) }
        let finding = run.findings[0]
        #expect(finding.kind == .vanishing)
        #expect(finding.headline == "Vanishing gradients in dense1 … dense3")
        #expect(finding.explanation.contains("dense1 receives 1e-7 of the output layer's gradient"))
        #expect(finding.explanation.contains("σ′(z) = σ(1 − σ) ≤ ¼; after 6 of them at most ¼^6 ≈ 2e-4 is left"))
        #expect(finding.advice.map(\.remedy) == [.changeActivation, .changeInitializer, .changeOptimizer])
    }

    @Test func vanishingTanhIsExplainedByItsOwnDerivative() {
        var run = SampleRun(activation: .tanh)
        run.setGradient(1e-9, updateRatio: 1e-9, ofLayer: 0)
        #expect(run.findings[0].explanation.contains("tanh′(z) = 1 − a² ≤ 1"))
    }

    @Test func explodingBlamesTheGradient() {
        var run = SampleRun()
        run.setLoss { 1 + 10 * $0 }
        for index in 0..<3 { run.setGradient(500, updateRatio: 2.5, ofLayer: index) }
        #expect(run.first == .exploding)
        #expect(run.findings[0].severity == .critical)
        #expect(run.findings[0].explanation.contains("moves it by 250 % of its size"))
    }

    @Test func deadUnitsAreCounted() {
        var run = SampleRun()
        run.snapshot.layers[1].dead = 0.64
        #expect(run.first == .dead)
        #expect(run.findings[0].explanation.hasPrefix("64 % of dense2's units give 0"))
    }

    /// A network that has learnt may manage without some units.
    @Test func deadUnitsOfANetworkThatHasLearntAreARemark() {
        var run = SampleRun()
        run.setLoss { 1 - 0.95 * $0 }
        run.snapshot.layers[1].dead = 0.64
        #expect(run.findings.map(\.kind) == [.dead, .learning])
        #expect(run.findings[0].severity == .note)
        // Changing a control ends the trend, but not what has been learnt.
        run.snapshot.loss = 0.05
        run.snapshot.marks = [Mark(step: 399, label: "η 1→0.1")]
        #expect(run.findings[0].severity == .note)
    }

    @Test func saturatedUnitsAreExplained() {
        var run = SampleRun(activation: .tanh)
        run.snapshot.layers[0].saturated = 0.9
        #expect(run.first == .saturated)
    }

    @Test func equalWeightsStayEqual() {
        var run = SampleRun()
        run.setLoss { _ in 0.7 }
        run.snapshot.settings.initializer = .constant(0.1)
        #expect(run.first == .symmetric)
        run.snapshot.settings.initializer = .heNormal
        #expect(run.first != .symmetric)
        for index in 0..<2 {
            run.setGradient(0, updateRatio: 0, ofLayer: index)
            run.snapshot.layers[index].weightNorm = 0
        }
        #expect(run.first == .symmetric)
    }
}
