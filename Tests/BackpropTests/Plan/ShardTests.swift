import Testing

@testable import Backprop

@Suite struct ShardTests {
    private func gradients(_ plan: Plan) -> [Float] { plan.vector(.gradients).values }

    @Test(arguments: ShardedNetwork.allCases, [2, 3])
    func theGradientIsThatOfTheWholeBatch(_ kind: ShardedNetwork, _ shards: Int) throws {
        let whole = try kind.plan(batch: 48)
        let parted = try kind.plan(batch: 48, shards: shards, executor: ConcurrentExecutor())
        #expect(parted.shardCount(ofTrainingBatch: 48) == shards)
        let (loss, partedLoss) = (whole.pass(batch: 48), parted.pass(batch: 48))
        #expect(abs(loss - partedLoss) <= 2e-6 * abs(loss))
        #expect(relativeError(gradients(parted), gradients(whole).map(Double.init)) < 2e-6)
        for (state, other) in zip(parted.states, whole.states) {
            #expect(relativeError(state.values.values, other.values.values.map(Double.init)) < 1e-6)
        }
    }

    /// For every node, probes and views can read one matrix of the whole batch.
    @Test(arguments: ShardedNetwork.allCases)
    func everyValueAndItsDerivativeStandWhereTheyAlwaysDo(_ kind: ShardedNetwork) throws {
        let whole = try kind.plan(batch: 35)
        let parted = try kind.plan(batch: 35, shards: 2, executor: SerialExecutor())
        whole.pass(batch: 35)
        parted.pass(batch: 35)
        for index in whole.network.graph.nodes.indices {
            let node = Graph.NodeID(index: index)
            let expected = whole.value(of: node, batch: 35).values.map(Double.init)
            #expect(relativeError(parted.value(of: node, batch: 35).values, expected) < 2e-6)
            guard index != whole.network.loss.index, whole.layout.gradient(of: node).offset >= 0 else { continue }
            let delta = whole.gradient(of: node, batch: 35).values.map(Double.init)
            #expect(relativeError(parted.gradient(of: node, batch: 35).values, delta) < 4e-6)
        }
        for layer in whole.network.graph.layers.indices {
            let norms = whole.gradientOverTime(ofLayer: layer).map(Double.init)
            #expect(relativeError(parted.gradientOverTime(ofLayer: layer), norms) < 4e-6)
        }
    }

    /// Each moves once a step, by the statistics of all shards.
    @Test func runningStatisticsAreThoseOfTheWholeBatch() throws {
        let whole = try ShardedNetwork.normalized.plan(batch: 48)
        let parted = try ShardedNetwork.normalized.plan(batch: 48, shards: 3, executor: ConcurrentExecutor())
        for _ in 0..<3 {
            whole.pass(batch: 48)
            parted.pass(batch: 48)
        }
        #expect(whole.mixing.count == 4)
        let statistics = whole.store.entries.filter { !$0.declaration.isLearnt }
        #expect(statistics.count == 8)
        for entry in statistics {
            let range = entry.offset..<entry.offset + entry.declaration.count
            let expected = whole.vector(.parameters).values[range].map(Double.init)
            #expect(relativeError(Array(parted.vector(.parameters).values[range]), expected) < 1e-6)
        }
    }

    /// A pass that is repeated moves nothing.
    @Test func aProvisionalPassLeavesTheRunningStatistics() throws {
        let parted = try ShardedNetwork.normalized.plan(batch: 48, shards: 3, executor: ConcurrentExecutor())
        let before = parted.vector(.parameters).values
        let loss = parted.forwardProvisionally(batch: 48)
        #expect(parted.vector(.parameters).values == before)
        #expect(parted.forward(batch: 48) == loss && parted.vector(.parameters).values != before)
    }

    /// An operation that wrote beyond its shard's rows would overwrite those of another that ran before it.
    @Test(arguments: ShardedNetwork.allCases)
    func theOrderOfThePartsDoesNotMatter(_ kind: ShardedNetwork) throws {
        let results = try [SerialExecutor(), SerialExecutor(reversed: true), ConcurrentExecutor()].map {
            (executor: any PartExecutor) in
            let plan = try kind.plan(batch: 43, shards: 2, executor: executor)
            return [plan.pass(batch: 43), plan.pass(batch: 43)] + gradients(plan)
        }
        #expect(results[1] == results[0])
        #expect(results[2] == results[0])
    }

