import Backprop
import CAllocationCounter
import Testing

@Suite struct SecondOrderRuleTests {
    /// Rules, each with its initial damping or its history.
    enum Kind: CaseIterable {
        case hessianFree, limitedMemory

        func rule(_ plan: Plan) -> any SecondOrderRule {
            switch self {
            case .hessianFree: HessianFree(plan, damping: 0.1, iterations: 40)
            case .limitedMemory: LimitedMemoryBFGS(plan, history: 5)
            }
        }
    }

    private func plan(_ loss: Loss, batch: Int = 12) throws -> Plan {
        let layers = [
            Dense(units: 8, activation: .tanh, initializer: .xavierNormal),
            Dense(units: 6, activation: .sigmoid, initializer: .xavierNormal),
            Dense(units: 3, activation: .identity, initializer: .xavierNormal),
        ]
        return try Plan(input: 4, layers: layers, loss: loss, batch: batch)
    }

    /// Makes one whole step, and returns f before it.
    @discardableResult
    private func step(_ rule: any SecondOrderRule, batch: Int, l2: Double = 0) -> Double {
        let objective = Objective(rule.plan, batch: batch, l2: l2)
        let value = objective.value()
        objective.differentiate()
        rule.begin(objective, value: value)
        while !rule.advance() {}
        return value
    }

    @Test(arguments: Kind.allCases, GaussNewtonTests.convexLosses)
    func everyStepMakesTheObjectiveSmaller(_ kind: Kind, _ loss: Loss) throws {
        let plan = try plan(loss)
        let rule = kind.rule(plan)
        let values = (0..<12).map { _ in step(rule, batch: 12, l2: 1e-3) }
        #expect(zip(values, values.dropFirst()).allSatisfy { $0 > $1 }, "\(values)")
        #expect(values[11] < 0.7 * values[0], "\(values)")
        #expect(rule.reading.evaluations >= 12 && !rule.reading.isWorking)
        #expect((rule.reading.stepLength ?? 0) > 0)
    }

    /// A rule evaluates f several times in a step; the forward pass with which the step begins moves the statistics.
    @Test(arguments: Kind.allCases)
    func runningStatisticsMoveOnceInAStep(_ kind: Kind) throws {
        let layers: [any Layer] = [
            Dense(units: 5, activation: .tanh, initializer: .xavierNormal),
            OperationLayer.batchNormalization(BatchNormalization()),
            Dense(units: 3, activation: .identity, initializer: .xavierNormal),
        ]
        let network = try Network.sequential(
            input: Shape(4), layers: layers, loss: .softmaxCrossEntropy, target: Shape(1))
        let plan = Plan(network, capacity: 12, tangents: true)
        plan.initialize(seed: 1)
        plan.load(batch: 12)
        plan.pass.isTraining = true
        let statistics = plan.store.entries.indices.filter { !plan.isLearnt($0) }
        func values() -> [[Float]] { statistics.map { plan.matrix(.parameters, $0).values } }
        let start = values()
        _ = plan.forward(batch: 12)
        let moved = values()
        #expect(statistics.count == 2 && zip(start, moved).allSatisfy { $0 != $1 })
        let rule = kind.rule(plan)
        step(rule, batch: 12)
        #expect(rule.reading.evaluations > 0 && values() == moved)
        #expect(!plan.pass.isProvisional)
    }

    /// f = ½ or 1 × (1e-8 w² − 1e-6 w + 0.99), whose slope at w = 0 is so small that a short step does not change f in
    /// any digit.
    @Test func aPlateauIsLeft() throws {
        let plan = try Plan(
            input: 1, layers: [Dense(units: 1, activation: .identity, initializer: .zeros)], loss: .meanSquaredError,
            batch: 4)
        plan.vector(.parameters).fill(0)
        plan.value(of: plan.network.input, batch: 4).copy(from: [1e-4, 1e-4, -1e-4, -1e-4])
        plan.value(of: plan.network.target, batch: 4).copy(from: [1, -0.99, -1, 0.99])
        let rule = LimitedMemoryBFGS(plan, history: 5)
        step(rule, batch: 4)
        #expect(plan.learntParameters[0] >= 0.9 && (rule.reading.stepLength ?? 0) > 1e5)
        step(rule, batch: 4)
        #expect(abs(plan.learntParameters[0] - 50) < 5, "two points of a parabola show its minimum")
    }

