import TUI
import Testing

struct LineChartTests {
    private func curve(_ count: Int, to end: Double = 12_480, _ value: (Double) -> Double) -> [LineChart.Point] {
        (0..<count).map { index in
            let x = Double(index) * end / Double(count - 1)
            return .init(x: x, y: value(x))
        }
    }

    private func loss(_ scale: ValueAxis.Scale, _ glyphs: GlyphSet = .unicode, showsLegend: Bool = false) -> LineChart {
        let train = LineChart.Series("train", curve(300) { 1 / (1 + $0 * $0 / 1e6) + 0.01 }, priority: 1)
        let valid = LineChart.Series(
            "valid", curve(40) { 1.1 / (1 + $0 * $0 / 2e6) + 0.03 }, drawing: .dottedLine, asciiGlyph: "o")
        let marks = [
            LineChart.Mark(x: 5_000, label: "η 0.10→0.05"), .init(x: 5_600, label: "clip ≤ 0.5"),
            .init(x: 12_000, label: "batch 64"),
        ]
        return LineChart(
            series: [train, valid], marks: marks, scale: scale, xUnit: "steps", showsLegend: showsLegend, glyphs: glyphs
        )
    }

    @Test func logarithmic() {
        #expect(
            rendered(loss(.logarithmic, showsLegend: true), 60, 12) == """
                 ⠒⠒ train  ⠂⠐ valid
                  1┤⠻⢴⡂⠄      η 0.10→0.05 ┊  ┊ clip ≤ 0.5       batch 64 ┊
                   │  ⠈⠳⣌⠐ ⡀              ┊  ┊                           ┊
                   │    ⠈⠓⢄ ⠁⠤⢀           ┊  ┊                           ┊
                   │       ⠑⢦⡀  ⠂⠄⢀       ┊  ┊                           ┊
                   │         ⠈⠓⢤⣀   ⠁⠐ ⠄⢀ ┊  ┊                           ┊
                0.1┤            ⠈⠑⠢⣄⡀     ⠁⠠ ⠤⢀⡀⢀⡀                       ┊
                   │                ⠈⠙⠒⠤⣄⣀┊  ┊    ⠉ ⠂⠐⠂⠐⠂⠤ ⠤ ⡀⢀⡀⢀⡀       ┊
                   │                      ⠉⠙⠒⠢⠤⢤⣀⣀⡀               ⠈ ⠉ ⠉ ⠉┊⠉⠐
                   │                      ┊  ┊    ⠉⠉⠉⠒⠒⠒⠦⠤⠤⢤⣀⣀⣀⣀⡀        ┊
                   │                      ┊  ┊                  ⠈⠉⠉⠉⠉⠉⠑⠒⠒⠒⠒⠒
                   └ 0 ──────────────── 5,000 ─────────────── 10,000 ─ steps
                """)
    }

    @Test func linear() {
        #expect(
            rendered(loss(.linear), 40, 8) == """
                1.5┤  η 0.10→0.05 ┊ ┊        batch 64 ┊
                   │⡀             ┊ ┊ clip ≤ 0.5      ┊
                1.0┤⠪⡐            ┊ ┊                 ┊
                   │ ⠙⡌⠄          ┊ ┊                 ┊
                0.5┤  ⠘⢆⠁⠄        ┊ ┊                 ┊
                   │    ⠙⠦⣍⣐⡀⠄⢀⡀⢀ ┊ ┊                 ┊
                0.0┤        ⠉⠉⠉⠉⠓⠒⠛⠒⠛⠒⠛⠒⠛⠒⠛⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒
                   └ 0 ──────── 5,000 ──────────── steps
                """)
    }

    @Test func withoutUTF8() {
        #expect(
            rendered(loss(.logarithmic, .ascii, showsLegend: true), 60, 12) == """
                 * train  o valid
                  1+***    eta 0.10->0.05 :  : clip <= 0.5      batch 64 :
                   |  ***  o              :  :                           :
                   |     ***  o           :  :                           :
                   |       ***   oo       :  :                           :
                   |         ****   oo  o :  :                           :
                0.1+            *****     :oo: oo                        :
                   |                *******  :    oo  oo  oo  oo         :
                   |                      *********               o  oo  oo
                   |                      :  :    ***************        :
                   |                      :  :                  ************
                   + 0 ---------------- 5,000 --------------- 10,000 - steps
                """)
    }

    @Test func small() {
        #expect(
            rendered(loss(.logarithmic), 20, 4) == """
                   1┤⠦⣤⢀   ┊       ┊
                 0.1┤  ⠙⠲⠥⢔⣂⣤⡀⠤ ⡀⢀⡀⢀
                0.01┤      ┊ ⠉⠉⠉⠉⠉⠓⠒
                    └ 0 ────── steps
                """)
        #expect(
            rendered(loss(.logarithmic), 8, 2) == """
                ⠦⣤⣀⡀   ┊
                  ⠉⠉⠛⠒⠛⠒
                """)
    }

    @Test func envelopeLiesBehindTheCurve() {
        let points = (0..<60).map { index in
            let mean = 2 / (1 + Double(index) / 10)
            return LineChart.Point(x: Double(index), minimum: mean * 0.6, mean: mean, maximum: mean * 1.8)
        }
        let chart = LineChart(series: [.init("loss", points, envelopeStyle: Style(.ansi(8)))], scale: .logarithmic)
        #expect(
            rendered(chart, 40, 8) == """
                 10┤
                   │⢀
                   │⠤⣀⡀⢔⢄⢄⢄⢀⢀
                  1┤⠑⠕⠈⠉⠒⠒⠤⠤⠤⣀⣀⣀⢔⢔⢔⢔⢄⢄⢄⢄⢄⢀⢀⢀⢀⢀
                   │     ⠁⠁⠑⠑⠑⠕⠕⠉⠉⠉⠑⠒⠒⠒⠒⠢⠤⠤⠤⠤⠤⣀⣀⣀⣀⣀⣀⡀⢔⢔⢔
                   │                 ⠁⠁⠁⠁⠑⠑⠑⠑⠑⠑⠑⠕⠕⠕⠕⠈⠉⠉⠉
                0.1┤
                   └ 0 ── 10 ── 20 ── 30 ── 40 ── 50 ───
                """)
        let row = drawn(chart, 40, 8)
        #expect(row[8, 3].style == .plain && row[9, 4].style == Style(.ansi(8)))
    }

    @Test func whatALogarithmicAxisCannotShowIsBelowIt() {
        let chart = LineChart(series: [.init("loss", curve(100) { max(0, 1 - $0 / 9_000) })], scale: .logarithmic)
        #expect(
            rendered(chart, 40, 8) == """
                    │
                   1┤⠤⠤⠤⠤⠤⠤⢄⣀⣀⣀⣀⡀
                    │           ⠉⠉⠉⠙⠒⠒⠤⠤⣄⡀
                 0.1┤                    ⠈⠙⠲⢄
                    │                       ⠈⢢
                0.01┤                        ⢸
                    │                        ⠘▼▼▼▼▼▼▼▼▼▼
                    └ 0 ──────── 5,000 ────── 10,000 ───
                """)
    }

    @Test func nothingPositiveMakesTheAxisLinear() {
        let chart = LineChart(series: [.init("loss", curve(10) { -$0 })], scale: .logarithmic)
        #expect(
            rendered(chart, 30, 5) == """
                      │
                     0┤⠤⢄⣀⣀
                      │    ⠉⠉⠑⠒⠒⠤⠤⢄⣀⣀
                -10000┤              ⠉⠉⠑⠒⠒⠤⠤⢄⣀
                      └ 0 ─── 5,000 ── 10,000
                """)
    }

    @Test func stepsThatAreNotFiniteAreGapsWithCrosses() {
        let points = curve(60, to: 59) { $0 > 30 && $0 < 40 ? .nan : $0 == 50 ? -.infinity : 1 + $0 / 10 }
        #expect(
            rendered(LineChart(series: [.init("loss", points)]), 40, 7) == """
                  │                   ××××××
                10┤
                  │                                ⢀⣀⣀⣀⡠
                 5┤                 ⣀⣀     ⠠⠒⠒⠒⠒⠉⠉⠈⠁
                  │ ⢀⣀⣀⣀⡠⠤⠤⠤⠤⠒⠒⠒⠊⠉⠉⠉
                 0┤⠉⠁                             ×
                  └ 0 ── 10 ── 20 ── 30 ── 40 ─── 50 ───
                """)
    }

    @Test func aConstantHasLabelsOnBothSides() {
        #expect(
            rendered(LineChart(series: [.init("loss", curve(9) { _ in 0.25 })]), 30, 6) == """
                   │
                0.4┤
                   │
                0.2┤⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉
                   │
                   └ 0 ──── 5,000 ─── 10,000 ─
                """)
    }

    @Test func cloudAndCurve() {
        let cloud = (0..<40).map { index in
            let x = Double(index) / 10 - 2
            return LineChart.Point(x: x, y: x * x * x / 4 + Double(index * 37 % 11 - 5) / 10)
        }
        let fit = (0..<40).map { index in
            let x = Double(index) / 10 - 2
            return LineChart.Point(x: x, y: x * x * x / 4)
        }
        let series: [LineChart.Series] = [
            .init("data", cloud, drawing: .scatter, asciiGlyph: "."), .init("fit", fit, priority: 1),
        ]
        #expect(
            rendered(LineChart(series: series), 40, 9) == """
                 2┤                                   ⠠⢀
                  │                                 ⣀⠤⠒⠑
                  │               ⡀  ⡀      ⢀  ⠂⢀⡤⠔⠎⠡
                 0┤       ⠐⣀⣠⣀⡤⠥⠤⠤⠤⡤⠦⢤⠚⠒⠲⠚⠒⠒⠒⡊⠉⠉⠃ ⠂
                  │    ⣈⢤⠚⠉⠐ ⠠  ⠁      ⠈  ⠈
                  │ ⢀⠕⡊
                -2┤⠔⠁
                  │⠂
                  └ -2 ──── -1 ───── 0 ─────── 1 ───────
                """)
    }

    /// Dots of a haze vanish from the cells of a curve, which keeps its shape.
    @Test func aHazeGivesWayToTheCurve() {
        let haze = (0..<80).map { LineChart.Point(x: Double($0) / 2, y: Double($0 * 7 % 20)) }
        let line = (0..<40).map { LineChart.Point(x: Double($0), y: Double($0) / 4) }
        func drawn(_ series: [LineChart.Series]) -> [String] {
            rendered(LineChart(series: series, xRange: 0...40, yRange: 0...20), 40, 6).split(separator: "\n").map {
                String($0)
            }
        }
        let curve = LineChart.Series("curve", line, priority: 1)
        let alone = drawn([curve])
        let both = drawn([.init("haze", haze, drawing: .haze), curve])
        for (row, (a, b)) in zip(alone, both).enumerated() {
            for (c, d) in zip(a, b) where c != " " { #expect(c == d, "row \(row)") }
        }
        #expect(both != alone && drawn([.init("haze", haze, drawing: .scatter), curve]) != both)
    }

    @Test func givenRangesClip() {
        let chart = LineChart(series: [.init("loss", curve(9, to: 100) { $0 - 50 })], xRange: 0...200, yRange: -10...10)
        #expect(
            rendered(chart, 40, 6) == """
                 10┤          ⢠⠃ ▲ ▲  ▲
                   │         ⢀⠇
                  0┤        ⢀⠎
                   │       ⢀⠎
                -10┤▼ ▼ ▼ ⢀⠎
                   └ 0 ───── 50 ──── 100 ─── 150 ───────
                """)
    }

    @Test func pinsLieOnTheCurves() {
        let pins = [(40.0, 2.0), (40, 99), (-1, 2)].map { LineChart.Pin(x: $0.0, y: $0.1, glyph: "◆") }
        let chart = LineChart(series: [.init("loss", curve(9, to: 80) { _ in 2 })], pins: pins, yRange: 0...4)
        #expect(
            rendered(chart, 30, 6) == """
                4┤
                 │
                2┤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤◆⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤
                 │
                0┤
                 └ 0 ───────────── 50 ────────
                """)
    }

    @Test func aLogarithmicHorizontalAxisHasPowersOfTen() {
        let chart = LineChart(
            series: [.init("loss", curve(100, to: 5_000) { 5_000 - $0 })], xScale: .logarithmic, xRange: 1...5_000,
            xUnit: "steps")
        #expect(
            rendered(chart, 50, 6) == """
                10000┤
                     │
                 5000┤                    ⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⣀⣀⣀⣀
                     │                                    ⠈⠉⠙⠒⠦⣄⡀
                    0┤                                          ⠉⠳
                     └ 1 ──────── 10 ────── 100 ──────────── steps
                """)
    }

    @Test func countsHaveNoFractions() {
        let chart = LineChart(
            series: [.init("loss", curve(4, to: 3) { $0 }, drawing: .scatter)], xRange: 0...3, xIsWhole: true)
        #expect(
            rendered(chart, 60, 4) == """
                4┤
                2┤                                      ⠠                  ⠈
                0┤⠄                  ⠁
                 └ 0 ─────────────── 1 ──────────────── 2 ──────────────── 3
                """)
    }

    @Test func withoutData() {
        #expect(rendered(LineChart(series: []), 20, 3) == "\n    no data yet\n")
        #expect(rendered(LineChart(series: [.init("loss", [])]), 8, 1) == "no data…")
        #expect(
            rendered(LineChart(series: [.init("loss", [.init(x: 3, y: 4)])]), 20, 4) == """
                6┤
                4┤⠄
                2┤
                 └ 3.0 ── 3.5 ──────
                """)
    }

    @Test func marksInTheSameColumnShowTheLatestLabelFirst() {
        let marks = (0..<3).map { LineChart.Mark(x: 50, label: "change \($0)") }
        let chart = LineChart(series: [.init("loss", curve(5, to: 100) { _ in 1 })], marks: marks)
        #expect(
            rendered(chart, 36, 6) == """
                1.5┤                ┊ change 2
                   │                ┊ change 1
                1.0┤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤
                   │                ┊ change 0
                0.5┤                ┊
                   └ 0 ──────────── 50 ─────────────
                """)
    }

    @Test func labelsNeverCoverTheCurve() {
        let chart = loss(.logarithmic)
        var bare = chart
        bare.marks = []
        for width in stride(from: 10, through: 80, by: 7) {
            let (with, without) = (drawn(chart, width, 10), drawn(bare, width, 10))
            for y in 0..<10 {
                for x in 0..<width where (0x2801...0x28FF).contains(without[x, y].glyph.value) {
                    #expect(with[x, y] == without[x, y])
                }
            }
        }
    }

    @Test func legendForAPanel() {
        #expect(loss(.linear).legend.map { $0.runs.map(\.text).joined() } == ["⠒⠒ train", "⠂⠐ valid"])
        #expect(loss(.linear, .ascii).legend.map { $0.runs.map(\.text).joined() } == ["* train", "o valid"])
    }

    /// The end of the axis has its label before the unit, whatever else there is room for.
    @Test(arguments: [
        (40, "    └ 0 ──────────────── 500 ─ 800 steps"), (24, "    └ 0 ────── 800 steps"), (12, "── 800 steps"),
    ])
    func theEndOfTheAxisIsLabelled(_ width: Int, _ expected: String) {
        let chart = LineChart(
            series: [.init("loss", curve(9, to: 800) { $0 })], xRange: 0...800, xUnit: "steps", xIsWhole: true,
            xHasEndLabel: true)
        #expect(rendered(chart, width, 6).split(separator: "\n").last.map(String.init) == expected)
    }
}