    @Test(arguments: [40, 16, 33, 40])
    func anotherBatchIsCutElsewhere(_ batch: Int) throws {
        let parted = try ShardedNetwork.transformer.plan(batch: 40, shards: 2, executor: SerialExecutor())
        parted.pass(batch: 40)
        parted.pass(batch: 19)
        let whole = try ShardedNetwork.transformer.plan(batch: 40)
        parted.pass(batch: batch)
        whole.pass(batch: batch)
        #expect(relativeError(gradients(parted), gradients(whole).map(Double.init)) < 2e-6)
    }

    @Test func dropoutDropsTheSameNumbers() throws {
        let whole = try ShardedNetwork.dense.plan(batch: 40)
        let parted = try ShardedNetwork.dense.plan(batch: 40, shards: 2, executor: SerialExecutor())
        whole.pass(batch: 40)
        parted.pass(batch: 40)
        let dropped = whole.network.graph.layers[1].output
        let (values, others) = (whole.value(of: dropped, batch: 40).values, parted.value(of: dropped, batch: 40).values)
        #expect(values.map { $0 == 0 } == others.map { $0 == 0 })
        #expect(values.contains(0))
    }

    // MARK: - Where a batch stays whole

    @Test func aPassThatDoesNotTrainIsNotCut() throws {
        let executor = SerialExecutor()
        let plan = try ShardedNetwork.dense.plan(batch: 64, shards: 2, executor: executor)
        plan.pass.isTraining = false
        let whole = try ShardedNetwork.dense.plan(batch: 64)
        whole.pass.isTraining = false
        #expect(plan.forward(batch: 64) == whole.forward(batch: 64))
        #expect(executor.calls == 0)
    }

    @Test func aSmallBatchIsNotCut() throws {
        let plan = try ShardedNetwork.dense.plan(batch: 64, shards: 2, executor: SerialExecutor())
        #expect(plan.split.unit == 16)
        #expect(plan.shardCount(ofTrainingBatch: 23) == 1)
        #expect(plan.shardCount(ofTrainingBatch: 24) == 2)
        let whole = try ShardedNetwork.dense.plan(batch: 64)
        #expect(plan.pass(batch: 23) == whole.pass(batch: 23))
        #expect(gradients(plan) == gradients(whole))
    }

    @Test func aShortStepIsNotCut() throws {
        #expect(Plan(try ShardedNetwork.dense.network, capacity: 8).leastSplitBatch == 2_000_000 / (5 * 7 + 7 * 3))
        // Two layers at six time steps: 18 columns for 3 + 6 and for 6 + 6 inputs, and then 3 for 6.
        let plan = Plan(try ShardedNetwork.gated.network, capacity: 8)
        #expect(plan.leastSplitBatch == 2_000_000 / (6 * (18 * 21 + 3 * 6)))
    }

    @Test func stoppedCreditKeepsTheBatchWhole() throws {
        let plan = try ShardedNetwork.dense.plan(batch: 64, shards: 2, executor: SerialExecutor())
        plan.assignCredit(.stopped, toLayer: 0)
        #expect(plan.shardCount(ofTrainingBatch: 64) == 1)
        plan.pass(batch: 64)
        #expect(plan.matrix(.gradients, 0).sumOfSquares == 0)
    }

    @Test func nothingCountedIsNoLossAndNoGradient() throws {
        let plan = try ShardedNetwork.gated.plan(batch: 32, shards: 2, executor: SerialExecutor())
        plan.value(of: plan.network.target, batch: 32).fill(-1)
        #expect(plan.pass(batch: 32) == 0)
        #expect(gradients(plan).allSatisfy { $0 == 0 })
    }

    // MARK: - The cut

    @Test(arguments: [1, 2, 8, 16], 1...8)
    func shardsAreTheWholeBatch(_ unit: Int, _ most: Int) {
        let split = BatchSplit(most: most, unit: unit)
        for batch in 1...300 {
            let count = split.count(batch: batch)
            let parts = (0..<count).map { split.examples(of: $0, batch: batch) }
            #expect(parts.flatMap { $0 } == Array(0..<batch))
            #expect(parts.allSatisfy { !$0.isEmpty && $0.lowerBound % unit == 0 })
            #expect(parts.allSatisfy { $0.count <= batch / count + 2 * unit })
        }
    }

    @Test func aLineOfTheCacheHasOneWriter() throws {
        #expect(try ShardedNetwork.convolutional.plan(batch: 32, shards: 2).split.unit == 16)
        let wide = try Network.sequential(
            input: Shape(3), layers: [Dense(units: 32, activation: .tanh, initializer: .heNormal)],
            loss: .meanSquaredError, target: Shape(32))
        #expect(Plan(wide, capacity: 8, shards: 2).split.unit == 1)
    }
}
