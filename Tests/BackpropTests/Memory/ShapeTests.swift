import Backprop
import Testing

@Suite struct ShapeTests {
    @Test func aTensorIsAMatrixWithTheLastDimensionAsColumns() {
        let shape = Shape(2, 3, 4)
        #expect((shape.rows, shape.columns, shape.count) == (6, 4, 24))
        #expect((Shape(5).rows, Shape(5).columns) == (1, 5))
        #expect((Shape([]).rows, Shape([]).columns, Shape([]).count) == (1, 1, 1))
        #expect("\(shape)" == "2×3×4")
    }

    @Test func aDimensionOfNothingTraps() async {
        await #expect(processExitsWith: .failure) { _ = Shape(3, 0) }
    }
}
