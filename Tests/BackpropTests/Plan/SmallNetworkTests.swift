import Backprop
import Testing

/// Network of two layers: loss and all gradients compared with PyTorch.
@Suite struct SmallNetworkTests {
    /// Results computed by PyTorch for one activation and loss, with gradients in the order of `Module.parameters()`.
    struct Expectation: CustomTestStringConvertible {
        let activation: Activation
        let lossFunction: Loss
        let loss: Double
        let gradients: [[Double]]
        var testDescription: String { "\(activation.rawValue), \(lossFunction.rawValue)" }
    }

    private static let inputs: [Float] = [0.5, -1, 1.5, 0.25, -0.75, 2, 0.125, 0.875]
    private static let classes: [Float] = [0, 1, 1, 0]
    private static let targets: [Float] = [1, -1, 0.5, 0.25, 0, 2, -0.5, 0]
    /// Parameters in the layout of PyTorch and of checkpoints: weights are [out, in].
    private static let parameters: [[Float]] = [
        [0.5, -0.25, 0.75, 1, -1.5, 0.125], [0.25, -0.125, 0.5], [1, -0.5, 0.25, -0.75, 0.375, 1.25], [0.125, -0.25],
    ]

    /// Source: PyTorch 2.15, float64: `net = Sequential(Linear(2, 3), act, Linear(3, 2))` with the parameters above copied
    /// in; `l = loss(net(x), t); l.backward(); print(l, [p.grad for p in net.parameters()])` for act in Tanh(), ReLU(),
    /// GELU(approximate='tanh') and loss in CrossEntropyLoss(), MSELoss().
    static let expectations = [
        Expectation(
            activation: .tanh, lossFunction: .softmaxCrossEntropy, loss: 0.7831548502396131,
            gradients: [
                [0.196999748206, -0.112576757883, -0.061556880189, 0.027776170935, -0.012431183613, 0.08417384155],
                [-0.085824770051, 0.023521731317, 0.118989004999],
                [0.11859675567, 0.110693720349, -0.234774402014, -0.11859675567, -0.110693720349, 0.234774402014],
                [0.064691592251, -0.064691592251],
            ]),
        Expectation(
            activation: .tanh, lossFunction: .meanSquaredError, loss: 0.5989698356487076,
            gradients: [
                [0.272043435835, -0.113430084282, -0.080771762206, 0.028097783698, -0.140899856441, 0.191761969151],
                [0.144248424315, -0.059310191145, -0.059959931894],
                [0.040688362587, -0.114918102201, -0.03020380047, -0.360862852292, -0.332026118514, 0.451231259245],
                [-0.115174402584, -0.549570129385],
            ]),
        Expectation(
            activation: .relu, lossFunction: .softmaxCrossEntropy, loss: 0.6365025756257872,
            gradients: [
                [0.399776622414, -0.102461607346, -0.206120151928, 0.056466396822, 0.032718110502, 0.109247024676],
                [-0.039877322497, -0.028665461651, 0.146095471345],
                [0.12316250424, 0.108046325048, -0.037626448004, -0.12316250424, -0.108046325048, 0.037626448004],
                [-0.00626569676, 0.00626569676],
            ]),
        Expectation(
            activation: .relu, lossFunction: .meanSquaredError, loss: 0.1721363067626953,
            gradients: [
                [0.150207519531, 0.099060058594, -0.138763427734, 0.109161376953, -0.110809326172, 0.523529052734],
                [0.05810546875, 0.00048828125, 0.367919921875],
                [-0.028656005859, 0.044830322266, 0.013137817383, -0.124694824219, 0.073181152344, 0.329864501953],
                [0.0380859375, 0.140625],
            ]),
        Expectation(
            activation: .geluTanh, lossFunction: .softmaxCrossEntropy, loss: 0.5847630454573911,
            gradients: [
                [0.431998015984, 0.021308497355, -0.228215961587, 0.04740263844, 0.061511437945, 0.071549620146],
                [0.105869287508, -0.049082435599, 0.134916426306],
                [0.101602726744, 0.117081871325, -0.022875821055, -0.101602726744, -0.117081871325, 0.022875821055],
                [-0.001162378853, 0.001162378853],
            ]),
        Expectation(
            activation: .geluTanh, lossFunction: .meanSquaredError, loss: 0.16445458508636357,
            gradients: [
                [0.12658005585, 0.104922980412, -0.150213556817, 0.143103460714, -0.087204469997, 0.475701475479],
                [0.041442621634, 0.011649205617, 0.323240285779],
                [-0.057109499715, -0.024340396181, -0.042288792986, -0.154095712605, 0.01509323057, 0.30250899046],
                [-0.048653154253, 0.059980359775],
            ]),
    ]

    @Test(arguments: expectations)
    func lossAndGradientsAreThoseOfPyTorch(_ expectation: Expectation) throws {
        let layers = [
            Dense(units: 3, activation: expectation.activation, initializer: .zeros),
            Dense(units: 2, activation: .identity, initializer: .zeros),
        ]
        let plan = try Plan(input: 2, layers: layers, loss: expectation.lossFunction, batch: 4, capacity: 7)
        for (entry, values) in Self.parameters.enumerated() { plan.restore(.parameters, entry, from: values) }
        plan.value(of: plan.network.input, batch: 4).copy(from: Self.inputs)
        plan.value(of: plan.network.target, batch: 4).copy(
            from: expectation.lossFunction.expectsClasses ? Self.classes : Self.targets)
        #expect(abs(Double(plan.pass(batch: 4)) - expectation.loss) < 2e-7)
        for (entry, expected) in expectation.gradients.enumerated() {
            for (found, wanted) in zip(plan.exported(.gradients, entry), expected) {
                #expect(abs(Double(found) - wanted) < 2e-7, "\(plan.store.entries[entry].name)")
            }
        }
        #expect(abs(ReferenceNetwork(plan, batch: 4).loss - expectation.loss) < 1e-12)
    }
}
