import Backprop
import Testing

@Suite struct RowTests {
    static let widths = Array(1...20) + [31, 32, 33, 64, 67]

    @Test(arguments: widths)
    func rowsAreCopiedAndAdded(_ width: Int) {
        let matrices = TestMatrices()
        let (x, row) = (matrices.matrix(3, width), matrices.normal(1, width, stream: 1))
        x.assignRows(row)
        #expect(x.values == row.values + row.values + row.values)
        x.addRows(row)
        #expect(x.values == (row.values + row.values + row.values).map { 2 * $0 })
        #expect(matrices.guardsHold)
    }

    @Test(arguments: widths, [false, true])
    func sumOfRows(_ width: Int, _ accumulate: Bool) {
        let matrices = TestMatrices()
        let (x, sum) = (matrices.normal(5, width, stream: 1), matrices.normal(1, width, stream: 2))
        let old = accumulate ? sum.values : Array(repeating: 0, count: width)
        sum.assignSumOfRows(x, accumulate: accumulate)
        for column in 0..<width {
            let expected = (0..<5).reduce(Double(old[column])) { $0 + Double(x[$1, column]) }
            #expect(abs(Double(sum[column]) - expected) < 2e-6)
        }
        #expect(matrices.guardsHold)
    }

    /// Sizes large enough for different code than the small ones.
    @Test(arguments: [(1_025, 1), (512, 3), (257, 4), (129, 9), (1, 1_100), (7, 200)], [false, true])
    func sumOfManyRows(_ size: (width: Int, rows: Int), _ accumulate: Bool) {
        let matrices = TestMatrices()
        let (x, sum) = (matrices.normal(size.rows, size.width, stream: 1), matrices.normal(1, size.width, stream: 2))
        let old = accumulate ? sum.values : Array(repeating: 0, count: size.width)
        sum.assignSumOfRows(x, accumulate: accumulate)
        for column in 0..<size.width {
            let expected = (0..<size.rows).reduce(Double(old[column])) { $0 + Double(x[$1, column]) }
            #expect(abs(Double(sum[column]) - expected) < 4e-7 * Double(size.rows + 4))
        }
        #expect(matrices.guardsHold)
    }

    @Test(arguments: [1, 2, 7, 8, 33])
    func gathersRowsInAnyOrder(_ width: Int) {
        let matrices = TestMatrices()
        let source = matrices.normal(6, width, stream: 1)
        let indices: [Int32] = [99, 5, 0, 3, 3, 99]
        let result = matrices.matrix(4, width)
        result.gather(indices, 1..<5, from: source)
        for (row, index) in indices[1..<5].enumerated() {
            #expect((0..<width).allSatisfy { result[row, $0] == source[Int(index), $0] })
        }
        #expect(matrices.guardsHold)
    }

    @Test(arguments: [1, 2, 7, 8, 33])
    func copiesRowsFromWithin(_ width: Int) {
        let matrices = TestMatrices()
        let source = matrices.normal(6, width, stream: 1)
        let copied = matrices.matrix(2, width)
        copied.copyRows(from: source, startingAt: 3)
        #expect(copied.values == Array(source.values[3 * width..<5 * width]))
        #expect(matrices.guardsHold)
    }

    @Test(arguments: [(1, 1), (2, 3), (4, 4), (5, 9), (16, 7), (33, 65)])
    func transposes(_ rows: Int, _ columns: Int) {
        let matrices = TestMatrices()
        let (source, transposed) = (matrices.normal(rows, columns, stream: 1), matrices.matrix(columns, rows))
        transposed.assignTransposed(source)
        for row in 0..<rows {
            #expect((0..<columns).allSatisfy { transposed[$0, row] == source[row, $0] })
        }
        #expect(matrices.guardsHold)
    }
}
