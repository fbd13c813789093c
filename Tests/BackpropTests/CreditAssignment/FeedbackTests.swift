import Backprop
import Testing

/// Steps of feedback alignment in a network small enough to work out by hand.
@Suite struct FeedbackTests {
    /// 2-2-2-2 with tanh, two examples, and round numbers as weights, biases and random matrices.
    private func plan(_ rule: CreditRule) throws -> Plan {
        let hidden = Dense(units: 2, activation: .tanh, initializer: .zeros)
        let output = Dense(units: 2, activation: .identity, initializer: .zeros)
        let plan = try Plan(input: 2, layers: [hidden, hidden, output], loss: .softmaxCrossEntropy, batch: 2)
        let parameters: [[Float]] = [
            [0.3, -0.2, 0.1, 0.4], [0.05, -0.1], [-0.5, 0.2, 0.6, 0.3], [0.1, 0], [0.7, -0.3, 0.2, 0.5], [-0.2, 0.1],
        ]
        for (index, values) in parameters.enumerated() { plan.matrix(.parameters, index).copy(from: values) }
        plan.value(of: plan.network.input, batch: 2).copy(from: [0.5, -1, 1.5, 0.25])
        plan.value(of: plan.network.target, batch: 2).copy(from: [0, 1])
        try plan.assignCredit(rule, seed: 0)
        let random: [[Float]] = [[0.4, -0.6, 0.8, 0.1], [-0.3, 0.9, 0.5, -0.7]]
        for (matrix, values) in zip(plan.feedbackMatrices, random) { matrix.copy(from: values) }
        return plan
    }

    /// numpy 2.4.6: z = aW + b, e = (softmax(z₃) − onehot)/2, δ₂ = (e W₃ᵀ) ⊙ f′ or (e B₂) ⊙ f′, and so on in double
    /// precision.
    private static let expected: [(CreditRule, [[Double]])] = [
        (
            .backpropagation,
            [
                [-0.022858208, 0.057393043, -0.18012755, 0.12319368], [0.093264484, -0.031662999],
                [0.047860675, -0.016254907, 0.11018287, -0.0341907], [-0.13204761, 0.039473443],
                [0.029536243, -0.029536243, 0.045607142, -0.045607142], [-0.13774019, 0.13774019],
            ]
        ),
        (
            .feedbackAlignment,
            [
                [0.0521708, 0.076629416, 0.33110969, 0.15872262], [-0.16362842, -0.038729756],
                [-0.03828854, 0.086692835, -0.088146296, 0.1823504], [0.10563809, -0.21052503],
                [0.029536243, -0.029536243, 0.045607142, -0.045607142], [-0.13774019, 0.13774019],
            ]
        ),
        (
            .directFeedbackAlignment,
            [
                [-0.019050523, -0.091149816, -0.13788122, -0.18461898], [0.070195731, 0.043496436],
                [-0.03828854, 0.086692835, -0.088146296, 0.1823504], [0.10563809, -0.21052503],
                [0.029536243, -0.029536243, 0.045607142, -0.045607142], [-0.13774019, 0.13774019],
            ]
        ),
    ]

    @Test(arguments: expected)
    func aStepIsTheOneWorkedOutByHand(_ rule: CreditRule, _ expected: [[Double]]) throws {
        let plan = try plan(rule)
        #expect(abs(plan.pass(batch: 2) - 0.71167640) < 1e-6)
        for (index, values) in expected.enumerated() {
            #expect(
                relativeError(plan.matrix(.gradients, index).values, values) < 1e-6, "\(plan.store.entries[index].name)"
            )
        }
    }

    @Test(arguments: CreditRule.allCases)
    func theExactPassIsBackpropagationUnderEveryRule(_ rule: CreditRule) throws {
        let plan = try plan(rule)
        plan.pass(batch: 2)
        let told = plan.vector(.gradients).values
        plan.exactBackward(batch: 2)
        for (index, values) in Self.expected[0].1.enumerated() {
            #expect(relativeError(plan.matrix(.gradients, index).values, values) < 1e-6)
        }
        plan.backward(batch: 2)
        #expect(plan.vector(.gradients).values == told)
    }

    /// numpy 2.4.6, from the numbers above: arccos of the cosine between a layer's two gradients, in degrees.
    @Test(arguments: [
        (CreditRule.feedbackAlignment, [119.79933, 133.11982, 0]),
        (.directFeedbackAlignment, [87.81761, 133.11982, 0]),
    ])
    func anglesToTheTrueGradient(_ rule: CreditRule, _ expected: [Double]) throws {
        let plan = try plan(rule)
        _ = plan.forward(batch: 2)
        plan.keepTrueGradient(batch: 2)
        plan.backward(batch: 2)
        for (layer, angle) in expected.enumerated() {
            let measured = try #require(plan.alignment(ofEntries: plan.store.entries(ofLayer: layer)))
            #expect(abs(measured - angle) < 1e-3, "layer \(layer)")
        }
        plan.vector(.gradients).fill(0)
        #expect(plan.alignment(ofEntries: 0..<2) == nil)
    }

    @Test func backpropagationHasNoAngleToMeasureButZero() throws {
        let plan = try plan(.backpropagation)
        _ = plan.forward(batch: 2)
        plan.keepTrueGradient(batch: 2)
        #expect(plan.alignment(ofEntries: 0..<6) == nil)
        try plan.assignCredit(.feedbackAlignment, seed: 0)
        _ = plan.forward(batch: 2)
        plan.keepTrueGradient(batch: 2)
        plan.exactBackward(batch: 2)
        for layer in 0..<3 {
            #expect(try #require(plan.alignment(ofEntries: plan.store.entries(ofLayer: layer))) < 1e-5)
        }
    }

    @Test func theMatricesAreAFunctionOfTheSeedAndStay() throws {
        let plan = try plan(.directFeedbackAlignment)
        try plan.assignCredit(.directFeedbackAlignment, seed: 7)
        let drawn = plan.feedbackMatrices.map(\.values)
        for _ in 0..<3 { plan.pass(batch: 2) }
        #expect(plan.feedbackMatrices.map(\.values) == drawn)
        try plan.assignCredit(.backpropagation, seed: 7)
        #expect(plan.feedbackMatrices.isEmpty)
        try plan.assignCredit(.directFeedbackAlignment, seed: 7)
        #expect(plan.feedbackMatrices.map(\.values) == drawn)
        try plan.assignCredit(.directFeedbackAlignment, seed: 8)
        #expect(plan.feedbackMatrices.map(\.values) != drawn)
    }

    @Test func theMatricesAreEvenInTheirRange() throws {
        let hidden = Dense(units: 400, activation: .tanh, initializer: .zeros)
        let output = Dense(units: 16, activation: .identity, initializer: .zeros)
        let plan = try Plan(input: 2, layers: [hidden, output], loss: .softmaxCrossEntropy, batch: 2)
        try plan.assignCredit(.directFeedbackAlignment, seed: 1)
        let values = try #require(plan.feedbackMatrices.first).values.map(Double.init)
        #expect(values.allSatisfy { abs($0) <= 0.25 })
        let square = values.reduce(0) { $0 + $1 * $1 } / Double(values.count)
        #expect(abs(square - 0.0625 / 3) < 0.001)
        #expect(abs(values.reduce(0, +) / Double(values.count)) < 0.01)
    }
}
