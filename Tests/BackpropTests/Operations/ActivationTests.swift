import Backprop
import Testing

/// Values and derivatives of the activations compared with PyTorch.
@Suite struct ActivationTests {
    /// Values and derivatives of an activation at `inputs`.
    struct Expectation: CustomTestStringConvertible {
        let activation: Activation
        let values: [Double]
        let derivatives: [Double]
        var testDescription: String { activation.rawValue }
    }

    static let inputs: [Float] = [-4, -1.5, -0.625, -0.03125, 0.03125, 0.5, 1.75, 5]

    /// Source: PyTorch 2.15, float64. For f = relu, leaky_relu(·, 0.01), elu, gelu(·, approximate='tanh'), silu, tanh,
    /// sigmoid and softplus of torch.nn.functional: `a = f(z); a.sum().backward(); print(a, z.grad)`.
    static let expectations = [
        Expectation(
            activation: .relu, values: [0, 0, 0, 0, 0.03125, 0.5, 1.75, 5], derivatives: [0, 0, 0, 0, 1, 1, 1, 1]),
        Expectation(
            activation: .leakyReLU, values: [-0.04, -0.015, -0.00625, -0.0003125, 0.03125, 0.5, 1.75, 5],
            derivatives: [0.01, 0.01, 0.01, 0.01, 1, 1, 1, 1]),
        Expectation(
            activation: .elu,
            values: [
                -0.9816843611112658, -0.7768698398515702, -0.4647385714810098, -0.03076676552365592, 0.03125, 0.5, 1.75,
                5,
            ],
            derivatives: [
                0.01831563888873418, 0.22313016014842982, 0.5352614285189903, 0.9692332344763441, 1, 1, 1, 1,
            ]),
        // Source: Python 3.11: `p = erfc(-z / sqrt(2)) / 2; print(z * p, p + z * exp(-z * z / 2) / sqrt(2 * pi))`.
        Expectation(
            activation: .gelu,
            values: [
                -0.00012668496733247986, -0.10021080190328713, -0.16624095565543784, -0.015235471330175715,
                0.016014528669824286, 0.34573123063700656, 1.67989647548832, 4.99999856674214,
            ],
            derivatives: [
                -0.0005036496612264215, -0.12746919222997954, 0.060884923704716126, 0.4750742221932489,
                0.5249257778067511, 0.8674951246561629, 1.110926151082578, 1.0000071469460017,
            ]),
        Expectation(
            activation: .geluTanh,
            values: [
                -7.024594819227126e-05, -0.10042842301976707, -0.16627885004239948, -0.015235471643814886,
                0.016014528356185113, 0.34571400982514394, 1.6797953823412513, 4.999999770820381,
            ],
            derivatives: [
                -0.00033512319712218684, -0.12771079315143308, 0.061091962613294776, 0.4750742623254794,
                0.5249257376745206, 0.8673699035346424, 1.1115969813872029, 1.000001546361988,
            ]),
        Expectation(
            activation: .silu,
            values: [
                -0.07194483984836623, -0.2736382857095345, -0.21790320958371612, -0.015380879241274863,
                0.01586912075872514, 0.3112296656009273, 1.4909174034445436, 4.966535745378576,
            ],
            derivatives: [
                -0.05266461489107291, -0.041294154299142946, 0.2067128197452455, 0.4843775427590305, 0.5156224572409696,
                0.7399611873026519, 1.072678946044957, 1.0265474324296655,
            ]),
        Expectation(
            activation: .tanh,
            values: [
                -0.999329299739067, -0.9051482536448664, -0.5545997223493823, -0.031239831446031256,
                0.031239831446031256, 0.4621171572600098, 0.9413755384972874, 0.9999092042625951,
            ],
            derivatives: [
                0.0013409506830259165, 0.1807066389236486, 0.6924191479699882, 0.9990240729312235, 0.9990240729312235,
                0.7864477329659274, 0.11381209551894218, 0.00018158323094385266,
            ]),
        Expectation(
            activation: .sigmoid,
            values: [
                0.01798620996209156, 0.18242552380635635, 0.34864513533394575, 0.4921881357207956, 0.5078118642792044,
                0.6224593312018546, 0.8519528019683106, 0.9933071490757153,
            ],
            derivatives: [
                0.017662706213291118, 0.14914645207033286, 0.22709170494192044, 0.24993897477648333, 0.2499389747764833,
                0.2350037122015945, 0.12612922518665515, 0.006648056670790033,
            ]),
        Expectation(
            activation: .softplus,
            values: [
                0.018149927917809738, 0.2014132779827524, 0.42870067827651864, 0.6776442459057149, 0.7088942459057149,
                0.9740769841801067, 1.9102241504380872, 5.006715348489118,
            ],
            derivatives: [
                0.017986209962091555, 0.18242552380635632, 0.34864513533394575, 0.49218813572079556, 0.5078118642792046,
                0.6224593312018546, 0.8519528019683106, 0.9933071490757152,
            ]),
        // Heaviside's step has no derivative in PyTorch; these are its values by definition.
        Expectation(
            activation: .step, values: [0, 0, 0, 0, 1, 1, 1, 1], derivatives: Array(repeating: 0, count: 8)),
    ]