    /// The Gauss–Newton matrix of a linear network is the Hessian, so one step with little damping solves the problem.
    ///
    /// Source: numpy 2.4.6: `numpy.linalg.lstsq(c_[X, ones(4)], t)`; the squared residual is 0.00122092 over 4
    /// examples.
    @Test func leastSquaresTakesOneStep() throws {
        let plan = try Plan(
            input: 2, layers: [Dense(units: 1, activation: .identity, initializer: .xavierNormal)],
            loss: .meanSquaredError, batch: 4)
        plan.value(of: plan.network.input, batch: 4).copy(from: [0.5, -1, 1.5, 0.25, -0.75, 2, 0.125, 0.875])
        plan.value(of: plan.network.target, batch: 4).copy(from: [1, -1, 0.5, 0.25])
        let rule = HessianFree(plan, damping: 1e-7, iterations: 30)
        step(rule, batch: 4)
        #expect(relativeError(plan.learntParameters, [-1.17954283, -0.65522621, 0.94105677]) < 1e-4)
        #expect(abs(Double(plan.forward(batch: 4)) - 0.00122092 / 4) < 1e-6)
        // The model is exact, so the reduction is as predicted and damping may decrease.
        let ratio = try #require(rule.reading.reductionRatio)
        #expect(abs(ratio - 1) < 1e-3 && rule.reading.stepLength == 1)
        #expect(abs((rule.reading.damping ?? 0) - 1e-7 * 2 / 3) < 1e-12)
    }

    @Test(arguments: [-1.0, 0.2, 0.25, 0.75, 0.8, 2])
    func dampingFollowsTheReductionRatio(ratio: Double) {
        let expected: Double = ratio < 0.25 ? 12 : ratio > 0.75 ? 16.0 / 3 : 8
        #expect(abs(HessianFree.damping(8, after: ratio) - expected) < 1e-12)
    }

    @Test func dampingStaysInBounds() {
        #expect(HessianFree.damping(1e12, after: 0) == 1e12 && HessianFree.damping(1e-12, after: 1) == 1e-12)
    }

    /// The model promises far too much, so steps are shortened and damping grows.
    @Test func stepsThatAreTooLongAreShortenedAndDamped() throws {
        let plan = try plan(.softmaxCrossEntropy)
        for entry in plan.store.entries.indices { plan.matrix(.parameters, entry).scale(by: 6) }
        let rule = HessianFree(plan, damping: 1e-10, iterations: 40)
        let before = step(rule, batch: 12)
        #expect(Double(plan.forward(batch: 12)) < before)
        #expect((rule.reading.damping ?? 0) != 1e-10)
    }

    @Test(arguments: Kind.allCases)
    func aRestoredRuleComputesTheSameBits(_ kind: Kind) throws {
        let (plan, copy) = (try plan(.meanSquaredError), try plan(.meanSquaredError))
        let rule = kind.rule(plan)
        for _ in 0..<7 { step(rule, batch: 12) }
        let other = kind.rule(copy)
        other.restore(rule.memory)
        copy.adopt(stateOf: plan)
        for _ in 0..<3 {
            step(rule, batch: 12)
            step(other, batch: 12)
        }
        #expect(plan.vector(.parameters).values == copy.vector(.parameters).values)
        #expect(rule.memory == other.memory && rule.reading == other.reading)
    }

    @Test(arguments: Kind.allCases)
    func anotherRulesMemoryIsNotTaken(_ kind: Kind) throws {
        let rule = kind.rule(try plan(.huber))
        let fresh = rule.memory
        rule.restore(SecondOrderMemory(numbers: [1, 2, 3], vectors: [[1, 2]]))
        #expect(rule.memory == fresh)
    }

    /// A counter below 0 or beyond any count comes from a damaged file.
    @Test(arguments: [-1, 0x1p63, .nan, .infinity], [1, 2, 3])
    func damagedCountersAreNotTaken(_ number: Double, _ index: Int) throws {
        let rule = HessianFree(try plan(.huber), damping: 0.1, iterations: 40)
        var damaged = rule.memory
        damaged.numbers[index] = number
        let fresh = rule.memory
        rule.restore(damaged)
        #expect(rule.memory == fresh)
    }

    /// The positions of random signs repeat, but never trap.
    @Test func aRuleThatHasMadeVeryManyUpdatesGoesOn() throws {
        let rule = HessianFree(try plan(.huber), damping: 0.1, iterations: 40)
        var old = rule.memory
        old.numbers[1] = 0x1p49
        rule.restore(old)
        #expect(rule.memory == old)
        step(rule, batch: 12)
        #expect(rule.memory.numbers[1] == 0x1p49 + 1)
    }

    @Test(.enabled(if: nn_counts_allocations(), "a sanitizer has its own allocator"), arguments: Kind.allCases)
    func aStepAllocatesNothing(_ kind: Kind) throws {
        let layers = [
            Dense(units: 48, activation: .tanh, initializer: .xavierNormal),
            Dense(units: 32, activation: .sigmoid, initializer: .xavierNormal),
            Dense(units: 10, activation: .identity, initializer: .xavierNormal),
        ]
        let rule = kind.rule(try Plan(input: 64, layers: layers, loss: .softmaxCrossEntropy, batch: 32))
        for _ in 0..<3 { step(rule, batch: 32, l2: 1e-4) }
        let before = nn_allocation_count()
        for _ in 0..<8 { step(rule, batch: 32, l2: 1e-4) }
        let allocations = nn_allocation_count() - before
        #expect(allocations == 0)
    }
}

extension Plan {
    /// Parameters in order, without padding.
    fileprivate var learntParameters: [Float] { store.entries.indices.flatMap { matrix(.parameters, $0).values } }
}
