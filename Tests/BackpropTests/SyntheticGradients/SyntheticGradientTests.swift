import Backprop
import CAllocationCounter
import Testing

@Suite struct SyntheticGradientTests {
    private static let inputs = eighths(8, start: 0)
    private static let classes: [Float] = [0, 1, 1, 0]

    /// Returns a plan of three layers, 2-3-3-2, loaded with the first examples.
    private static func plan(_ configuration: SyntheticConfiguration?) throws -> Plan {
        let layers = [3, 3, 2].map { units in
            Dense(units: units, activation: units == 3 ? .tanh : .identity, initializer: .zeros)
        }
        let plan = try Plan(input: 2, layers: layers, loss: .softmaxCrossEntropy, batch: 4, capacity: 6)
        for (index, entry) in plan.store.entries.enumerated() {
            plan.restore(.parameters, index, from: eighths(entry.declaration.count, start: 1 + index))
        }
        plan.value(of: plan.network.input, batch: 4).copy(from: inputs)
        plan.value(of: plan.network.target, batch: 4).copy(from: classes)
        plan.setSyntheticGradients(configuration, classes: 2, seed: 1)
        return plan
    }

    /// Sets the models' parameters to values other than zero.
    private static func setModels(of plan: Plan) throws -> SyntheticGradients {
        let synthetic = try #require(plan.synthetic)
        var start = 7
        for model in synthetic.models {
            for (index, entry) in model.plan.store.entries.enumerated() {
                model.plan.restore(.parameters, index, from: eighths(entry.declaration.count, start: start))
                start += 1
            }
        }
        return synthetic
    }

    /// Makes a step of gradient descent with η = 0.1, including the models' own update.
    private static func step(_ plan: Plan, batch: Int = 4) {
        plan.pass(batch: batch)
        for entry in plan.store.entries.indices {
            plan.line(.parameters, entry).add(plan.line(.gradients, entry), times: -0.1)
        }
        plan.synthetic?.update()
    }

    /// With the weights of the output layer at 0, δ is 0 below it, and the prediction must go to 0 as well.
    @Test func whereTheErrorIsZeroThePredictionShrinks() throws {
        let plan = try Self.plan(SyntheticConfiguration(learningRate: 0.01))
        let synthetic = try Self.setModels(of: plan)
        plan.matrix(.parameters, plan.entry("dense3.weight")).fill(0)
        let model = try #require(synthetic.models.last)
        func size() -> Double { model.plan.value(of: model.plan.network.output, batch: 4).sumOfSquares }
        plan.pass(batch: 4)
        let before = size()
        #expect(before > 0 && model.error == nil)
        for _ in 0..<50 {
            synthetic.update()
            plan.pass(batch: 4)
        }
        #expect(size() < 0.5 * before && model.time == 50)
    }

    // MARK: - A step

    /// Two steps worked out by hand, with Adam's η = 0.01 for the models.
    struct Expectation: CustomTestStringConvertible {
        let configuration: SyntheticConfiguration
        /// ‖δ̂ − δ‖ / ‖δ‖ of both models in both steps.
        let errors: [[Double]]
        /// Gradients of the first two layers in the second step, in the order of `Module.parameters()`.
        let gradients: [Double]
        /// Parameters of the models after both steps.
        let models: [Double]
        var testDescription: String { "\(configuration.target.rawValue), \(configuration.hiddenUnits) hidden units" }
    }

    @Test(arguments: expectations)
    func aStepIsThatOfPyTorch(_ expectation: Expectation) throws {
        let plan = try Self.plan(expectation.configuration)
        let synthetic = try Self.setModels(of: plan)
        for expected in expectation.errors {
            Self.step(plan)
            #expect(relativeError(synthetic.models.compactMap { $0.error }, expected) < 1e-6)
        }
        let gradients = (0..<4).flatMap { plan.exported(.gradients, $0) }
        #expect(relativeError(gradients, expectation.gradients) < 1e-6)
        let models = synthetic.models.flatMap { model in
            model.plan.store.entries.indices.flatMap { model.plan.exported(.parameters, $0) }
        }
        #expect(zip(models, expectation.models).allSatisfy { abs(Double($0) - $1) < 1e-6 })
        #expect(models.count == expectation.models.count)
    }

    @Test func predictsNothingAtTheStart() throws {
        let plan = try Self.plan(SyntheticConfiguration(hiddenUnits: 5))
        plan.pass(batch: 4)
        let errors = try #require(plan.synthetic).models.map(\.error)
        #expect(errors[0] == nil && abs((errors[1] ?? 0) - 1) < 1e-6)
        #expect((0..<4).allSatisfy { plan.matrix(.gradients, $0).values.allSatisfy { $0 == 0 } })
        #expect(plan.matrix(.gradients, 4).values.contains { $0 != 0 })
    }

