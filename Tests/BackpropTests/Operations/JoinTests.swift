import Backprop
import Testing

extension OperationCase {
    /// Operations that join several paths of a graph.
    static let joins = [
        OperationCase("sum of two", Sum(), [rows(5, 7, 1), rows(5, 7, 2)]),
        OperationCase("sum of three", Sum(), [rows(2, 3, 1), rows(2, 3, 2), rows(2, 3, 3)]),
        OperationCase("product of two", Product(), [rows(5, 7, 1), rows(5, 7, 2)]),
        OperationCase("product of three", Product(), [rows(2, 3, 1), rows(2, 3, 2), rows(2, 3, 3)]),
        OperationCase("concatenation", Concatenation(), [rows(5, 7, 1), rows(5, 1, 2), rows(5, 9, 3)]),
        OperationCase(
            "concatenation along the first dimension", Concatenation(along: .first), [rows(6, 3, 1), rows(4, 3, 2)],
            shapes: [Shape(3, 3), Shape(2, 3)], batch: 2),
        OperationCase(
            "concatenation of images' heights", Concatenation(along: .first), [rows(12, 5, 1), rows(24, 5, 2)],
            shapes: [Shape(2, 3, 5), Shape(4, 3, 5)], batch: 2),
    ]
}

@Suite struct JoinTests {
    @Test func sumAddsItsInputs() throws {
        let bench = try OperationBench(Sum(), inputs: [[[1, 2]], [[10, 20]], [[100, 200]]])
        #expect(bench.output == [111, 222])
        #expect(bench.gradients(upstream: [3, -4]) == [[3, -4], [3, -4], [3, -4]])
    }

    /// PyTorch 2.15.0: the gradients of (a * b * c) by autograd.
    @Test func productMultipliesItsInputs() throws {
        let bench = try OperationBench(Product(), inputs: [[[1.5, -2]], [[4, 0.5]], [[-1, 3]]])
        #expect(bench.output == [-6, -3])
        #expect(bench.gradients(upstream: [2, 10]) == [[-8, 15], [-3, -60], [12, -10]])
    }

    /// d(x²) = 2x dx, although both factors are the same value.
    @Test func theGradientOfASquareIsTwiceTheValue() throws {
        var graph = Graph()
        let input = graph.input("input", shape: Shape(3))
        let square = try graph.layer(named: "layer", summary: "", activation: nil) { graph throws(GraphError) in
            let source = try graph.apply(Source(shape: Shape(3)), to: [], named: "source")
            return try graph.apply(Product(), to: [source, source], named: "square")
        }
        let weights = graph.input("u", shape: Shape(3))
        let loss = try graph.apply(WeightedSum(), to: [square, weights], named: "loss")
        let plan = Plan(
            Network(graph: graph, input: input, target: weights, output: square, loss: loss), capacity: 1)
        plan.matrix(.parameters, 0).copy(from: [1, -2, 3])
        plan.value(of: weights, batch: 1).copy(from: [1, 10, 100])
        plan.pass(batch: 1)
        #expect(plan.value(of: square, batch: 1).values == [1, 4, 9])
        #expect(plan.matrix(.gradients, 0).values == [2, -40, 600])
    }

    @Test func featuresStandSideBySide() throws {
        let bench = try OperationBench(Concatenation(), inputs: [[[1, 2], [3, 4]], [[5], [6]]])
        #expect(bench.output == [1, 2, 5, 3, 4, 6])
        #expect(bench.gradients(upstream: [1, 2, 3, 4, 5, 6]) == [[1, 2, 4, 5], [3, 6]])
    }

    /// Two sequences in each of two examples are ordered by example first, not by input.
    @Test func placesFollowOneAnotherInEachExample() throws {
        let bench = try OperationBench(
            Concatenation(along: .first), inputs: [[[1], [2]], [[3], [4], [5], [6]]],
            shapes: [Shape(1, 1), Shape(2, 1)],
            batch: 2)
        #expect(bench.output == [1, 3, 4, 2, 5, 6])
        #expect(bench.gradients(upstream: [1, 2, 3, 4, 5, 6]) == [[1, 4], [2, 3, 5, 6]])
    }