    @Test func everyActivationIsExpected() {
        let computed = Activation.allCases.filter { $0.operation != nil }
        #expect(Set(Self.expectations.map(\.activation)) == Set(computed))
        #expect(Set(Activation.allCases).subtracting(computed) == [.identity])
    }

    @Test(arguments: expectations)
    func valuesAndDerivativesAreThoseOfPyTorch(_ expectation: Expectation) throws {
        let bench = try OperationBench(#require(expectation.activation.operation), inputs: [[Self.inputs]])
        let derivatives = bench.gradients(upstream: Self.inputs.map { _ in 1 })[0]
        // 1 − t² cancels in the derivative of GELU's approximation, and the rest is multiplied by up to 9 here.
        let room = expectation.activation == .geluTanh ? 2e-6 : 4e-7
        for index in Self.inputs.indices {
            #expect(abs(bench.reference.values[index] - expectation.values[index]) < 1e-14)
            #expect(abs(Double(bench.output[index]) - expectation.values[index]) < 4e-7)
            #expect(abs(Double(derivatives[index]) - expectation.derivatives[index]) < room)
        }
    }

    /// Long tensors are computed by different code than short ones.
    @Test(arguments: expectations)
    func longTensorsHaveTheSameNumbers(_ expectation: Expectation) throws {
        let operation = try #require(expectation.activation.operation)
        let count = 1_101
        let long = (0..<count).map { Self.inputs[$0 % 8] }
        let upstream = Numbers(7).normal(count)
        let (whole, short) = (
            try OperationBench(operation, inputs: [[long]]), try OperationBench(operation, inputs: [[Self.inputs]])
        )
        let found = whole.gradients(upstream: upstream)[0]
        let derivatives = short.gradients(upstream: Self.inputs.map { _ in 1 })[0]
        for index in 0..<count {
            #expect(whole.output[index] == short.output[index % 8])
            #expect(abs(found[index] - upstream[index] * derivatives[index % 8]) <= 2e-7 * abs(upstream[index]))
        }
    }

    /// At the kink the derivative is that of the left side, as in PyTorch.
    @Test(arguments: [(Activation.relu, 0), (.leakyReLU, 0.01), (.elu, 1), (.step, 0)] as [(Activation, Float)])
    func derivativeAtZero(_ activation: Activation, _ expected: Float) throws {
        let bench = try OperationBench(#require(activation.operation), inputs: [[[0, -0.0]]])
        #expect(bench.gradients(upstream: [1, 1])[0] == [expected, expected])
    }

    @Test func saturationBeginsWhereTheDerivativeIsATwentieth() throws {
        let tanh = try #require(Activation.tanh.saturation)
        #expect(abs(1 - tanh.upperBound * tanh.upperBound - 0.05) < 1e-3 && tanh.lowerBound == -tanh.upperBound)
        let sigmoid = try #require(Activation.sigmoid.saturation)
        #expect(abs(sigmoid.lowerBound * (1 - sigmoid.lowerBound) - 0.0125) < 1e-4)
        #expect(abs(sigmoid.upperBound * (1 - sigmoid.upperBound) - 0.0125) < 1e-4)
        #expect(Activation.allCases.filter { $0.saturation != nil } == [.tanh, .sigmoid])
        #expect(Activation.allCases.filter(\.canDie) == [.relu])
    }
}
