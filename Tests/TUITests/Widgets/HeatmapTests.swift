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
}
