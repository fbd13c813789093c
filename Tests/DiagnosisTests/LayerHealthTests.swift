import Backprop
import Diagnosis
import Testing

@Suite struct LayerHealthTests {
    @Test func layersThatLearnAreHealthy() {
        #expect(Patient().healths == [.healthy, .healthy, .healthy])
    }

    @Test func vanishingNeedsASmallShareAndSmallUpdates() {
        var patient = Patient()
        patient.setGradient(5e-5, updateRatio: 1e-7, ofLayer: 0)
        // Adam moves a layer whatever the size of its gradient.
        patient.setGradient(5e-5, updateRatio: 1e-3, ofLayer: 1)
        #expect(patient.healths == [.vanishing, .healthy, .healthy])
    }

    @Test func aGradientOfZeroVanishes() {
        var patient = Patient()
        patient.setGradient(0, updateRatio: 0, ofLayer: 0)
        #expect(patient.healths[0] == .vanishing)
    }

    @Test(arguments: [(0.1, 0.5), (200.0, 0.05)])
    func explodingIsALargeUpdateOrADwarfingGradient(norm: Double, updateRatio: Double) {
        var patient = Patient()
        patient.setGradient(norm, updateRatio: updateRatio, ofLayer: 1)
        #expect(patient.healths == [.healthy, .exploding, .healthy])
    }

    @Test func aSearchedStepMayBeLong() {
        var patient = Patient()
        patient.setGradient(200, updateRatio: 0.5, ofLayer: 1)
        patient.snapshot.settings.optimizer = OptimizerConfiguration(.hessianFree)
        #expect(patient.healths == [.healthy, .healthy, .healthy])
        patient.snapshot.layers[1].gradientNorm = .nan
        #expect(patient.healths[1] == .exploding)
    }

    @Test(arguments: [Double.nan, .infinity])
    func whatIsNotFiniteExplodes(norm: Double) {
        var patient = Patient()
        patient.snapshot.layers[2].gradientNorm = norm
        #expect(patient.healths == [.healthy, .healthy, .exploding])
    }

    @Test func mostUnitsSilentIsDead() {
        var patient = Patient()
        patient.snapshot.layers[0].dead = 0.6
        patient.snapshot.layers[1].dead = 0.4
        #expect(patient.healths == [.dead, .healthy, .healthy])
    }

    @Test func saturationIsAFaultOfActivationsThatAreFlatOnBothSides() {
        var patient = Patient(activation: .tanh)
        patient.snapshot.layers[0].saturated = 0.8
        #expect(patient.healths[0] == .saturated)
        patient = Patient(activation: .relu)
        patient.snapshot.layers[0].saturated = 0.8
        #expect(patient.healths[0] == .healthy)
    }

    @Test func nothingIsKnownBeforeTheFirstStep() {
        var patient = Patient()
        for index in 0..<3 { patient.setGradient(0, updateRatio: 0, ofLayer: index) }
        #expect(patient.healths == [.unknown, .unknown, .unknown])
    }

    @Test func aLayerWithoutParametersHasNoHealth() {
        var patient = Patient()
        patient.snapshot.layers[1].parameterCount = 0
        #expect(patient.healths == [.healthy, .unknown, .healthy])
    }

    /// A layer that moves back and forth across a threshold keeps its health.
    @Test func wordsDoNotFlicker() {
        var patient = Patient()
        patient.setGradient(1.5e-4, updateRatio: 1.5e-5, ofLayer: 0)
        #expect(patient.healths[0] == .healthy)
        #expect(LayerHealth.classify(patient.snapshot, previous: [.vanishing, .healthy, .healthy])[0] == .vanishing)
        patient.setGradient(1e-2, updateRatio: 1e-3, ofLayer: 0)
        #expect(LayerHealth.classify(patient.snapshot, previous: [.vanishing, .healthy, .healthy])[0] == .healthy)
    }

    /// One odd batch changes neither the median gradient nor, with plain gradient descent, the corresponding update.
    @Test func oneOddBatchChangesNoWord() {
        var patient = Patient()
        patient.snapshot.layers[0].gradientNorm = 100
        patient.snapshot.layers[0].updateRatio = 1
        #expect(patient.healths[0] == .healthy)
    }
}
