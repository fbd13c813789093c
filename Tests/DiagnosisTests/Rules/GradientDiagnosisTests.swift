import Backprop
import Diagnosis
import Testing
import Training

/// Findings about gradients and units.
@Suite struct GradientDiagnosisTests {
    @Test func vanishingNamesLayersAndMultipliesSigmoids() {
        var run = SampleRun(activation: .sigmoid, hiddenLayers: 6)
        run.setLoss { _ in 0.69 }
        run.snapshot.settings.initializer = .normal(deviation: 0.1)
        for index in 0..<3 { run.setGradient(1e-8, updateRatio: 1e-9, ofLayer: index) }
        let finding = run.findings[0]
        #expect(finding.kind == .vanishing)
        #expect(finding.headline == "Vanishing gradients in dense1 … dense3")
        #expect(finding.explanation.contains("dense1 receives 1e-7 of the output layer's gradient"))
        #expect(finding.explanation.contains("σ′(z) = σ(1 − σ) ≤ ¼, 6 of them by ¼^6 ≈ 2e-4 at most"))
        #expect(finding.advice.map(\.remedy) == [.changeActivation, .changeInitializer, .changeOptimizer])
        // What is set already is no remedy.
        run.snapshot.settings.initializer = .xavierNormal
        run.snapshot.settings.optimizer = OptimizerConfiguration(.adam)
        #expect(run.findings[0].advice.map(\.remedy) == [.changeActivation])
    }

    @Test func vanishingTanhIsExplainedByItsOwnDerivative() {
        var run = SampleRun(activation: .tanh)
        run.setGradient(1e-9, updateRatio: 1e-9, ofLayer: 0)
        #expect(run.findings[0].explanation.contains("tanh′(z) = 1 − a² ≤ 1"))
    }

    /// Weights that grow along hide how large the gradient is, but not that it grows with every step.
    @Test func aGradientThatGrowsWithEveryStepExplodes() {
        var run = SampleRun()
        run.setGradient(1e6, updateRatio: 0.9, ofLayer: 2)
        run.snapshot.layers[2].weightNorm = 1e6
        run.snapshot.layers[2].trend = (0..<32).map { index in
            (index..<31).reduce(1e6 as Float) { value, _ in value / 2 }
        }
        #expect(run.first == .exploding && run.findings[0].headline == "Exploding gradients in dense3")
        run.snapshot.layers[2].trend = Array(repeating: 10, count: 31) + [1e6]
        #expect(run.first != .exploding, "one odd batch")
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
        #expect(run.findings[0].explanation.hasPrefix("64 % of dense2's units gave 0 for every recent example"))
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

    /// The layers below receive exactly 0, which is no vanishing.
    @Test func aBatchOfOneIsNamedAndNotItsConsequences() {
        var run = SampleRun()
        run.setLoss { _ in 0.69 }
        run.snapshot.layers[1].name = "bn1"
        run.snapshot.layers[1].normalizedRows = 1
        run.setGradient(0, updateRatio: 0, ofLayer: 0)
        #expect(run.findings.map(\.kind) == [.batchOfOne])
        #expect(run.findings[0].headline == "Batch normalization of a batch of one in bn1")
        #expect(run.findings[0].advice.map(\.remedy) == [.changeBatchSize])
        run.snapshot.layers[1].normalizedRows = 16
        #expect(run.first == .blocked)
    }

    @Test func anExactZeroIsCutOffAndHasNotVanished() {
        var run = SampleRun()
        run.setLoss { _ in 0.69 }
        run.setGradient(0, updateRatio: 0, ofLayer: 0)
        #expect(run.healths.map(\.word) == ["cut off", "healthy", "healthy"])
        #expect(run.findings.map(\.kind) == [.blocked])
        #expect(run.findings[0].headline == "No gradient reaches dense1")
        #expect(run.findings[0].explanation.hasPrefix("It is exactly 0 there, while dense2 receives 0.1."))
        // A gradient that shrinks from layer to layer underflows to 0 in the end.
        run.setGradient(1e-20, updateRatio: 1e-20, ofLayer: 1)
        #expect(run.findings.map(\.kind) == [.vanishing])
    }

    /// Dead units are the reason for the zeros below them.
    @Test func deadUnitsExplainWhatIsCutOffBelow() {
        var run = SampleRun()
        run.setLoss { _ in 0.69 }
        run.setGradient(0, updateRatio: 0, ofLayer: 0)
        run.snapshot.layers[1].dead = 1
        #expect(run.findings.map(\.kind) == [.dead])
    }

    @Test func saturatedUnitsAreExplained() {
        var run = SampleRun(activation: .tanh)
        run.snapshot.layers[0].saturated = 0.9
        #expect(run.first == .saturated)
    }

    @Test func equalWeightsStayEqual() {
        var run = SampleRun()
        run.setLoss { _ in 0.7 }
        // What the next restart will draw says nothing about the weights of now.
        run.snapshot.settings.initializer = .constant(0.1)
        #expect(run.first != .symmetric)
        run.snapshot.layers[0].unitsAreAlike = true
        run.snapshot.settings.initializer = .heNormal
        #expect(run.first == .symmetric)
        run.snapshot.layers[0].unitsAreAlike = false
        #expect(run.first != .symmetric)
        for index in 0..<2 {
            run.setGradient(0, updateRatio: 0, ofLayer: index)
            run.snapshot.layers[index].weightNorm = 0
        }
        #expect(run.first == .symmetric)
    }
}