    /// The gradient of a value joined with itself is the sum over both positions.
    @Test(arguments: [Concatenation.Dimension.first, .last])
    func aValueJoinedWithItselfReceivesBothParts(_ dimension: Concatenation.Dimension) throws {
        var graph = Graph()
        let input = graph.input("input", shape: Shape(3))
        let joined = try graph.layer(named: "layer", summary: "", activation: nil) { graph throws(GraphError) in
            let source = try graph.apply(Source(shape: Shape(3)), to: [], named: "source")
            return try graph.apply(Concatenation(along: dimension), to: [source, source], named: "joined")
        }
        let weights = graph.input("u", shape: graph.shape(of: joined))
        let loss = try graph.apply(WeightedSum(), to: [joined, weights], named: "loss")
        let plan = Plan(
            Network(graph: graph, input: input, target: weights, output: joined, loss: loss), capacity: 1)
        plan.value(of: weights, batch: 1).copy(from: [1, 2, 3, 10, 20, 30])
        plan.pass(batch: 1)
        #expect(plan.matrix(.gradients, 0).values == [11, 22, 33])
    }

    @Test func shapesAreThoseOfTheJoinedTensors() throws {
        #expect(try Sum().outputShape(of: [Shape(4, 3), Shape(4, 3)]) == Shape(4, 3))
        #expect(try Concatenation().outputShape(of: [Shape(4, 3), Shape(4, 2)]) == Shape(4, 5))
        #expect(try Concatenation(along: .first).outputShape(of: [Shape(4, 3), Shape(1, 3)]) == Shape(5, 3))
        #expect(try Concatenation(along: .first).outputShape(of: [Shape(3), Shape(2)]) == Shape(5))
    }

    @Test func shapesThatDoNotFitAreNamed() {
        #expect(message(Sum(), [Shape(3)]) == "needs two inputs or more, received 1")
        #expect(message(Sum(), [Shape(3), Shape(3), Shape(2)]) == "adds values of one shape, received 3 and 2")
        #expect(message(Product(), [Shape(3)]) == "needs two inputs or more, received 1")
        #expect(message(Product(), [Shape(3), Shape(2)]) == "multiplies values of one shape, received 3 and 2")
        #expect(message(Concatenation(), [Shape(3)]) == "needs two inputs or more, received 1")
        #expect(
            message(Concatenation(), [Shape(4, 3), Shape(5, 3)])
                == "joins values that agree in all but the last dimension, received 4×3 and 5×3")
        #expect(
            message(Concatenation(along: .first), [Shape(4, 3), Shape(4, 2)])
                == "joins values that agree in all but the first dimension, received 4×3 and 4×2")
    }

    private func message(_ operation: any Backprop.Operation, _ inputs: [Shape]) -> String? {
        do throws(ShapeError) {
            _ = try operation.outputShape(of: inputs)
            return nil
        } catch {
            return error.message
        }
    }

    @Test(arguments: 1...35)
    func kernelsStayWithinTheirMatrices(_ columns: Int) {
        let matrices = TestMatrices()
        let (a, b, c) = (
            matrices.normal(3, columns, stream: 1), matrices.normal(3, columns, stream: 2), matrices.matrix(3, columns)
        )
        c.assignSum(a, b)
        #expect(c.values == zip(a.values, b.values).map { $0 + $1 })
        let wide = matrices.matrix(3, columns + 2)
        let part = wide.columns(1..<columns + 1)
        part.assign(a.strided)
        part.assign(a.strided, accumulate: true)
        for row in 0..<3 {
            #expect(wide[row, 0] == 0)
            #expect(wide[row, columns + 1] == 0)
            for column in 0..<columns { #expect(part[row, column] == 2 * a[row, column]) }
        }
        #expect(matrices.guardsHold)
    }
}
