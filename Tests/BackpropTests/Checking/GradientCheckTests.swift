import Backprop
import Testing

@Suite struct GradientCheckTests {
    private func deep(_ activation: Activation, depth: Int, width: Int = 16, _ initializer: Initializer = .xavierNormal)
        -> [Dense]
    {
        (0..<depth).map { _ in Dense(units: width, activation: activation, initializer: initializer) }
            + [Dense(units: 2, activation: .identity, initializer: initializer)]
    }

    @Test(arguments: Activation.allCases.filter { $0 != .step }, [Loss.softmaxCrossEntropy, .meanSquaredError])
    func passesForEveryActivation(_ activation: Activation, _ loss: Loss) throws {
        let plan = try Plan(input: 2, layers: deep(activation, depth: 3, .heNormal), loss: loss, batch: 9)
        let rows = GradientCheck().run(plan, batch: 9)
        #expect(rows.map(\.layer) == ["dense1", "dense2", "dense3", "dense4"])
        for row in rows {
            #expect(row.passed && row.checked >= 16, "\(row)")
            #expect(row.relativeError < 2e-5 && row.adjointError < 1e-5, "\(row)")
        }
    }

    @Test(arguments: Loss.allCases)
    func passesForEveryLoss(_ loss: Loss) throws {
        let layers = [
            Dense(units: 7, activation: .tanh, initializer: .xavierNormal),
            Dense(units: 3, activation: .identity, initializer: .xavierNormal, bias: false),
        ]
        let plan = try Plan(input: 5, layers: layers, loss: loss, batch: 6)
        for row in GradientCheck().run(plan, batch: 6) {
            #expect(row.passed && row.skipped == 0 && row.relativeError < 2e-5 && row.adjointError < 1e-5, "\(row)")
        }
    }

