import Backprop
import Testing

@testable import Training

@Suite struct WorkerPoolTests {
    /// Runs the parts one after the other on the thread of the step.
    private final class InOrder: PartExecutor {
        func execute(_ count: Int, partsOf plan: Plan) {
            for part in 0..<count { plan.runPart(part) }
        }
    }

    private static let batch = 48

    /// Returns a plan whose training batches are split into three shards.
    private func plan(_ executor: any PartExecutor) throws -> Plan {
        let layers = [
            Dense(units: 9, activation: .tanh, initializer: .xavierNormal),
            Dense(units: 3, activation: .identity, initializer: .xavierNormal),
        ]
        let network = try Network.sequential(
            input: Shape(5), layers: layers, loss: .meanSquaredError, target: Shape(3))
        let plan = Plan(network, capacity: Self.batch, shards: 3)
        plan.initialize(seed: 4)
        (plan.executor, plan.leastSplitBatch) = (executor, 0)
        plan.pass = Pass(batch: Self.batch, isTraining: true, seed: 1, step: 0)
        plan.value(of: network.input, batch: Self.batch).copy(from: (0..<5 * Self.batch).map { Float($0 % 7) - 3 })
        plan.value(of: network.target, batch: Self.batch).copy(from: (0..<3 * Self.batch).map { Float($0 % 5) })
        return plan
    }

    /// Returns the loss and the gradient of a step.
    private func step(_ plan: Plan) -> [Float] {
        let loss = plan.forward(batch: Self.batch)
        plan.backward(batch: Self.batch)
        return [loss] + plan.vector(.gradients).values
    }

    @Test func everyPartIsRunOnce() throws {
        let (plain, pool) = (try plan(InOrder()), WorkerPool(size: 3))
        let shared = try plan(pool)
        #expect(shared.shardCount(ofTrainingBatch: Self.batch) == 3)
        let expected = step(plain)
        for _ in 0..<50 {
            pool.wake()
            #expect(step(shared) == expected)
            pool.release()
        }
    }

    @Test func aStepNeedsNoWorker() throws {
        let pool = WorkerPool(size: 3)
        #expect(try step(plan(pool)) == step(plan(InOrder())))
    }
}
