import TUI
import Testing

struct HeatmapTests {
    private func disc(_ depth: ColorDepth, _ glyphs: GlyphSet) -> Heatmap {
        let markers = [Heatmap.Marker(x: 0.5, y: 0.95), .init(x: 0.1, y: 0.1, glyph: "×"), .init(x: .nan, y: 2)]
        return Heatmap(columns: 20, rows: 20, markers: markers, depth: depth, glyphs: glyphs) { x, y in
            let distance = ((x - 0.5) * (x - 0.5) + (y - 0.5) * (y - 0.5)).squareRoot()
            return .init(.grey(distance), basic: .ansi(4), intensity: 1 - 1.6 * distance)
        }
    }

    @Test func shades() {
        #expect(
            rendered(disc(.mono, .unicode), 24, 10) == """
                      ░░░░░░●░░░░░
                  ░░░░░▒▒▒▒▒▒▒▒▒▒░░░░░
                 ░░░░▒▒▒▒▒▓▓▓▓▒▒▒▒▒░░░░
                ░░░░▒▒▒▓▓▓▓▓▓▓▓▓▓▒▒▒░░░░
                ░░░░▒▒▓▓▓▓████▓▓▓▓▒▒░░░░
                ░░░░▒▒▓▓▓▓████▓▓▓▓▒▒░░░░
                 ░░░▒▒▒▓▓▓▓▓▓▓▓▓▓▒▒▒░░░
                  ░░░░▒▒▒▒▒▒▒▒▒▒▒▒░░░░
                    ░░░░░░░░░░░░░░░░
                  ×     ░░░░░░░░
                """)
    }

    @Test func withoutUTF8() {
        #expect(
            rendered(disc(.many, .ascii), 24, 8) == """
                    ..::::--*-::::..
                 .:::--==========--:::.
                .:--==+****##****+==--:.
                :---=+**##%%%%##**+=---:
                :---=+**##%%%%##**+=---:
                .:--==+****##****+==--:.
                 .:::--==========--:::.
                  x ..::::----::::..
                """)
    }

    @Test func sixteenColours() {
        #expect(drawn(disc(.ansi16, .unicode), 24, 10)[12, 5].style.foreground == .ansi(4))
        #expect(drawn(disc(.mono, .unicode), 24, 10)[12, 5].style.foreground == .terminal)
    }

    @Test func twoColoursACell() {
        let paints: [Heatmap.Paint] = [
            .init(.rgb(0, 0, 0), intensity: 0), .init(.rgb(200, 0, 0), intensity: 0),
            .init(.rgb(0, 100, 0), intensity: 0),
            .init(.rgb(0, 0, 50), intensity: 0),
        ]
        let sharp = drawn(Heatmap(columns: 2, rows: 2, paints: paints, isSmooth: false), 2, 1)
        #expect(sharp[0, 0] == Cell("▀", Style(.rgb(0, 0, 0), on: .rgb(0, 100, 0))))
        #expect(sharp[1, 0] == Cell("▀", Style(.rgb(200, 0, 0), on: .rgb(0, 0, 50))))
        let smooth = drawn(Heatmap(columns: 2, rows: 2, paints: paints), 3, 1)
        #expect(smooth[1, 0] == Cell("▀", Style(.rgb(100, 0, 0), on: .rgb(0, 50, 25))))
    }

    @Test func yPointsUpwards() {
        let map = Heatmap(columns: 1, rows: 2, depth: .mono) { _, y in .init(.terminal, intensity: y) }
        #expect(rendered(map, 1, 2) == "▓\n░")
    }

    @Test func aMarkerKeepsTheColourBehindIt() {
        let map = Heatmap(columns: 1, rows: 2, paints: [.init(.grey(1), intensity: 1), .init(.grey(0), intensity: 0)])
        for (y, color) in [(0.9, Color.grey(1)), (0.1, .grey(0))] {
            var marked = map
            marked.markers = [.init(x: 0, y: y, style: Style(.ansi(1)))]
            #expect(drawn(marked, 1, 1)[0, 0] == Cell("●", Style(.ansi(1), on: color)))
        }
    }

    /// Four numbers in the space of two become their mean, or the one that stands out.
    @Test func numbersAreTakenTogetherWhereThereIsNoRoom() {
        let numbers = [0.5, 0.7, 0.2, 0.6]
        let black = Palette([.rgb(0, 0, 0), .rgb(200, 200, 200)], basic: [.ansi(7)])
        let place = Size(width: 2, height: 1)
        let mean = Heatmap(columns: 4, rows: 1, in: place, palette: black) { column, _ in numbers[column] }
        #expect(mean.paints.map(\.intensity) == [0.6, 0.4])
        let strongest = Heatmap(columns: 4, rows: 1, in: place, palette: black, pooling: .strongest(rest: 0.5)) {
            column, _ in numbers[column]
        }
        #expect(strongest.paints.map(\.intensity) == [0.7, 0.2])
    }

    /// Half blocks show twice as many rows as shades.
    @Test func rowsFollowTheGlyphs() {
        let place = Size(width: 8, height: 3)
        for (depth, rows) in [(ColorDepth.many, 6), (.ansi16, 3), (.mono, 3)] {
            let map = Heatmap(columns: 4, rows: 40, in: place, depth: depth) { _, row in Double(row) / 39 }
            #expect(map.columns == 4)
            #expect(map.rows == rows)
        }
        #expect(Heatmap(columns: 4, rows: 40, in: place, glyphs: .ascii) { _, _ in 0 }.rows == 3)
    }
}