    /// Central differences with a fixed step of 1e-6 would measure only rounding errors of the first layer's gradient.
    ///
    /// Sixteen sigmoid layers leave it a gradient of 1e-11.
    @Test func seesVanishingGradients() throws {
        let plan = try Plan(input: 2, layers: deep(.sigmoid, depth: 16), loss: .softmaxCrossEntropy, batch: 32)
        let rows = GradientCheck().run(plan, batch: 32)
        #expect(rows[0].gradientNorm < 1e-10, "\(rows[0])")
        for row in rows { #expect(row.passed && row.skipped == 0 && row.relativeError < 1e-3, "\(row)") }
    }

    @Test func passesForExplodingGradients() throws {
        let plan = try Plan(
            input: 2, layers: deep(.identity, depth: 12, .normal(deviation: 2)), loss: .meanSquaredError, batch: 8)
        let rows = GradientCheck().run(plan, batch: 8)
        #expect(rows[0].gradientNorm > 1e10, "\(rows[0])")
        for row in rows { #expect(row.passed, "\(row)") }
    }

    /// With inputs and biases of zero, every ReLU of the first layer is exactly at its kink.
    @Test func leavesOutKinks() throws {
        let plan = try Plan(input: 2, layers: deep(.relu, depth: 1), loss: .softmaxCrossEntropy, batch: 4)
        plan.value(of: plan.network.input, batch: 4).fill(0)
        plan.matrix(.parameters, plan.entry("dense1.bias")).fill(0)
        let rows = GradientCheck().run(plan, batch: 4)
        #expect(rows[0].skipped == 16, "\(rows[0])")
        for row in rows { #expect(row.passed, "\(row)") }
    }

    @Test func samplesTheSameParametersEveryTime() throws {
        let plan = try Plan(input: 30, layers: deep(.tanh, depth: 1, width: 20), loss: .softmaxCrossEntropy, batch: 3)
        let check = GradientCheck(drawn: 5, largest: 3, seed: 4)
        let rows = check.run(plan, batch: 3)
        #expect(rows == check.run(plan, batch: 3))
        #expect(rows[0].checked <= 16 && rows[0].checked >= 12, "\(rows[0])")
    }

    @Test func findsAWrongDerivative() throws {
        let rows = GradientCheck().run(try plan(around: WrongDerivative()), batch: 5)
        #expect(rows.map(\.passed) == [false, true])
        // The derivative is wrong in the same way in both directions, so only the differences reveal it.
        #expect(rows[0].relativeError > 0.02 && rows[0].adjointError < 1e-5, "\(rows[0])")
    }

    @Test func findsAWrongTangent() throws {
        let rows = GradientCheck().run(try plan(around: WrongTangent()), batch: 5)
        #expect(rows.map(\.passed) == [false, true])
        #expect(rows[0].relativeError < 1e-5 && rows[0].adjointError > 0.02, "\(rows[0])")
    }

    /// What follows a batch normalization takes scale and shift out again, so almost nothing of its gradient is left.
    @Test(arguments: 1...4)
    func passesWhereOnlyCancellationIsLeft(_ seed: Int) throws {
        let rows = GradientCheck().run(try normalized(UInt64(seed), by: Tanh()), batch: 12)
        #expect(rows.map(\.layer) == ["dense1", "norm1", "norm2", "dense2"])
        for row in rows { #expect(row.passed && row.checked > 0, "\(row)") }
        #expect(rows[1].gradientNorm < 1e-4 * rows[2].gradientNorm, "\(rows)")
    }

    @Test func findsAWrongDerivativeAboveNormalizations() throws {
        let rows = GradientCheck().run(try normalized(1, by: WrongDerivative()), batch: 12)
        #expect(rows.map(\.passed) == [false, true, false, true] || rows.map(\.passed) == [false, false, false, true])
    }

    @Test func failsWhereNumbersAreNotFinite() throws {
        let plan = try Plan(input: 2, layers: deep(.tanh, depth: 1), loss: .softmaxCrossEntropy, batch: 4)
        plan.matrix(.parameters, 0)[3] = .nan
        for row in GradientCheck().run(plan, batch: 4) { #expect(!row.passed, "\(row)") }
    }

    /// Returns a plan of two batch normalizations in a row between dense layers, and an activation above them.
    private func normalized(_ seed: UInt64, by operation: any Operation) throws -> Plan {
        let normalization = OperationLayer.batchNormalization(BatchNormalization())
        var graph = Graph()
        let input = graph.input("input", shape: Shape(4))
        let first = try Dense(units: 6, activation: .identity, initializer: .xavierNormal, bias: false)
            .build(into: &graph, after: input, named: "dense1")
        let second = try normalization.build(into: &graph, after: first, named: "norm1")
        let third = try normalization.build(into: &graph, after: second, named: "norm2")
        let hidden = try graph.layer(named: "wrong", summary: "", activation: nil) { graph throws(GraphError) in
            try graph.apply(operation, to: [third], named: "a")
        }
        let output = try Dense(units: 3, activation: .identity, initializer: .xavierNormal)
            .build(into: &graph, after: hidden, named: "dense2")
        let target = graph.input("target", shape: Shape(1))
        let loss = try graph.apply(SoftmaxCrossEntropy(), to: [output, target], named: "loss")
        let plan = Plan(
            Network(graph: graph, input: input, target: target, output: output, loss: loss), capacity: 12,
            tangents: true)
        plan.initialize(seed: seed)
        plan.load(batch: 12)
        plan.pass.isTraining = true
        return plan
    }

    /// Returns a plan of a layer with `operation` as its activation, and a linear layer.
    private func plan(around operation: any Operation) throws -> Plan {
        var graph = Graph()
        let input = graph.input("input", shape: Shape(4))
        let hidden = try graph.layer(named: "dense1", summary: "", activation: nil) { graph throws(GraphError) in
            let z = try graph.apply(Affine(units: 6), to: [input], named: "z", initializer: .xavierNormal)
            return try graph.apply(operation, to: [z], named: "a")
        }
        let output = try Dense(units: 3, activation: .identity, initializer: .xavierNormal)
            .build(into: &graph, after: hidden, named: "dense2")
        let target = graph.input("target", shape: Shape(1))
        let loss = try graph.apply(SoftmaxCrossEntropy(), to: [output, target], named: "loss")
        let network = Network(graph: graph, input: input, target: target, output: output, loss: loss)
        let plan = Plan(network, capacity: 5, tangents: true)
        plan.initialize(seed: 1)
        plan.load(batch: 5)
        return plan
    }
}

/// z² with a wrong derivative of 2.1 z.
private struct WrongDerivative: Backprop.Operation {
    var kind: String { "wrong" }
    var formula: OperationFormula { OperationFormula("y = wrong(x)") }
    func outputShape(of inputs: [Shape]) -> Shape { inputs[0] }

    func forward(_ frame: Frame) {
        for index in 0..<frame.output.count { frame.output[index] = frame.input(0)[index] * frame.input(0)[index] }
    }

    func backward(_ frame: Frame) { chain(frame.outputGradient, frame.input(0), into: frame.inputGradient(0)) }
    func tangent(_ frame: Frame) { chain(frame.inputTangent(0), frame.input(0), into: frame.outputTangent) }

    private func chain(_ upstream: Matrix, _ z: Matrix, into result: Matrix) {
        for index in 0..<z.count { result[index] = 2.1 * z[index] * upstream[index] }
    }

    func reference(inputs: [ReferenceTensor], parameters: [ReferenceTensor]) -> ReferenceTensor {
        inputs[0].map { $0 * $0 }
    }
}

/// Identity with a tangent that is too long by a twentieth.
private struct WrongTangent: Backprop.Operation {
    var kind: String { "wrong" }
    var formula: OperationFormula { OperationFormula("y = wrong(x)") }
    func outputShape(of inputs: [Shape]) -> Shape { inputs[0] }
    func forward(_ frame: Frame) { frame.output.assign(frame.input(0)) }
    func backward(_ frame: Frame) { frame.inputGradient(0).assign(frame.outputGradient) }
    func tangent(_ frame: Frame) {
        frame.outputTangent.assign(frame.inputTangent(0))
        frame.outputTangent.scale(by: 1.05)
    }
    func reference(inputs: [ReferenceTensor], parameters: [ReferenceTensor]) -> ReferenceTensor { inputs[0] }
}
