import Testing

@testable import Backprop

@Suite struct ParameterPartTests {
    /// 90,000 weights and 300 biases: parts of 32,768, 32,768, 24,464 and 304.
    private let plan: Plan

    init() throws {
        let network = try Network.sequential(
            input: Shape(300), layers: [Dense(units: 300, activation: .tanh, initializer: .heNormal)],
            loss: .meanSquaredError, target: Shape(300))
        plan = Plan(network, capacity: 1)
        plan.initialize(seed: 1)
        let gradients = plan.vector(.gradients)
        for index in 0..<gradients.count { gradients[index] = Float(index % 7) - 3 }
    }

    @Test func aLongParameterHasSeveral() {
        let parts = plan.parameterParts
        #expect(parts.count == 4)
        #expect(parts.parts(ofEntries: 0..<1) == 0..<3)
        #expect(parts.parts(ofEntries: 1..<2) == 3..<4)
        #expect((0..<4).map { parts.range($0) } == [0..<32_768, 32_768..<65_536, 65_536..<90_000, 90_000..<90_304])
    }

    @Test func normsAreThoseOfTheWholeParameter() {
        plan.measureGradients()
        for entry in 0..<2 {
            let expected = plan.line(.gradients, entry).values.reduce(0.0) { $0 + Double($1) * Double($1) }
            #expect(abs(plan.gradientSquares(ofEntries: entry..<entry + 1) - expected) <= 1e-6 * expected)
        }
    }

    /// The parts are the same on any number of threads, and so are the sums over them.
    @Test func threadsShareTheWork() throws {
        let network = try Network.sequential(
            input: Shape(400), layers: [Dense(units: 400, activation: .tanh, initializer: .heNormal)],
            loss: .meanSquaredError, target: Shape(400))
        let shared = Plan(network, capacity: 32, shards: 2)
        let executor = ConcurrentExecutor()
        shared.executor = executor
        shared.leastSplitBatch = 0
        shared.initialize(seed: 1)
        shared.pass = Pass(batch: 32, isTraining: true)
        shared.value(of: network.input, batch: 32).copy(from: Numbers(4).normal(32 * 400))
        _ = shared.forward(batch: 32)
        shared.backward(batch: 32)
        #expect(shared.sharesParameters)
        let alone = Plan(network, capacity: 1)
        alone.adopt(stateOf: shared)
        var optimizer = Optimizer(OptimizerConfiguration(.adam), regularization: Regularization())
        optimizer.beginStep(rate: 0.01)
        for plan in [shared, alone] {
            plan.measureGradients()
            plan.update(by: optimizer)
        }
        #expect(shared.gradientSquares(ofEntries: 0..<2) == alone.gradientSquares(ofEntries: 0..<2))
        #expect(alone.gradientSquares(ofEntries: 0..<2) > 0)
        let measures = [shared, alone].map { $0.updateMeasure(ofEntries: 0..<2) }
        #expect(measures[0].updateSquares == measures[1].updateSquares)
        #expect(measures[0].weightSquares == measures[1].weightSquares)
        #expect(shared.vector(.parameters).values == alone.vector(.parameters).values)
    }

    @Test(arguments: [1e-30, 1e25] as [Float])
    func normsOfAnySize(_ size: Float) {
        plan.line(.gradients, 1).fill(size)
        plan.measureGradients()
        let expected = 304 * Double(size) * Double(size)
        #expect(abs(plan.gradientSquares(ofEntries: 1..<2) - expected) <= 1e-6 * expected)
    }

    @Test(arguments: [OptimizerConfiguration.Rule.sgd, .momentum, .adam])
    func anUpdateOfAllIsThatOfEach(_ rule: OptimizerConfiguration.Rule) throws {
        let other = Plan(plan.network, capacity: 1)
        other.adopt(stateOf: plan)
        var optimizer = Optimizer(OptimizerConfiguration(rule), regularization: Regularization(weightDecay: 0.1))
        optimizer.beginStep(rate: 0.01)
        plan.setUpdateScale(0.5, ofEntries: 0..<2)
        plan.update(by: optimizer)
        for entry in 0..<2 {
            let measure = optimizer.update(entry, of: other, scale: 0.5)
            #expect(measure.updateSquares == plan.updateMeasure(ofEntries: entry..<entry + 1).updateSquares)
            #expect(measure.updateSquares > 0)
        }
        for vector in [Plan.Vector.parameters, .firstState, .secondState] {
            #expect(plan.vector(vector).values == other.vector(vector).values)
        }
    }
}
