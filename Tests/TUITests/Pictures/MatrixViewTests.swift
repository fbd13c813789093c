import TUI
import Testing

struct MatrixViewTests {
    /// Each row takes a line besides the headers', each column its widest count and a blank.
    @Test(arguments: [(40, 11, 10, 10), (40, 8, 7, 10), (12, 11, 10, 10), (8, 11, 10, 7), (0, 11, 0, 0)])
    func itSaysHowMuchFits(width: Int, height: Int, rows: Int, columns: Int) {
        let matrix = MatrixView(
            columns: 10, values: Array(repeating: 3, count: 100), rowHeaders: (0..<10).map(String.init),
            columnHeaders: (0..<10).map(String.init))
        let fitting = matrix.fitting(in: Rect(x: 0, y: 0, width: width, height: height))
        #expect(fitting.rows == rows && fitting.columns == columns, "\(fitting)")
    }

    private func digits(_ glyphs: GlyphSet = .unicode) -> MatrixView {
        let counts = (0..<100).map { $0 % 11 == 0 ? 30 + $0 / 11 : $0 % 7 == 0 ? $0 % 3 + 1 : 0 }
        let names = (0..<10).map(\.description)
        return MatrixView(
            columns: 10, values: counts, rowHeaders: names, columnHeaders: names, corner: "true", glyphs: glyphs)
    }

    @Test func wide() {
        #expect(
            rendered(digits(), 40, 11) == """
                true  0  1  2  3  4  5  6  7  8  9
                0    30  ·  ·  ·  ·  ·  ·  2  ·  ·
                1     · 31  ·  ·  3  ·  ·  ·  ·  ·
                2     ·  1 32  ·  ·  ·  ·  ·  2  ·
                3     ·  ·  · 33  ·  3  ·  ·  ·  ·
                4     ·  ·  1  · 34  ·  ·  ·  ·  2
                5     ·  ·  ·  ·  · 35  3  ·  ·  ·
                6     ·  ·  ·  1  ·  · 36  ·  ·  ·
                7     2  ·  ·  ·  ·  ·  · 37  ·  ·
                8     ·  ·  ·  ·  1  ·  ·  · 38  ·
                9     ·  2  ·  ·  ·  ·  ·  ·  3 39
                """)
    }

    @Test func longHeadersAreWholeWhereThereIsRoom() {
        let names = ["setosa", "versicolor"]
        let view = MatrixView(columns: 2, values: [5, 0, 1, 4], rowHeaders: names, columnHeaders: names)
        #expect(
            rendered(view, 34, 3) == """
                               setosa versicolor
                setosa              5          ·
                versicolor          1          4
                """)
    }

    /// A letter that takes two cells is left out where only one is left.
    @Test(arguments: 18...30) func headersHaveNoHalvesOfWideLetters(width: Int) {
        let names = ["松树", "枫树", "白蜡树"]
        let view = MatrixView(
            columns: 3, values: Array(repeating: 5, count: 9), rowHeaders: names, columnHeaders: names)
        let header = rendered(view, width, 4).split(separator: "\n")[0]
        #expect(header.contains("松") && header.contains("白") && !header.contains("?"), "\(header)")
    }

    @Test func countsComeBeforeTheCorner() {
        #expect(
            rendered(digits(), 32, 5) == """
                   0  1  2  3  4  5  6  7  8  9
                0 30  ·  ·  ·  ·  ·  ·  2  ·  ·
                1  · 31  ·  ·  3  ·  ·  ·  ·  ·
                2  ·  1 32  ·  ·  ·  ·  ·  2  ·
                3  ·  ·  · 33  ·  3  ·  ·  ·  ·
                """)
    }

    @Test func shadesWhereCountsDoNotFit() {
        #expect(
            rendered(digits(), 21, 6) == """
                  0 1 2 3 4 5 6 7 8 9
                0██ · · · · · · 2 · ·
                1 ·██ · · 3 · · · · ·
                2 · 1██ · · · · · 2 ·
                3 · · ·██ · 3 · · · ·
                4 · · 1 ·██ · · · · 2
                """)
        #expect(
            rendered(digits(.ascii), 12, 6) == """
                 0123456789
                0@......2..
                1.@..3.....
                2.1@.....2.
                3...@.3....
                4..1.@....2
                """)
    }

    @Test func names() {
        let names = ["setosa", "versicolor", "virginica"]
        let iris = MatrixView(
            columns: 3, values: [10, 0, 0, 0, 9, 1, 0, 2, 8], rowHeaders: names, columnHeaders: names, corner: "actual")
        #expect(
            rendered(iris, 40, 4) == """
                actual       setosa versico… virgini…
                setosa           10        ·        ·
                versicolor        ·        9        1
                virginica         ·        2        8
                """)
    }

    /// Beginnings that are all the same would name nothing, and a part of a number would be another number.
    @Test(arguments: [
        (["digit_10", "digit_11"], "…_10 …_11"), (["aaaa1bbbb", "aaaa2bbbb"], "aaa… aaa…"),
        (["12345", "67"], "#1   #2"),
        (["12", "67"], "12   67"),
    ])
    func headersThatDoNotFitAreToldApart(names: [String], header: String) {
        let matrix = MatrixView(
            columns: 2, values: [1_000, 0, 0, 1_000], rowHeaders: ["", ""], columnHeaders: names)
        #expect(rendered(matrix, 10, 1).trimmingPrefix { $0 == " " } == header)
    }

    @Test func backgroundsGrowWithTheShareOfTheRow() {
        let green = Style(.rgb(0, 200, 0))
        let matrix = MatrixView(
            columns: 2, values: [10, 5, 0, 1], rowHeaders: [], columnHeaders: [], diagonalStyle: green,
            otherStyle: green)
        let buffer = drawn(matrix, 6, 3)
        #expect(buffer[0, 1].style == Style(.rgb(255, 255, 255), on: .rgb(9, 100, 14)))
        #expect(buffer[3, 1].style.background == .rgb(11, 70, 19))
        #expect(buffer[0, 2].style == .plain)
        var light = matrix
        light.background = .light
        #expect(drawn(light, 6, 3)[0, 1].style == Style(.rgb(0, 0, 0), on: .rgb(138, 228, 139)))
        var mono = matrix
        mono.depth = .mono
        #expect(drawn(mono, 6, 3)[0, 1].style == green.adding(.bold))
    }
}
