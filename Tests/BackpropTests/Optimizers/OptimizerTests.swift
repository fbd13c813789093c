import Backprop
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct OptimizerTests {
    private func plan() throws -> Plan {
        let layers = [
            Dense(units: 5, activation: .tanh, initializer: .heNormal),
            Dense(units: 2, activation: .identity, initializer: .xavierNormal),
        ]
        return try Plan(input: 3, layers: layers, loss: .softmaxCrossEntropy, batch: 4)
    }

    private func update(_ plan: Plan, _ optimizer: inout Optimizer, rate: Double, scale: Float = 1) {
        optimizer.beginStep(rate: rate)
        for entry in plan.store.entries.indices { _ = optimizer.update(entry, of: plan, scale: scale) }
    }

    @Test(arguments: OptimizerConfiguration.Rule.firstOrder)
    func decayShrinksWeightsAndLeavesBiasesAlone(_ rule: OptimizerConfiguration.Rule) throws {
        let plan = try plan()
        let before = plan.store.entries.indices.map { plan.matrix(.parameters, $0).values }
        var optimizer = Optimizer(OptimizerConfiguration(rule), regularization: Regularization(weightDecay: 0.5))
        update(plan, &optimizer, rate: 0.1)
        for (index, entry) in plan.store.entries.enumerated() {
            let keep: Float = entry.declaration.role == .weight ? 0.95 : 1
            #expect(
                relativeError(plan.matrix(.parameters, index).values, before[index].map { Double($0 * keep) }) < 1e-7)
        }
    }

    /// Clipping scales the gradient before it enters the rule, so that the rule's state contains the clipped gradient.
    @Test(arguments: OptimizerConfiguration.Rule.firstOrder)
    func theScaleIsAFactorOnTheGradient(_ rule: OptimizerConfiguration.Rule) throws {
        let (scaled, plain) = (try plan(), try plan())
        var one = Optimizer(OptimizerConfiguration(rule), regularization: Regularization())
        var other = one
        for _ in 0..<3 {
            scaled.pass(batch: 4)
            plain.pass(batch: 4)
            plain.vector(.gradients).scale(by: 0.25)
            update(scaled, &one, rate: 0.05, scale: 0.25)
            update(plain, &other, rate: 0.05)
        }
        for vector in [Plan.Vector.parameters, .firstState, .secondState] {
            #expect(scaled.vector(vector).values == plain.vector(vector).values)
        }
    }

    @Test(arguments: OptimizerConfiguration.Rule.firstOrder)
    func aGradientOfZeroMovesNothing(_ rule: OptimizerConfiguration.Rule) throws {
        let plan = try plan()
        let before = plan.vector(.parameters).values
        var optimizer = Optimizer(OptimizerConfiguration(rule), regularization: Regularization())
        update(plan, &optimizer, rate: 0.1)
        #expect(plan.vector(.parameters).values == before)
    }

    @Test(arguments: OptimizerConfiguration.Rule.firstOrder)
    func trainingMakesTheLossSmall(_ rule: OptimizerConfiguration.Rule) throws {
        let plan = try plan()
        let first = plan.pass(batch: 4)
        var optimizer = Optimizer(OptimizerConfiguration(rule), regularization: Regularization())
        for _ in 0..<200 {
            plan.pass(batch: 4)
            update(
                plan, &optimizer,
                rate: rule == .lion || rule == .rmsprop || rule == .adam || rule == .adamw ? 0.02 : 0.1)
        }
        #expect(plan.forward(batch: 4) < 0.5 * first)
    }

    /// Three updates are compared with Adam's formula in double precision, on enough numbers for the code for long
    /// vectors.
    @Test func adamOnManyNumbersIsItsFormula() throws {
        let layers = [Dense(units: 40, activation: .identity, initializer: .heNormal)]
        let plan = try Plan(input: 30, layers: layers, loss: .meanSquaredError, batch: 4)
        var w = plan.matrix(.parameters, 0).values.map(Double.init)
        var (m, v) = (w.map { _ in 0.0 }, w.map { _ in 0.0 })
        var optimizer = Optimizer(OptimizerConfiguration(.adamw), regularization: Regularization(weightDecay: 0.5))
        for time in 1...3 {
            let gradient = Numbers(UInt64(time)).normal(w.count)
            plan.matrix(.gradients, 0).copy(from: gradient)
            optimizer.beginStep(rate: 0.1)
            let measure = optimizer.update(0, of: plan, scale: 0.25)
            let before = w
            for (i, number) in gradient.enumerated() {
                let g = Double(number) * 0.25
                m[i] = 0.9 * m[i] + 0.1 * g
                v[i] = 0.999 * v[i] + 0.001 * g * g
                let corrected = (m[i] / (1 - pow(0.9, Double(time))), v[i] / (1 - pow(0.999, Double(time))))
                w[i] = w[i] * (1 - 0.1 * 0.5) - 0.1 * corrected.0 / (corrected.1.squareRoot() + 1e-8)
            }
            #expect(relativeError(plan.matrix(.parameters, 0).values, w) < 3e-5)
            let updates = zip(w, before).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
            let weights = w.reduce(0) { $0 + $1 * $1 }
            #expect(abs(measure.updateSquares - updates) < 1e-4 * updates)
            #expect(abs(measure.weightSquares - weights) < 1e-5 * weights)
        }
    }

    @Test func constantsAreThoseOfCommonUse() {
        for rule in OptimizerConfiguration.Rule.allCases {
            let configuration = OptimizerConfiguration(rule)
            #expect(configuration.momentum == 0.9 && configuration.beta1 == 0.9)
            #expect(configuration.beta2 == (rule == .rmsprop || rule == .lion ? 0.99 : 0.999))
            #expect(configuration.epsilon == (rule == .adagrad ? 1e-10 : 1e-8))
        }
    }
}
