import Backprop
import Testing

@Suite struct ConjugateGradientTests {
    private static let matrix: [[Double]] = [[4, 1, 0.5], [1, 3, -0.25], [0.5, -0.25, 2]]
    private static let rightSide: [Float] = [1, -2, 0.5]

    /// x and φ(x) after each of three iterations from 0.
    struct Course: CustomTestStringConvertible {
        let testDescription: String
        let preconditioner: [Float]
        let solutions: [[Double]]
        let values: [Double]
    }

    /// Source: numpy 2.4.6, float64: algorithm 5.3 of Nocedal and Wright written out; the last x is
    /// `numpy.linalg.solve(A, b)`.
    static let courses = [
        Course(
            testDescription: "plain", preconditioner: [1, 1, 1],
            solutions: [
                [0.38888889, -0.77777778, 0.19444444], [0.46444004, -0.80018096, 0.05204125],
                [0.44879518, -0.81325301, 0.03614458],
            ], values: [-1.0208333333333333, -1.0454112912032196, -1.0466867469879515]),
        Course(
            testDescription: "preconditioned", preconditioner: [4, 3, 2],
            solutions: [
                [0.28082192, -0.74885845, 0.28082192], [0.46051025, -0.80072304, 0.05804922],
                [0.44879518, -0.81325301, 0.03614458],
            ], values: [-0.9594748858447489, -1.0454904666702052, -1.046686746987952]),
    ]

    private func solver(_ vectors: ParameterVectors, preconditioner: [Float]) -> ConjugateGradient {
        vectors[3].fill(1)
        for (index, value) in preconditioner.enumerated() { vectors[3][index] = value }
        for (index, value) in Self.rightSide.enumerated() { vectors[6][index] = value }
        return ConjugateGradient(
            solution: vectors[0], direction: vectors[1], product: vectors[2], preconditioner: vectors[3],
            residual: vectors[4], preconditioned: vectors[5])
    }

    private func multiply(_ vector: Matrix, into product: Matrix) {
        for (row, numbers) in Self.matrix.enumerated() {
            product[row] = Float(numbers.enumerated().reduce(0) { $0 + $1.element * Double(vector[$1.offset]) })
        }
    }

    @Test(arguments: courses)
    func goesTheWayOfNumpyToTheSolution(_ course: Course) {
        let vectors = ParameterVectors(count: 7, length: 16)
        var solver = solver(vectors, preconditioner: course.preconditioner)
        solver.begin(rightSide: vectors[6])
        #expect(solver.value == 0)
        for (solution, value) in zip(course.solutions, course.values) {
            multiply(solver.direction, into: solver.product)
            let isMoving = solver.advance()
            #expect(isMoving)
            #expect(relativeError(Array(solver.solution.values.prefix(3)), solution) < 1e-6)
            #expect(abs(solver.value - value) < 1e-6)
        }
        #expect(solver.iterations == 3)
    }

    @Test func aWarmStartBeginsWithTheValueThere() {
        let vectors = ParameterVectors(count: 7, length: 16)
        var solver = solver(vectors, preconditioner: [1, 1, 1])
        for (index, value) in Self.courses[0].solutions[1].enumerated() { solver.solution[index] = Float(value) }
        multiply(solver.solution, into: solver.product)
        solver.begin(rightSide: vectors[6])
        #expect(abs(solver.value + 1.0454112912032196) < 1e-6)
    }

    @Test func stopsWhereTheMatrixIsNotPositive() {
        let vectors = ParameterVectors(count: 7, length: 16)
        var solver = solver(vectors, preconditioner: [1, 1, 1])
        solver.begin(rightSide: vectors[6])
        solver.product.assign(solver.direction)
        solver.product.scale(by: -1)
        let isMoving = solver.advance()
        #expect(!isMoving && solver.iterations == 0)
        #expect(solver.solution.values.allSatisfy { $0 == 0 })
    }

    /// Returns the iteration after which progress ends the search, or nil if it never does.
    private func end(_ values: [Double], limit: Int = 100) -> Int? {
        var progress = RelativeProgress(limit: limit)
        progress.begin(0)
        for (index, value) in values.enumerated() where progress.isEnough(after: value) { return index + 1 }
        return nil
    }

    /// Twenty iterations that add 1 to −φ, then ten that add 0.49 % or 0.51 % of φ in total.
    @Test func progressOfLessThanFiveInTenThousandAnIterationIsEnough() {
        let steep = (1...20).map { -Double($0) }
        #expect(end(steep) == nil)
        #expect(end(steep + (1...10).map { -20 - Double($0) * 0.0098 }) == 30)
        #expect(end(steep + (1...10).map { -20 - Double($0) * 0.0105 }) == nil)
    }

    @Test func theLimitIsEnough() {
        #expect(end([-1, -2, -4, -8], limit: 3) == 3)
    }

    @Test func solutionsAreKeptAtPowersAndAtTheEnd() {
        var iterates = StoredIterates(limit: 25, length: 16)
        let vectors = ParameterVectors(count: 1, length: 16)
        for iteration in 1...25 {
            vectors[0][0] = Float(iteration)
            iterates.keep(vectors[0], iteration: iteration, value: -Double(iteration), isLast: iteration == 25)
        }
        let kept = (0..<iterates.count).map { iterates[$0].iterate.iteration }
        #expect(kept == [1, 2, 3, 4, 6, 8, 11, 15, 20, 25])
        for index in kept.indices {
            #expect(iterates[index].solution[0] == Float(kept[index]))
            #expect(iterates[index].iterate.value == -Double(kept[index]))
        }
        #expect(kept.count <= StoredIterates.room(limit: 25))
    }
}
