import Backprop
import Testing

/// Layers to which a rule sends the error, and networks that it rejects.
@Suite struct FeedbackPathTests {
    private let dense = Dense(units: 6, activation: .tanh, initializer: .xavierNormal)
    private let output = Dense(units: 3, activation: .identity, initializer: .xavierNormal)

    private func shapes(_ rule: CreditRule, _ input: Shape, _ layers: [any Layer], target: Shape) throws -> [[Int]] {
        let network = try Network.sequential(input: input, layers: layers, loss: .softmaxCrossEntropy, target: target)
        let paths = try rule.paths(in: network.graph, to: network.output)
        return paths.map { [$0.rowsPerExample, $0.rows, $0.columns] }
    }

    private let convolution = ConvolutionLayer(
        filters: 4, window: .square(Window.Axis(kernel: 3)), activation: .relu, initializer: .heNormal)

    @Test func feedbackAlignmentGoesThroughEachDenseLayer() throws {
        let layers: [any Layer] = [dense, DropoutLayer(rate: 0.5), dense, output]
        #expect(try shapes(.feedbackAlignment, Shape(5), layers, target: Shape(1)) == [[1, 6, 6], [1, 3, 6]])
        #expect(try shapes(.backpropagation, Shape(5), layers, target: Shape(1)) == [])
        #expect(try shapes(.feedbackAlignment, Shape(5), [output], target: Shape(1)) == [])
    }

    @Test func directFeedbackReachesEveryLayerThatLearns() throws {
        let picture: [any Layer] = [convolution, OperationLayer.flatten(), dense, output]
        // 4 maps of 6×6 receive the error where they have been flattened to one row.
        #expect(
            try shapes(.directFeedbackAlignment, Shape(8, 8, 1), picture, target: Shape(1)) == [
                [1, 3, 144], [1, 3, 6],
            ])
        let deep: [any Layer] = [convolution, convolution, OperationLayer.flatten(), output]
        #expect(
            try shapes(.directFeedbackAlignment, Shape(8, 8, 1), deep, target: Shape(1)) == [[1, 3, 144], [1, 3, 64]])
        let recurrent = RecurrentLayer(.lstm, units: 6)
        #expect(
            try shapes(.directFeedbackAlignment, Shape(7, 2), [recurrent, output], target: Shape(7, 1)) == [[7, 3, 6]])
        let last: [any Layer] = [recurrent, recurrent, LastTimeStepLayer(), output]
        #expect(try shapes(.directFeedbackAlignment, Shape(7, 2), last, target: Shape(1)) == [[1, 3, 42], [1, 3, 6]])
    }

    @Test func whatARuleCannotReachIsNamed() throws {
        let deep: [any Layer] = [convolution, convolution, OperationLayer.flatten(), output]
        let found = #expect(throws: GraphError.self) {
            try shapes(.feedbackAlignment, Shape(8, 8, 1), deep, target: Shape(1))
        }
        #expect(
            found?.description == "conv2: feedback alignment has a random matrix in the place of a dense layer's Wᵀ, "
                + "and this layer has none; take direct-feedback-alignment, or backpropagation")
        let branches = BranchesLayer([[output], [output]])
        let split = #expect(throws: GraphError.self) {
            try shapes(.feedbackAlignment, Shape(5), [dense, branches], target: Shape(1))
        }
        #expect(
            split?.description
                == "branches1.dense2: feedback alignment goes back through one layer, but branches1.dense1 "
                + "works on the same value; take direct-feedback-alignment, or backpropagation")
        #expect(try shapes(.directFeedbackAlignment, Shape(5), [dense, branches], target: Shape(1)) == [[1, 6, 6]])
    }

    @Test func whereTheRulesMeetEveryLayerIsTold() throws {
        let layers: [any Layer] = [convolution, OperationLayer.flatten(), dense, output]
        let network = try Network.sequential(
            input: Shape(8, 8, 1), layers: layers, loss: .softmaxCrossEntropy, target: Shape(1))
        let plan = Plan(network, capacity: 4)
        plan.initialize(seed: 3)
        plan.load(batch: 4)
        for rule in CreditRule.allCases {
            try plan.assignCredit(rule, seed: 1)
            #expect(plan.pass(batch: 4).isFinite)
            for entry in plan.store.entries.indices {
                #expect(
                    plan.matrix(.gradients, entry).values.contains { $0 != 0 },
                    "\(rule): \(plan.store.entries[entry].name)")
            }
        }
    }
}