    /// On a fixed batch the models converge to the true δ, and the gradients to those of backpropagation.
    ///
    /// Adam with a constant rate ends in an oscillation as large as the rate, so the rate decreases in stages.
    @Test func aPerfectPredictionIsBackpropagation() throws {
        let exact = try Self.plan(nil)
        exact.pass(batch: 4)
        for target in SyntheticConfiguration.Target.allCases {
            let plan = try Self.plan(nil)
            var former: SyntheticGradients?
            for (rate, steps) in [(0.003, 4_000), (0.001, 1_000), (0.000_1, 500), (0.000_01, 500)] {
                let configuration = SyntheticConfiguration(target: target, hiddenUnits: 64, learningRate: rate)
                plan.setSyntheticGradients(configuration, classes: 2, seed: 1)
                let synthetic = try #require(plan.synthetic)
                if let former { synthetic.adopt(stateOf: former) }
                for _ in 0..<steps {
                    plan.pass(batch: 4)
                    synthetic.update()
                }
                former = synthetic
            }
            plan.pass(batch: 4)
            #expect(try #require(former).models.allSatisfy { ($0.error ?? 1) < 1e-3 })
            #expect(
                relativeError(plan.vector(.gradients).values, exact.vector(.gradients).values.map(Double.init)) < 1e-3)
        }
    }

    // MARK: - Boundaries

    /// Each trained layer except the last has a model at its output; each position has the error of its own example.
    @Test func modelsStandWhereLayersLearn() throws {
        let layers: [any Layer] = [
            ConvolutionLayer(
                filters: 3, window: .square(Window.Axis(kernel: 3)), activation: .relu, initializer: .heNormal),
            OperationLayer.maxPooling(.square(Window.Axis(kernel: 2, stride: 2))), OperationLayer.flatten(),
            Dense(units: 4, activation: .relu, initializer: .heNormal),
            Dense(units: 2, activation: .identity, initializer: .heNormal),
        ]
        let network = try Network.sequential(
            input: Shape(6, 6, 1), layers: layers, loss: .softmaxCrossEntropy, target: Shape(1))
        let plan = Plan(network, capacity: 4)
        plan.initialize(seed: 1)
        plan.load(batch: 4)
        plan.setSyntheticGradients(SyntheticConfiguration(), classes: 2, seed: 1)
        let synthetic = try #require(plan.synthetic)
        #expect(synthetic.models.map(\.name) == ["conv1", "dense1"])
        #expect(synthetic.models.map { $0.plan.matrix(.parameters, 0).rows } == [5, 6])
        for _ in 0..<3 {
            plan.pass(batch: 4)
            synthetic.update()
        }
        #expect(synthetic.models.allSatisfy { $0.error != nil })
    }

    @Test func withoutModelsTheExactErrorComesBack() throws {
        let (plan, exact) = (try Self.plan(SyntheticConfiguration()), try Self.plan(nil))
        exact.pass(batch: 4)
        plan.setSyntheticGradients(nil, classes: 2, seed: 1)
        plan.pass(batch: 4)
        #expect(plan.vector(.gradients).values == exact.vector(.gradients).values)
    }

    @Test(.enabled(if: nn_counts_allocations(), "a sanitizer has its own allocator"))
    func aStepAllocatesNothing() throws {
        for target in SyntheticConfiguration.Target.allCases {
            let layers = [
                Dense(units: 48, activation: .tanh, initializer: .xavierNormal),
                Dense(units: 32, activation: .relu, initializer: .heNormal),
                Dense(units: 10, activation: .identity, initializer: .xavierNormal),
            ]
            let plan = try Plan(input: 64, layers: layers, loss: .softmaxCrossEntropy, batch: 32)
            plan.setSyntheticGradients(
                SyntheticConfiguration(target: target, hiddenUnits: 32), classes: 10, seed: 1)
            for _ in 0..<3 { Self.step(plan, batch: 32) }
            let before = nn_allocation_count()
            for _ in 0..<20 { Self.step(plan, batch: 32) }
            let allocations = nn_allocation_count() - before
            #expect(allocations == 0)
        }
    }
}

// MARK: - What PyTorch computes

