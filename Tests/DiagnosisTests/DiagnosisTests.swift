import Backprop
import Diagnosis
import Testing
import Training

@Suite struct DiagnosisTests {
    @Test func allIsWell() {
        let findings = Patient().findings
        #expect(findings.map(\.kind) == [.learning])
        #expect(findings[0].severity == .good)
        #expect(findings[0].explanation.contains("The loss falls."))
    }

    @Test func anglesToTheTrueGradientArePutInWords() {
        var patient = Patient()
        patient.snapshot.settings.credit = .feedbackAlignment
        for (index, angle) in [62.0, 74.0, 0].enumerated() { patient.snapshot.layers[index].alignment = angle }
        let aligned = patient.findings[0]
        #expect(aligned.kind == .misaligned && aligned.severity == .note)
        #expect(aligned.headline == "Random feedback steers dense1 and dense2")
        #expect(
            aligned.explanation
                == "A fixed random B stands where backpropagation has Wᵀ. The update it gives lies 60° to 75° "
                + "from the true gradient. Below 90° a step still goes downhill: at 75° by cos 75° = 0.3 of what the "
                + "gradient's would.")
        #expect(patient.findings.map(\.kind) == [.misaligned, .learning])
        patient.snapshot.layers[0].alignment = 91
        let useless = patient.findings[0]
        #expect(useless.kind == .misaligned && useless.severity == .warning)
        #expect(useless.headline == "Random feedback does not steer dense1 yet")
        #expect(useless.advice.map(\.remedy) == [.changeCredit])
    }

    @Test func readyBeforeTheFirstStep() {
        var patient = Patient()
        patient.snapshot.step = 0
        patient.snapshot.trainingLoss = MetricHistory()
        #expect(patient.first == .waiting)
        #expect(patient.findings[0].explanation == "Look at the gradients.")
    }

    @Test func finishedSaysWhy() {
        var patient = Patient()
        patient.snapshot.ending = .stepLimit(400)
        #expect(patient.findings[0].headline == "Finished")
        #expect(patient.findings[0].explanation == "Reached the limit of 400 steps.")
    }

    @Test func vanishingNamesLayersAndMultipliesSigmoids() {
        var patient = Patient(activation: .sigmoid, hiddenLayers: 6)
        patient.setLoss { _ in 0.69 }
        for index in 0..<3 { patient.setGradient(1e-8, updateRatio: 1e-9, ofLayer: index) }
        let finding = patient.findings[0]
        #expect(finding.kind == .vanishing)
        #expect(finding.headline == "Vanishing gradients in dense1 … dense3")
        #expect(finding.explanation.contains("dense1 receives 1e-7 of the output layer's gradient"))
        #expect(finding.explanation.contains("σ′(z) = σ(1 − σ) ≤ ¼; after 6 of them at most ¼^6 ≈ 2e-4 is left"))
        #expect(finding.advice.map(\.remedy) == [.changeActivation, .changeInitializer, .changeOptimizer])
    }

    @Test func vanishingTanhIsExplainedByItsOwnDerivative() {
        var patient = Patient(activation: .tanh)
        patient.setGradient(1e-9, updateRatio: 1e-9, ofLayer: 0)
        #expect(patient.findings[0].explanation.contains("tanh′(z) = 1 − a² ≤ 1"))
    }

    @Test func thePresetsRepairComesFirst() {
        var patient = Patient()
        patient.information.repair = "Press a: ReLU."
        patient.setGradient(1e-9, updateRatio: 1e-9, ofLayer: 0)
        #expect(patient.findings[0].advice.first == Advice(.repair, "Press a: ReLU."))
        let repaired = Diagnosis.findings(in: patient.snapshot, of: patient.information, isRepaired: true)
        #expect(repaired[0].advice.allSatisfy { $0.remedy != .repair })
    }

    @Test func explodingBlamesTheGradient() {
        var patient = Patient()
        patient.setLoss { 1 + 10 * $0 }
        for index in 0..<3 { patient.setGradient(500, updateRatio: 2.5, ofLayer: index) }
        #expect(patient.first == .exploding)
        #expect(patient.findings[0].severity == .critical)
        #expect(patient.findings[0].explanation.contains("moves it by 250 % of its size"))
    }

    @Test func largeStepsOfSmallGradientsBlameTheLearningRate() {
        var patient = Patient()
        patient.setLoss { time in 0.9 + 0.5 * (Int(time * 400) % 2 == 0 ? 1 : -1) }
        for index in 0..<3 { patient.setGradient(0.1, updateRatio: 0.4, ofLayer: index) }
        #expect(patient.first == .learningRateTooHigh)
        #expect(patient.findings[0].advice.first?.remedy == .lowerLearningRate)
    }

    @Test func aLossThatRisesAgainBlamesTheLearningRate() {
        var patient = Patient()
        patient.setLoss { $0 < 0.5 ? 1 - $0 : 1.2 }
        for index in 0..<3 { patient.setGradient(0.1, updateRatio: 0.03, ofLayer: index) }
        #expect(patient.first == .learningRateTooHigh)
        #expect(patient.findings[0].explanation.hasPrefix("The loss rises again"))
    }

    @Test func aLossThatHardlyMovesWithTinyStepsIsTooSlow() {
        var patient = Patient()
        patient.setLoss { 1 - 0.01 * $0 }
        for index in 0..<3 { patient.setGradient(0.1, updateRatio: 1e-7, ofLayer: index) }
        #expect(patient.first == .learningRateTooLow)
        #expect(patient.findings[0].advice.first?.remedy == .raiseLearningRate)
        patient.snapshot.settings.learningRate = 0.1
        patient.snapshot.effectiveLearningRate = 0.0001
        #expect(patient.findings[0].advice.first?.remedy == .changeSchedule)
    }

    @Test func overfittingIsAValidationLossThatTurns() {
        var patient = Patient()
        patient.setValidationLoss { $0 < 0.4 ? 1 - $0 : 0.6 + $0 - 0.4 }
        #expect(patient.first == .overfitting)
        #expect(patient.findings[0].explanation.contains("100 examples"))
        patient.setValidationLoss { 1 - 0.5 * $0 }
        #expect(patient.first == .learning)
    }

    /// Long after overfitting, when both losses are stable, the network is still poor.
    @Test func overfittingOfLongAgoIsStillSeen() {
        var patient = Patient()
        patient.setLoss { $0 < 0.1 ? 1 : 0.001 }
        patient.setValidationLoss { $0 < 0.05 ? 0.4 : 1.2 - 0.1 * $0 }
        #expect(patient.first == .overfitting)
        #expect(patient.findings[0].explanation.hasPrefix("The validation loss is 3 times its lowest"))
        patient.setValidationLoss { $0 < 0.05 ? 0.4 : 0.7 - 0.1 * $0 }
        #expect(patient.first == .learning)
    }

    /// Right after a change there is no trend yet, but the loss is still low.
    @Test func aChangeForgetsNothingOfWhatWasLearnt() {
        var patient = Patient()
        patient.setLoss { 1 - 0.95 * $0 }
        patient.snapshot.loss = 0.05
        patient.snapshot.marks = [Mark(step: 399, label: "feedback FA")]
        #expect(patient.findings[0].explanation.hasPrefix("The loss has come down to 5 % of where it began."))
    }

    @Test func afterEarlyStoppingTheLowestPointIsAKeyAway() {
        var patient = Patient()
        patient.snapshot.ending = .stepLimit(400)
        #expect(patient.findings.flatMap(\.advice).first?.remedy == .resume)
        patient.snapshot.ending = .earlyStopping(patience: 5, best: nil)
        #expect(patient.findings.flatMap(\.advice).first?.remedy == .goBack)
    }

    @Test func deadUnitsAreCounted() {
        var patient = Patient()
        patient.snapshot.layers[1].dead = 0.64
        #expect(patient.first == .dead)
        #expect(patient.findings[0].explanation.hasPrefix("64 % of dense2's units give 0"))
    }

    /// A network that has learnt may manage without some units.
    @Test func deadUnitsOfANetworkThatHasLearntAreARemark() {
        var patient = Patient()
        patient.setLoss { 1 - 0.95 * $0 }
        patient.snapshot.layers[1].dead = 0.64
        #expect(patient.findings.map(\.kind) == [.dead, .learning])
        #expect(patient.findings[0].severity == .note)
        // Changing a control ends the trend, but not what has been learnt.
        patient.snapshot.loss = 0.05
        patient.snapshot.marks = [Mark(step: 399, label: "η 1→0.1")]
        #expect(patient.findings[0].severity == .note)
    }

    @Test func saturatedUnitsAreExplained() {
        var patient = Patient(activation: .tanh)
        patient.snapshot.layers[0].saturated = 0.9
        #expect(patient.first == .saturated)
    }

    @Test func equalWeightsStayEqual() {
        var patient = Patient()
        patient.setLoss { _ in 0.7 }
        patient.snapshot.settings.initializer = .constant(0.1)
        #expect(patient.first == .symmetric)
        patient.snapshot.settings.initializer = .heNormal
        #expect(patient.first != .symmetric)
        for index in 0..<2 {
            patient.setGradient(0, updateRatio: 0, ofLayer: index)
            patient.snapshot.layers[index].weightNorm = 0
        }
        #expect(patient.first == .symmetric)
    }

    @Test func clippingInNearlyEveryStepIsRemarked() {
        var patient = Patient()
        patient.snapshot.settings.clipping = Clipping(.globalNorm, threshold: 0.01)
        patient.snapshot.clippedShare = 0.97
        #expect(patient.findings.map(\.kind) == [.alwaysClipped, .learning])
        #expect(patient.findings[0].headline == "Clipping acts in 97 % of the steps")
    }

    @Test func aHaltNamesTheLayerAndTheWayBack() {
        var patient = Patient()
        let event = NonFinite(step: 1_201, layer: "dense2", what: "its activations are not finite")
        patient.snapshot.halt = event
        let finding = patient.findings[0]
        #expect(finding.kind == .nonFinite)
        #expect(finding.headline == "Stopped at step 1,201: not a finite number")
        #expect(finding.explanation.hasPrefix("First to go was dense2: its activations are not finite."))
        #expect(finding.advice.first?.remedy == .goBack)
    }

    @Test func aLossThatStandsStillIsAPlateauUnlessSomethingIsWrong() {
        var patient = Patient()
        patient.snapshot.step = 2_000
        patient.setLoss { _ in 0.8 }
        #expect(patient.first == .plateau)
        patient.snapshot.layers[0].dead = 0.9
        #expect(patient.findings.map(\.kind) == [.dead])
    }

    /// Losses before a change do not count for the trend after it.
    @Test func aTrendBeginsAtTheLatestChange() {
        var patient = Patient()
        patient.setLoss { $0 < 0.5 ? 1 - $0 : 1.2 }
        for index in 0..<3 { patient.setGradient(0.1, updateRatio: 0.03, ofLayer: index) }
        patient.snapshot.marks = [Mark(step: 395, label: "η 1→0.1")]
        #expect(patient.first != .learningRateTooHigh)
    }

    /// Returns a run with a recurrent layer in which h_1 receives about 1/30,000 of the last gradient norm.
    private func recurrent(_ cell: CellKind, named name: String = "rnn1", first: Float = 3e-5) -> Patient {
        var patient = Patient()
        patient.setLoss { _ in 0.7 }
        patient.snapshot.layers[0].name = name
        patient.snapshot.layers[0].cell = cell
        patient.snapshot.layers[0].gradientOverTime = [first] + Array(repeating: 1, count: 9)
        return patient
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

    @Test func anErrorThatGrowsInTimeAsksForClipping() {
        let finding = recurrent(.tanh, first: 4e3).findings[0]
        #expect(finding.kind == .growingInTime)
        #expect(finding.explanation.hasPrefix("h_1 receives 4e3 times what reaches h_10"))
        #expect(finding.advice.first?.remedy == .changeClipping)
        var halted = recurrent(.tanh, first: .infinity)
        halted.snapshot.halt = NonFinite(step: 9, layer: "rnn1", what: "its gradient is not finite")
        #expect(halted.findings.map(\.kind) == [.nonFinite])
    }

    @Test func findingsAreNeverEmptyWhateverTheNumbers() {
        for value in [Double.nan, .infinity, -.infinity, 0, -1, .greatestFiniteMagnitude, .leastNonzeroMagnitude] {
            var patient = Patient()
            for index in 0..<3 {
                patient.setGradient(value, updateRatio: value, ofLayer: index)
                patient.snapshot.layers[index].weightNorm = value
                patient.snapshot.layers[index].dead = value
                patient.snapshot.layers[index].saturated = value
            }
            patient.snapshot.clippedShare = value
            patient.snapshot.effectiveLearningRate = value
            patient.setLoss { _ in Float(value) }
            patient.setValidationLoss { _ in Float(value) }
            #expect(!patient.findings.isEmpty, "\(value)")
        }
    }
}

