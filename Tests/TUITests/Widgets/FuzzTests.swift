import TUI
import TestSupport
import Testing

/// A widget never traps whatever its input, draws only inside its area, and draws only what a terminal can show.
struct FuzzTests {
    static let values: [Double] = [
        .nan, .infinity, -.infinity, 0, -0.0, 1e308, -1e308, .leastNonzeroMagnitude, 1e-12, 1e-3, 0.5, 1, -1, 42, 1e6,
        3e15,
    ]

    @Test(arguments: 0..<40)
    func anyWidgetInAnyPlace(seed: Int) {
        var random = SplitMix(seed: UInt64(seed))
        for glyphs in GlyphSet.allCases {
            for widget in widgets(glyphs, &random) { check(widget, glyphs, &random) }
        }
    }

    private func check(_ widget: any Widget, _ glyphs: GlyphSet, _ random: inout SplitMix) {
        let untouched = Cell("~", Style(.ansi(9)))
        let place = Rect(
            x: .random(in: -3...8, using: &random), y: .random(in: -3...5, using: &random),
            width: .random(in: 0...45, using: &random), height: .random(in: 0...14, using: &random))
        var buffer = Buffer(size: Size(width: 48, height: 16), fill: untouched)
        widget.draw(in: place, of: &buffer)
        var outside = 0
        var unshown = 0
        for y in 0..<16 {
            for x in 0..<48 {
                let cell = buffer[x, y]
                if !place.contains(x: x, y: y), cell != untouched { outside += 1 }
                guard let glyph = buffer.glyph(x, y) else { continue }
                let columns = cell.isWide && glyph == cell.glyph ? 2 : 1
                let isShown = glyphs == .ascii ? glyph.isASCII : String(Character(glyph)).columns == columns
                if !isShown || glyph.value < 0x20 { unshown += 1 }
            }
        }
        #expect(outside == 0, "\(type(of: widget)) drew outside \(place)")
        #expect(unshown == 0, "\(type(of: widget)) drew what is no glyph")
    }

    private func widgets(_ glyphs: GlyphSet, _ random: inout SplitMix) -> [any Widget] {
        let depth = [ColorDepth.mono, .ansi16, .many].randomElement(using: &random) ?? .mono
        return [
            chart(glyphs, &random), bar(glyphs, &random), matrix(depth, glyphs, &random),
            map(depth, glyphs, &random), numberMap(depth, glyphs, &random),
            Sparkline(
                numbers(&random), scale: scale(&random), range: Bool.random(using: &random) ? 0...1 : nil,
                glyphs: glyphs),
            Gauge(number(&random), glyphs: glyphs),
            Picture(
                width: 3, height: 5, pixels: (0..<15).map { _ in Float(number(&random)) },
                depth: depth, glyphs: glyphs),
            Panel(
                StyledText(text(&random)), notes: [StyledText(text(&random)), StyledText(text(&random))],
                isFocused: Bool.random(using: &random), glyphs: glyphs),
            ratioBar(glyphs, &random), RatioAxisHeader(glyphs: glyphs),
            ScrollBar(
                offset: .random(in: -9...99, using: &random), visible: .random(in: -1...9, using: &random),
                total: .random(in: -1...99, using: &random), glyphs: glyphs),
        ]
    }

    private func chart(_ glyphs: GlyphSet, _ random: inout SplitMix) -> LineChart {
        let series = (0..<Int.random(in: 0...3, using: &random)).map { index in
            let points = numbers(&random).map { value in
                LineChart.Point(x: number(&random), minimum: number(&random), mean: value, maximum: number(&random))
            }
            return LineChart.Series(
                text(&random), points, drawing: [.line, .dottedLine, .scatter][index],
                envelopeStyle: Bool.random(using: &random) ? .plain : nil)
        }
        let marks = numbers(&random).map { LineChart.Mark(x: $0, label: text(&random)) }
        let pins = numbers(&random).map { LineChart.Pin(x: $0, y: number(&random), glyph: glyphs.diamond) }
        return LineChart(
            series: series, marks: marks, pins: pins, scale: scale(&random), xScale: scale(&random),
            xRange: Bool.random(using: &random) ? 0...1 : nil,
            yRange: Bool.random(using: &random) ? -1e300...1e300 : nil, xUnit: text(&random),
            xIsWhole: Bool.random(using: &random),
            showsLegend: Bool.random(using: &random), glyphs: glyphs)
    }

    private func bar(_ glyphs: GlyphSet, _ random: inout SplitMix) -> LogBar {
        let axis = LogAxis(decades: .random(in: -30...5, using: &random), .random(in: -30...30, using: &random))
        return LogBar(axis: axis, value: number(&random), glyphs: glyphs)
    }

    private func ratioBar(_ glyphs: GlyphSet, _ random: inout SplitMix) -> RatioBar {
        RatioBar(
            ratio: number(&random), healthy: Bool.random(using: &random) ? 1e-4...1e308 : -1...0,
            extremes: Bool.random(using: &random) ? 0...1e-9 : 1e-3...(.infinity),
            before: [(number(&random), .plain), (number(&random), .plain)],
            beforeLabel: text(&random), glyphs: glyphs)
    }

    private func matrix(_ depth: ColorDepth, _ glyphs: GlyphSet, _ random: inout SplitMix) -> MatrixView {
        let columns = Int.random(in: 0...12, using: &random)
        let names = (0..<columns).map { _ in text(&random) }
        let values = (0..<columns * 4).map { _ in [0, 1, -3, 12, .max, .min].randomElement(using: &random) ?? 0 }
        return MatrixView(
            columns: columns, values: values, rowHeaders: names, columnHeaders: names, corner: text(&random),
            depth: depth,
            glyphs: glyphs)
    }

    private func map(_ depth: ColorDepth, _ glyphs: GlyphSet, _ random: inout SplitMix) -> Heatmap {
        let intensity = number(&random)
        let markers = numbers(&random).map { Heatmap.Marker(x: $0, y: 0.5, glyph: "×") }
        return Heatmap(
            columns: .random(in: 0...5, using: &random), rows: .random(in: 0...5, using: &random), markers: markers,
            depth: depth, glyphs: glyphs
        ) { x, y in .init(.grey(x * intensity), intensity: intensity * y) }
    }

    private func numberMap(_ depth: ColorDepth, _ glyphs: GlyphSet, _ random: inout SplitMix) -> Heatmap {
        let value = number(&random)
        let place = Size(width: .random(in: -1...50, using: &random), height: .random(in: -1...20, using: &random))
        return Heatmap(
            columns: .random(in: 0...70, using: &random), rows: .random(in: 0...70, using: &random), in: place,
            pooling: Bool.random(using: &random) ? .mean : .strongest(rest: value), depth: depth, glyphs: glyphs
        ) { column, row in value * Double(column - row) }
    }

    private func number(_ random: inout SplitMix) -> Double {
        Bool.random(using: &random)
            ? .random(in: -2...2, using: &random) : Self.values.randomElement(using: &random) ?? 0
    }

    private func numbers(_ random: inout SplitMix) -> [Double] {
        (0..<Int.random(in: 0...30, using: &random)).map { _ in number(&random) }
    }

    private func scale(_ random: inout SplitMix) -> ValueAxis.Scale {
        Bool.random(using: &random) ? .linear : .logarithmic
    }

    private func text(_ random: inout SplitMix) -> String {
        let texts = [
            "", "a", "η 0.1→0.05", "\u{1B}[2J\r\u{202E}x", "漢字 🙂", "a rather long piece of text that seldom fits",
        ]
        return texts.randomElement(using: &random) ?? ""
    }
}