extension SyntheticGradientTests {
    /// Source: PyTorch 2.15, float64. With `q = model(cat([a.detach(), one_hot(y)], 1))` for the models of both
    /// boundaries, `t2` is the gradient that `cross_entropy` leaves at a2 (detached there), and `a2.backward(q2 / 4)`
    /// leaves `t1` at a1, followed by `a1.backward(q1 / 4)`; each model then makes a step of `Adam(lr=0.01)` on `((q -
    /// 4 * t) ** 2).mean()`, and the network one of gradient descent with 0.1. For the exact target, `t1` and `t2` are
    /// those of plain backpropagation.
    static let expectations = [
        Expectation(
            configuration: SyntheticConfiguration(learningRate: 0.01),
            errors: [[1.8875502453, 2.0180644235], [1.8848837859, 2.074158224]],
            gradients: [
                0.116883794, -0.063724051, -0.02296103, 0.015079203, -0.05999175, 0.021764639, -0.206408965,
                0.043474552, 0.093435873, -0.007903439, 0.121266481, -0.003365692, 0.005853952, -0.084403822,
                0.002208172, -0.023844869, 0.40089414, -0.011828397, 0.188458738, -0.131378893, 0.622630861,
            ],
            models: [
                0.130018731, -0.606555663, 0.230996481, -0.479986629, 0.355062411, -0.355474517, 0.479991215,
                -0.230634804, 0.604999547, -0.10506755, 0.76871218, -0.019871514, -0.730187805, 0.105032205,
                -0.604987093, 0.268418742, -0.520009887, 0.355123088, 0.356544851, -0.394524595, 0.519583779,
                -0.260449233, 0.605181518, -0.1060438, 0.769904837, -0.01993459, -0.730072761, 0.144596357,
                -0.644412935, 0.229986766, -0.479990973, 0.35499178, -0.394990629, 0.480559429, -0.230144595,
                0.604989038,
            ]),
        Expectation(
            configuration: SyntheticConfiguration(conditionsOnLabels: false, hiddenUnits: 4, learningRate: 0.01),
            errors: [[0.8657176641, 2.318724664], [0.9492266554, 2.4381526595]],
            gradients: [
                -0.282105527, 0.154179404, 0.058417957, -0.033893692, -0.320940088, 0.179982102, 0.498611349,
                -0.105499028, 0.572482503, 0.13106161, -0.582613093, 0.075479222, -0.003643162, 0.017331392,
                -0.002334071, 0.065536109, -0.290294634, 0.037527647, -0.890273063, 0.026406974, -0.443660059,
            ],
            models: [
                0.125, -0.625, 0.25, -0.5, 0.375, -0.375, 0.480944559, -0.230216968, 0.607340245, -0.10579673,
                0.730091667, 0.017748173, 0.25, -0.5, 0.394792198, -0.39491461, 0.375, -0.375, 0.480724898,
                -0.269854492, 0.625, -0.125, 0.734733459, -0.013854531, -0.75, 0.125, -0.644754382, 0.229986462,
                0.480110898, -0.263638481, 0.604989222, 0.605759839, -0.14492262, 0.770001772, 0.0, -0.75, 0.125,
                -0.625, 0.25, -0.5, 0.375, -0.375, 0.5, 0.729988018, 0.0, -0.75, 0.125, -0.730071664, 0.125, -0.625,
                0.25, -0.480810928, 0.375, -0.375, 0.5, -0.230046371, 0.625, -0.125, 0.75, -0.604987522, 0.269539348,
                -0.479993372,
            ]),
        Expectation(
            configuration: SyntheticConfiguration(target: .exact, learningRate: 0.01),
            errors: [[4.9995953464, 2.0180644235], [5.4394250678, 2.074158224]],
            gradients: [
                0.116605392, -0.063340715, -0.022961032, 0.015079204, -0.060273231, 0.022151667, -0.205652693,
                0.043474555, 0.094199884, -0.007903439, 0.121266481, -0.003365692, 0.005853952, -0.084403822,
                0.002208172, -0.023844869, 0.40089414, -0.011828397, 0.188458738, -0.131378893, 0.622630861,
            ],
            models: [
                0.105746558, -0.605048821, 0.230416533, -0.480013705, 0.354988301, -0.355897418, 0.48020377,
                -0.23032067, 0.605033435, -0.104986424, 0.730041177, -0.019717918, -0.730228532, 0.10499843,
                -0.605043581, 0.269955268, -0.519804167, 0.355301105, 0.356544851, -0.394524595, 0.519583779,
                -0.260449233, 0.605181518, -0.1060438, 0.769904837, -0.01993459, -0.730072761, 0.144596357,
                -0.644412935, 0.229986766, -0.479990973, 0.35499178, -0.394990629, 0.480559429, -0.230144595,
                0.604989038,
            ]),
    ]
}