/// Diagnosis of predicted errors.
@Suite struct SyntheticDiagnosisTests {
    private static func patient(_ errors: [Double?], overTime: Bool = false) -> Patient {
        var patient = Patient()
        patient.snapshot.settings.credit = .syntheticGradients
        for (index, error) in errors.enumerated() { patient.snapshot.layers[index].syntheticError = error }
        if overTime {
            patient.snapshot.settings.truncation = Truncation(stride: 8, window: 4)
            patient.snapshot.layers[0].gradientOverTime = [0.1, 0.1, 0.1, 0.1]
        }
        return patient
    }

    private static func finding(_ patient: Patient) -> Diagnosis? {
        patient.findings.first { $0.kind == .syntheticGradient }
    }

    @Test func theWorstPredictionIsNamed() throws {
        let found = try #require(Self.finding(Self.patient([0.64, 0.31])))
        #expect(found.headline == "The predicted δ of dense1 is off by 64 %")
        #expect(found.severity == .note && !found.explanation.contains("100 %"))
        #expect(found.explanation.contains("may rest on a prediction too"))
        let worse = try #require(Self.finding(Self.patient([0.64, 1.31])))
        #expect(worse.headline.hasSuffix("of dense2 is off by 131 %"))
        #expect(worse.explanation.contains("From 100 % on"))
    }

    @Test func ofTheFutureOnlyTheUsualIsKnown() throws {
        let found = try #require(Self.finding(Self.patient([0.97], overTime: true)))
        #expect(found.explanation.hasPrefix("At a window's edge"))
    }

    @Test func withoutPredictionsNothingIsSaid() {
        #expect(Self.finding(Self.patient([])) == nil)
        var plain = Self.patient([0.5])
        plain.snapshot.settings.credit = .backpropagation
        #expect(Self.finding(plain) == nil)
    }
}
