import Backprop
import Testing

/// Messages about networks that cannot be built.
@Suite struct GraphErrorTests {
    private func error(_ loss: Loss, outputs: Int, targets: Int) -> String? {
        let layer = Dense(units: outputs, activation: .identity, initializer: .zeros)
        do throws(GraphError) {
            _ = try Network.sequential(input: Shape(2), layers: [layer], loss: loss, target: Shape(targets))
            return nil
        } catch {
            return error.description
        }
    }

    @Test(arguments: [Loss.meanSquaredError, .meanAbsoluteError, .huber, .binaryCrossEntropy])
    func outputsAndTargetsMustBeAsMany(_ loss: Loss) {
        #expect(error(loss, outputs: 3, targets: 3) == nil)
        #expect(
            error(loss, outputs: 3, targets: 2)
                == "\(loss.rawValue): needs as many outputs as targets, received outputs of shape 3 and targets of shape 2"
        )
    }

    @Test(arguments: [Loss.softmaxCrossEntropy, .hinge])
    func classesNeedAScoreEachAndOneIndex(_ loss: Loss) {
        #expect(error(loss, outputs: 2, targets: 1) == nil)
        #expect(
            error(loss, outputs: 1, targets: 1)
                == "\(loss.rawValue): needs one output a class, at least 2, received 1")
        #expect(
            error(loss, outputs: 3, targets: 3)
                == "\(loss.rawValue): needs one class index for each row of outputs, received outputs of shape 3 and "
                + "targets of shape 3")
    }

    @Test func labelsNeedABlankAndOneRow() {
        let loss = Loss.connectionistTemporalClassification
        #expect(error(loss, outputs: 2, targets: 5) == nil)
        #expect(
            error(loss, outputs: 1, targets: 5)
                == "\(loss.rawValue): needs one output a class and one for the blank, at least 2, received 1")
        #expect(
            message(loss.operation, [Shape(4, 3), Shape(4, 1)])
                == "needs a row of labels for each example, received outputs of shape 4×3 and targets of shape 4×1")
    }

    @Test func decisionsNeedAValueAndThreeNumbers() {
        let loss = Loss.policyGradient
        #expect(error(loss, outputs: 3, targets: 3) == nil)
        #expect(
            error(loss, outputs: 2, targets: 3)
                == "\(loss.rawValue): needs one output an action and one for the value, at least 3, received 2")
        #expect(
            error(loss, outputs: 3, targets: 1)
                == "\(loss.rawValue): needs an action, an advantage and a return for each row of outputs, received outputs "
                + "of shape 3 and targets of shape 1")
    }

    @Test func operationsNeedTheirInputs() {
        #expect(message(Affine(units: 2), [Shape(1), Shape(2)]) == "needs one input, received 2")
        #expect(message(Affine(units: 2), []) == "needs one input, received 0")
        for activation in Activation.allCases {
            guard let operation = activation.operation else { continue }
            #expect(message(operation, [Shape(1), Shape(1)]) == "needs one input, received 2")
        }
        for loss in Loss.allCases {
            #expect(message(loss.operation, [Shape(3)]) == "needs outputs and targets, received 1 inputs")
        }
    }

    private func message(_ operation: any Backprop.Operation, _ inputs: [Shape]) -> String? {
        do throws(ShapeError) {
            _ = try operation.outputShape(of: inputs)
            return nil
        } catch {
            return error.message
        }
    }

    @Test func theNodeIsNamed() {
        var graph = Graph()
        let input = graph.input("input", shape: Shape(3))
        do throws(GraphError) {
            _ = try graph.apply(Affine(units: 2), to: [input, input], named: "z")
            Issue.record("two inputs were taken")
        } catch {
            #expect(error == GraphError(node: "z", "needs one input, received 2"))
        }
    }
}
