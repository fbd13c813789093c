import Backprop
import Presets
import TestSupport
import Testing

@testable import Training

/// Steps whose batches are split into shards.
@Suite struct ThreadTests {
    private static let wide = """
        {"data": {"generator": "moons", "count": 160, "noise": 0.1}, "validation_fraction": 0.2, "network": [
           {"layer": "dense", "units": 48, "activation": "tanh", "initializer": "xavier-uniform"},
           {"layer": "dropout", "rate": 0.2}, {"layer": "dense", "units": 2, "initializer": "xavier-uniform"}],
         "loss": "softmax-cross-entropy", "optimizer": {"name": "adam", "learning_rate": 0.01}, "batch_size": 64,
         "clipping": {"mode": "global-norm", "threshold": 1}}
        """

    /// Returns a trainer that splits even short steps.
    private func trainer(threads: Int) throws -> Trainer {
        let trainer = try Fixture.trainer(Self.wide)
        trainer.setThreadCount(threads)
        trainer.plan.leastSplitBatch = 0
        return trainer
    }

    @Test func twoThreadsLearnWhatOneLearns() throws {
        let (one, two) = try (trainer(threads: 1), trainer(threads: 2))
        #expect(one.plan.shardCount(ofTrainingBatch: 64) == 1)
        #expect(two.plan.shardCount(ofTrainingBatch: 64) == 2)
        one.advance(60)
        two.advance(60)
        let (a, b) = (one.plan.vector(.parameters).values, two.plan.vector(.parameters).values)
        #expect(zip(a, b).allSatisfy { abs($0 - $1) < 1e-4 })
        let (expected, found) = (one.runReading(), two.runReading())
        #expect(abs((expected.loss ?? 0) - (found.loss ?? 1)) < 1e-4)
        for (layer, other) in zip(expected.layers, found.layers) {
            #expect(abs(layer.gradientNorm - other.gradientNorm) < 1e-4 * layer.gradientNorm + 1e-6)
        }
    }

    @Test func everyRunHasTheSameBits() throws {
        let runs = try [2, 2, 3, 3].map { threads in
            let trainer = try trainer(threads: threads)
            trainer.advance(30)
            return trainer.weightBits
        }
        #expect(runs[0] == runs[1])
        #expect(runs[2] == runs[3])
    }

    @Test func oneThreadAgainIsAsIfThereHadBeenNoOther() throws {
        let (plain, returned) = try (Fixture.trainer(Self.wide), trainer(threads: 2))
        returned.setThreadCount(1)
        plain.advance(20)
        returned.advance(20)
        #expect(plain.weightBits == returned.weightBits)
    }

    @Test func shortStepsTakeNoHelper() throws {
        let (plain, threaded) = try (Fixture.trainer(), Fixture.trainer())
        threaded.setThreadCount(2)
        #expect(threaded.plan.shardCount(ofTrainingBatch: 24) == 1)
        plain.advance(20)
        threaded.advance(20)
        #expect(plain.weightBits == threaded.weightBits)
    }

    @Test func threadsAreKeptThroughChangesThatNeedAnotherPlan() throws {
        let trainer = try trainer(threads: 2)
        trainer.apply(.set(.batchSize, to: 100))
        trainer.apply(.set(.activation, to: .relu))
        trainer.plan.leastSplitBatch = 0
        #expect(trainer.plan.shardCount(ofTrainingBatch: 100) == 2)
        #expect(trainer.advance() == .applied)
    }

    @Test func threadsThatHaveNothingToShareAreRemarkedOn() throws {
        let trainer = try Fixture.trainer()
        #expect(trainer.threadRemark == nil)
        trainer.setThreadCount(2)
        #expect(
            trainer.threadRemark == "--threads has no effect: a step on a batch of 24 is too short to be shared")
        trainer.apply(.set(.optimizer, to: OptimizerConfiguration(.limitedMemoryBFGS)))
        #expect(trainer.threadRemark == "--threads has no effect: l-bfgs makes its steps on one thread")
    }
}
