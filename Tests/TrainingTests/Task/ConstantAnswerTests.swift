import Backprop
import Presets
import TestSupport
import Testing

@testable import Training

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Result of the best constant answer.
@Suite struct ConstantAnswerTests {
    @Test func theCommonestClassIsRightAsOftenAsItOccurs() throws {
        let baseline = try #require(
            ConstantAnswer.classes(
                training: [0, 0, 0, 1], judged: [0, 1, 0, 0, 0, -1], names: ["no", "yes"], loss: .softmaxCrossEntropy))
        #expect(baseline.answer == "always answering no")
        #expect(baseline.accuracy == 0.8)
        // −0.8 ln ¾ − 0.2 ln ¼
        #expect(abs((baseline.loss ?? 0) - 0.507_404_525) < 1e-8)
    }

    @Test func aClassThatTrainingNeverSawHasNoLoss() throws {
        let baseline = ConstantAnswer.classes(
            training: [0, 0], judged: [0, 1], names: ["no", "yes"], loss: .softmaxCrossEntropy)
        #expect(baseline?.loss == nil && baseline?.accuracy == 0.5)
    }

    /// With balanced weights no shares are better than equal ones, which cost ln 2.
    @Test func weightsChangeTheBestShares() throws {
        let baseline = try #require(
            ConstantAnswer.classes(
                counts: [9, 1], judged: [9, 1], names: ["no", "yes"], loss: .softmaxCrossEntropy,
                weights: [10.0 / 18, 5]))
        #expect(abs((baseline.loss ?? 0) - 0.693_147_18) < 1e-6 && baseline.accuracy == 0.9)
    }

    /// Always answering the mean costs the variance; the adding problem's is that of two uniform numbers, 2/12.
    @Test func theMeanCostsTheVariance() throws {
        let adding = try Trainer.load(Preset.load("adding-rnn")).trainer.runReading()
        #expect(abs((adding.baseline?.loss ?? 0) - 1.0 / 6) < 0.01)
        #expect(adding.baseline?.answer == "always answering the mean")
        #expect(abs((adding.targetScale?.mean ?? 0) - 1) < 0.05)
    }

    /// The engine's own loss of a network that gives the shares of the classes, whatever its input.
    @Test func theLossIsThatOfANetworkWithTheSharesAsItsScores() throws {
        let trainer = try Fixture.trainer()
        let task = try #require(trainer.task as? ExampleTask)
        trainer.plan.vector(.parameters).fill(0)
        let labels = task.training.dataset.targets
        for label in 0..<2 {
            let share = Float(labels.count { $0 == Float(label) }) / Float(labels.count)
            trainer.plan.matrix(.parameters, trainer.plan.store.entries.count - 1)[0, label] = log(share)
        }
        let loss = try #require(trainer.measuredReading().validationLoss)
        #expect(abs((task.baseline?.loss ?? 0) - loss) < 1e-5)
    }

    @Test func aRunIsComparedWithTheBaseline() {
        var run = RunReading(
            network: "", parameterCount: 0, trainingCount: 160, validationCount: 41, settings: Settings())
        run.baseline = Baseline(answer: "always answering no", loss: 0.115, accuracy: 0.9756)
        #expect(run.baselineComparison == nil)
        (run.step, run.validationAccuracy, run.validationLoss) = (50, 0.9756, 0.1)
        #expect(run.baselineComparison == "no better than always answering no (97.56%)")
        run.validationAccuracy = 1
        #expect(run.baselineComparison == nil)
        // Without a validation part the accuracy may be older than the loss.
        (run.validationCount, run.accuracy, run.validationAccuracy) = (0, 0.5, nil)
        run.baseline = Baseline(answer: "always answering 0", loss: 0.25, accuracy: 0.5)
        run.trainingLoss.append(step: 1, value: 1e-9)
        #expect(run.baselineComparison == nil)
        (run.validationCount, run.accuracy, run.validationAccuracy) = (41, nil, 1)
        // Where all judged examples are of one class, only the loss tells.
        run.baseline = Baseline(answer: "always answering no", loss: 0.115, accuracy: 1)
        #expect(run.baselineComparison == nil)
        run.baseline = Baseline(answer: "always answering the mean", loss: 0.167)
        run.validationLoss = 0.168
        #expect(run.baselineComparison == "no better than always answering the mean (loss 0.167)")
        run.validationLoss = 0.16
        #expect(run.baselineComparison == nil)
    }
}
