import Backprop
import Diagnosis
import Testing

@Suite struct LayerHealthTests {
    @Test func layersThatLearnAreHealthy() {
        #expect(SampleRun().healths == [.healthy, .healthy, .healthy])
    }

    @Test func vanishingNeedsASmallShareAndSmallUpdates() {
        var run = SampleRun()
        run.setGradient(5e-5, updateRatio: 1e-7, ofLayer: 0)
        // Adam moves a layer whatever the size of its gradient.
        run.setGradient(5e-5, updateRatio: 1e-3, ofLayer: 1)
        #expect(run.healths == [.vanishing, .healthy, .healthy])
    }

    /// A layer is not called healthy beside a figure that says otherwise, even if it is that of a single step.
    @Test func aSuddenFallIsNotCalledHealthy() {
        var run = SampleRun()
        (run.snapshot.layers[0].gradientNorm, run.snapshot.layers[0].updateRatio) = (1e-6, 1e-8)
        #expect(run.healths == [.unknown, .healthy, .healthy])
        run.snapshot.layers[0].gradientNorm = 5e-3
        #expect(run.healths == [.healthy, .healthy, .healthy])
    }

    /// Layers whose activations have just become flat are cut off although they had large gradients before.
    @Test func whatIsCutOffNowIsSaidAtOnce() {
        var run = SampleRun()
        run.setGradient(0, updateRatio: 0, ofLayer: 0)
        run.snapshot.layers[0].trend = [30, 30, 30, 30, 30, 30, 30, 30, 0, 0, 0, 0, 0]
        #expect(run.healths[0] == .blocked)
        run.snapshot.layers[0].trend = [0, 0, 0, 0, 0, 0, 0, 0, 30, 0, 0, 0, 0]
        #expect(run.healths[0] != .blocked)
    }

    /// Exactly 0 beside ordinary gradients is cut off; below tiny ones it has faded until Float32 underflowed.
    @Test func aGradientOfZeroIsCutOffOrHasVanished() {
        var run = SampleRun()
        run.setGradient(0, updateRatio: 0, ofLayer: 0)
        #expect(run.healths[0] == .blocked)
        // Adam's momentum still moves a layer that has lost its gradient.
        run.setGradient(0, updateRatio: 1e-3, ofLayer: 0)
        #expect(run.healths[0] == .blocked)
        run.setGradient(1e-18, updateRatio: 1e-18, ofLayer: 1)
        run.setGradient(0, updateRatio: 0, ofLayer: 0)
        #expect(run.healths == [.vanishing, .vanishing, .healthy])
    }

    /// A long step of a small gradient is no explosion.
    @Test func aLargeUpdateOfASmallGradientLeaps() {
        var run = SampleRun()
        run.setGradient(0.1, updateRatio: 0.5, ofLayer: 1)
        #expect(run.healths == [.healthy, .overshooting, .healthy])
        #expect(run.healths[1].word == "leaping")
    }

    @Test(arguments: [(30.0, 0.5), (200.0, 0.05)])
    func explodingIsALargeGradientWithALargeUpdateOrADwarfingOne(norm: Double, updateRatio: Double) {
        var run = SampleRun()
        run.setGradient(norm, updateRatio: updateRatio, ofLayer: 1)
        #expect(run.healths == [.healthy, .exploding, .healthy])
    }

    @Test func aSearchedStepMayBeLong() {
        var run = SampleRun()
        run.setGradient(200, updateRatio: 0.5, ofLayer: 1)
        run.snapshot.settings.optimizer = OptimizerConfiguration(.hessianFree)
        #expect(run.healths == [.healthy, .healthy, .healthy])
        run.snapshot.layers[1].gradientNorm = .nan
        #expect(run.healths[1] == .exploding)
    }

    @Test(arguments: [Double.nan, .infinity])
    func whatIsNotFiniteExplodes(norm: Double) {
        var run = SampleRun()
        run.snapshot.layers[2].gradientNorm = norm
        #expect(run.healths == [.healthy, .healthy, .exploding])
    }

    @Test func mostUnitsSilentIsDead() {
        var run = SampleRun()
        run.snapshot.layers[0].dead = 0.6
        run.snapshot.layers[1].dead = 0.4
        #expect(run.healths == [.dead, .healthy, .healthy])
    }

    @Test func saturationIsAFaultOfActivationsThatAreFlatOnBothSides() {
        var run = SampleRun(activation: .tanh)
        run.snapshot.layers[0].saturated = 0.8
        #expect(run.healths[0] == .saturated)
        run = SampleRun(activation: .relu)
        run.snapshot.layers[0].saturated = 0.8
        #expect(run.healths[0] == .healthy)
    }

    @Test func unitsThatStayTheSameAreNamed() {
        var run = SampleRun()
        run.snapshot.layers[0].unitsAreAlike = true
        run.snapshot.layers[0].dead = 0.9
        #expect(run.healths == [.identical, .healthy, .healthy])
        #expect(run.healths[0].word == "identical units")
    }

    /// An angle above 90° is turned away; one that has just fallen below keeps the word until the update helps.
    @Test func anUpdateThatGoesUphillIsTurnedAway() {
        var run = SampleRun()
        (run.snapshot.layers[0].alignment, run.snapshot.layers[1].alignment) = (97, 89)
        #expect(run.healths == [.turnedAway, .healthy, .healthy])
        #expect(run.healths[0].word == "turned away")
        let before: [LayerHealth] = [.healthy, .turnedAway, .healthy]
        #expect(LayerHealth.classify(run.snapshot, previous: before) == [.turnedAway, .turnedAway, .healthy])
        run.snapshot.layers[1].alignment = 87
        #expect(LayerHealth.classify(run.snapshot, previous: before)[1] == .healthy)
    }

    @Test func nothingIsKnownBeforeTheFirstStep() {
        var run = SampleRun()
        for index in 0..<3 { run.setGradient(0, updateRatio: 0, ofLayer: index) }
        #expect(run.healths == [.unknown, .unknown, .unknown])
    }

    @Test func aLayerWithoutParametersHasNoHealth() {
        var run = SampleRun()
        run.snapshot.layers[1].parameterCount = 0
        #expect(run.healths == [.healthy, .unknown, .healthy])
    }

    /// A layer that moves back and forth across a threshold keeps its health.
    @Test func wordsDoNotFlicker() {
        var run = SampleRun()
        run.setGradient(1.5e-4, updateRatio: 1.5e-5, ofLayer: 0)
        #expect(run.healths[0] == .healthy)
        #expect(LayerHealth.classify(run.snapshot, previous: [.vanishing, .healthy, .healthy])[0] == .vanishing)
        run.setGradient(1e-2, updateRatio: 1e-3, ofLayer: 0)
        #expect(LayerHealth.classify(run.snapshot, previous: [.vanishing, .healthy, .healthy])[0] == .healthy)
    }

    /// One odd batch changes neither the median gradient nor, with plain gradient descent, the corresponding update.
    @Test func oneOddBatchChangesNoWord() {
        var run = SampleRun()
        run.snapshot.layers[0].gradientNorm = 100
        run.snapshot.layers[0].updateRatio = 1
        #expect(run.healths[0] == .healthy)
    }
}
