import Backprop
import CAllocationCounter
import Testing

@Suite(.enabled(if: nn_counts_allocations(), "a sanitizer has its own allocator"))
struct AllocationTests {
    @Test func theCounterSeesAnArray() {
        let before = nn_allocation_count()
        let array = (0..<100).map { $0 * Int(before | 1) }
        #expect(array.count == 100)
        #expect(nn_allocation_count() > before)
    }

    @Test(arguments: OptimizerConfiguration.Rule.firstOrder, Loss.allCases)
    func aStepAllocatesNothing(_ rule: OptimizerConfiguration.Rule, _ loss: Loss) throws {
        let layers = [
            Dense(units: 48, activation: .tanh, initializer: .xavierNormal),
            Dense(units: 33, activation: .relu, initializer: .heNormal),
            Dense(units: 10, activation: .identity, initializer: .xavierNormal),
        ]
        let plan = try Plan(input: 64, layers: layers, loss: loss, batch: 32)
        var optimizer = Optimizer(OptimizerConfiguration(rule), regularization: Regularization(weightDecay: 0.01))
        let entries = plan.store.entries.count
        // Swift may allocate something once in the first steps.
        for _ in 0..<3 { step(plan, &optimizer, entries) }
        let before = nn_allocation_count()
        for _ in 0..<100 { step(plan, &optimizer, entries) }
        let allocations = nn_allocation_count() - before
        #expect(allocations == 0)
    }

    @Test(arguments: CreditRule.allCases)
    func aStepOfAnyRuleAllocatesNothing(_ rule: CreditRule) throws {
        let hidden = Dense(units: 48, activation: .tanh, initializer: .xavierNormal)
        let output = Dense(units: 10, activation: .identity, initializer: .xavierNormal)
        let plan = try Plan(input: 64, layers: [hidden, hidden, output], loss: .softmaxCrossEntropy, batch: 32)
        try plan.assignCredit(rule, seed: 1)
        var angle: Double?
        let step = {
            _ = plan.forward(batch: 32)
            plan.keepTrueGradient(batch: 32)
            plan.backward(batch: 32)
            angle = plan.alignment(ofEntries: 0..<2)
        }
        for _ in 0..<3 { step() }
        let before = nn_allocation_count()
        for _ in 0..<100 { step() }
        let allocations = nn_allocation_count() - before
        #expect(allocations == 0)
        #expect((angle == nil) == (rule == .backpropagation))
    }

    /// Both shards have 32 examples, as many as in the test above.
    @Test func aStepInShardsAllocatesNothing() throws {
        let layers = [
            Dense(units: 48, activation: .tanh, initializer: .xavierNormal),
            Dense(units: 10, activation: .identity, initializer: .xavierNormal),
        ]
        let network = try Network.sequential(
            input: Shape(64), layers: layers, loss: .softmaxCrossEntropy, target: Shape(1))
        let plan = Plan(network, capacity: 64, shards: 2)
        (plan.executor, plan.leastSplitBatch, plan.pass.isTraining) = (SerialExecutor(), 0, true)
        plan.initialize(seed: 1)
        for _ in 0..<3 { plan.pass(batch: 64) }
        let before = nn_allocation_count()
        for _ in 0..<100 { plan.pass(batch: 64) }
        #expect(nn_allocation_count() - before == 0)
        #expect(plan.shardCount(ofTrainingBatch: 64) == 2)
    }

    private func step(_ plan: Plan, _ optimizer: inout Optimizer, _ entries: Int) {
        _ = plan.forward(batch: 32)
        plan.backward(batch: 32)
        optimizer.beginStep(rate: 1e-4)
        for entry in 0..<entries { _ = optimizer.update(entry, of: plan, scale: 1) }
    }
}
