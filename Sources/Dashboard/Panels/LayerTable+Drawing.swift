import Diagnosis
import TUI
import Text
import Training

extension LayerTable {
    /// Returns explanations of the signs and of the less obvious titles, shorter where the width is small.
    func legend(width: Int) -> [String] {
        guard barWidth > 0 else { return [] }
        let share = HealthThresholds.healthyGradientShare
        let times = [1 / share.lowerBound, share.upperBound].map { NumberFormat.compact($0) }
        let before = sharesBefore.isEmpty ? "" : "; ┊ \(nameOfGhost)"
        let extreme = glyphs == .unicode ? "╷" : "|"
        let band = "··· 1/\(times[0]) to \(times[1]) times the output layer's; \(extreme) extremes"
        let whole = "\(band) so far\(before)"
        let bars = whole.columns <= width ? whole : band + before
        let shares = "flat: outputs where the activation saturates; dead: units that were 0 for all recent examples"
        let angles = "angle between a layer's update and its true gradient: below 90° it goes downhill"
        return (showsAngles ? [angles] : []) + (isComplete ? [bars, shares] : [bars])
    }

    /// Draws the titles of the columns, and the powers of ten above the bars.
    func drawHeader(in row: Rect, on canvas: inout Canvas) {
        let style = canvas.theme.faint
        var x = row.x + 1 + nameWidth + 1
        if barWidth > 0 {
            RatioAxisHeader(style: style, glyphs: glyphs)
                .draw(in: Rect(x: x, y: row.y, width: barWidth, height: 1), of: &canvas.buffer)
            x += barWidth + 1
        }
        if trendWidth > 0 {
            canvas.write(showsAngles ? "0–90°" : "trend", x: x, y: row.y, style, maxWidth: trendWidth)
            x += trendWidth + 1
        }
        for figure in figures {
            let title = glyphs.spell(figure.title)
            canvas.write(ColumnFormat.leading(title, figure.width), x: x, y: row.y, style, maxWidth: figure.width)
            x += figure.width + 1
        }
    }

    /// Draws a layer in one row, or in several with a taller trend and the layer's shape.
    func draw(_ index: Int, isSelected: Bool, in rect: Rect, on canvas: inout Canvas) {
        if !twins.isEmpty { return drawBesideTwins(index, isSelected: isSelected, in: rect, on: &canvas) }
        let layer = layers[index]
        let style = canvas.theme.style(of: healths[index])
        let nameStyle = isSelected ? canvas.theme.accent : .plain
        canvas.target(rect, press: .selectLayer(indices[index]))
        if isSelected { canvas.write("▸", x: rect.x, y: rect.y, canvas.theme.accent) }
        canvas.write(names[index], x: rect.x + 1, y: rect.y, nameStyle, maxWidth: nameWidth)
        var x = rect.x + 1 + nameWidth + 1
        if barWidth > 0 {
            let rows = rect.height > 4 ? 2 : 1
            drawBar(index, style, in: Rect(x: x, y: rect.y, width: barWidth, height: rows), on: &canvas)
            if rect.height > rows {
                let summary = layer.summary.words(in: barWidth)
                canvas.write(summary, x: x, y: rect.y + rows, canvas.theme.faint, maxWidth: barWidth)
            }
            x += barWidth + 1
        }
        if trendWidth > 0 {
            trend(layer, style).draw(
                in: Rect(x: x, y: rect.y, width: trendWidth, height: rect.height > 2 ? rect.height - 1 : rect.height),
                of: &canvas.buffer)
            x += trendWidth + 1
        }
        drawFigures(of: layer, healths[index], figures, x: x, y: rect.y, on: &canvas)
    }

    /// Writes the numbers of a layer and the word for its health.
    private func drawFigures(
        of layer: LayerReading, _ health: LayerHealth, _ figures: [LayerColumn], x: Int, y: Int,
        on canvas: inout Canvas
    ) {
        var x = x
        for figure in figures {
            canvas.write(figure.text(layer), x: x, y: y, maxWidth: figure.width + 1)
            x += figure.width + 1
        }
        let word = glyphs.mark(of: health) + " " + health.word
        let style = canvas.theme.style(of: health)
        canvas.write(
            word.words(in: wordWidth), x: x, y: y, health == .healthy ? style : style.adding(.bold), maxWidth: wordWidth
        )
    }

    /// Draws a layer with a row for each run: the run itself, then its twins.
    private func drawBesideTwins(_ index: Int, isSelected: Bool, in rect: Rect, on canvas: inout Canvas) {
        let (layer, theme) = (layers[index], canvas.theme)
        canvas.target(rect, press: .selectLayer(indices[index]))
        if isSelected { canvas.write("▸", x: rect.x, y: rect.y, theme.accent) }
        canvas.write(names[index], x: rect.x + 1, y: rect.y, isSelected ? theme.accent : .plain, maxWidth: nameWidth)
        let own = (letter: TwinReading.letter(0), reading: layer, health: healths[index], outputNorm: outputNorm)
        let others = twins.compactMap { twin in
            twin.layers[layer.name].map {
                (letter: twin.letter, reading: $0.reading, health: $0.health, outputNorm: twin.outputNorm)
            }
        }
        for (row, run) in ([own] + others).enumerated() where row < rect.height {
            let y = rect.y + row
            let style = theme.twins[min(row, theme.twins.count - 1)]
            canvas.write(run.letter, x: rect.x + 1 + nameWidth, y: y, style.adding(.bold), maxWidth: 1)
            var x = rect.x + 1 + nameWidth + 1
            if barWidth > 0 {
                let bar = Rect(x: x, y: y, width: barWidth, height: 1)
                let before = row == 0 ? self.before(layer, canvas.theme) : []
                drawBar(
                    run.reading, outputNorm: run.outputNorm, before: before, label: index == 0 ? nameOfGhost : "",
                    style,
                    in: bar, on: &canvas)
                x += barWidth + 1
            }
            let figures = figures.map { $0.title == LayerColumn.shareTitle ? .share(of: run.outputNorm) : $0 }
            drawFigures(of: run.reading, run.health, figures, x: x, y: y, on: &canvas)
        }
    }

    private func drawBar(_ index: Int, _ style: Style, in rect: Rect, on canvas: inout Canvas) {
        let layer = layers[index]
        drawBar(
            layer, outputNorm: outputNorm, before: before(layer, canvas.theme), label: index == 0 ? nameOfGhost : "",
            style, in: rect,
            on: &canvas)
    }

    /// Returns the shares of a layer in the runs without rows of their own, with their styles.
    private func before(_ layer: LayerReading, _ theme: Theme) -> [(ratio: Double, style: Style)] {
        let styles = areTwins ? Array(theme.twins.dropFirst(1 + twins.count)) : theme.ghosts
        return zip(sharesBefore, styles).compactMap { shares, style in
            shares[layer.name].map { (ratio: $0, style: style) }
        }
    }

    private func drawBar(
        _ layer: LayerReading, outputNorm: Double, before: [(ratio: Double, style: Style)], label: String = "",
        _ style: Style, in rect: Rect, on canvas: inout Canvas
    ) {
        let share = layer.gradientNorm.isFinite ? layer.gradientShare(of: outputNorm) : layer.gradientNorm
        let bar = RatioBar(
            ratio: layer.hasGradient ? share : nil, healthy: HealthThresholds.healthyGradientShare,
            extremes: layer.gradientShares, before: before, beforeLabel: label, style: style,
            bandStyle: canvas.theme.frame, glyphs: glyphs)
        bar.draw(in: rect, of: &canvas.buffer)
    }

    /// Samples the numbers evenly so that all of their course fits.
    private static func spread(_ numbers: [Float], over count: Int) -> [Double] {
        guard numbers.count > count else { return numbers.map(Double.init) }
        return (1...max(1, count)).map { Double(numbers[$0 * numbers.count / max(1, count) - 1]) }
    }

    /// Number of values from which they make a trend.
    private static let leastTrend = 8

    /// Returns the trend of recent norms over about a decade or more, so that noise looks like noise, or of angles from
    /// 0° to 100°.
    private func trend(_ layer: LayerReading, _ style: Style) -> Sparkline {
        if showsAngles {
            return Sparkline(
                Self.spread(layer.alignmentTrend, over: trendWidth), range: 0...100, style: style, glyphs: glyphs)
        }
        let values = layer.trend.count < Self.leastTrend ? [] : layer.trend.map(Double.init)
        let usable = values.filter { $0 > 0 && $0.isFinite }
        let middle = layer.typicalGradientNorm
        let low = min(usable.min() ?? 1, middle / 3)
        let high = max(usable.max() ?? 1, middle * 3)
        // Keeps the highest bar a little below the row above.
        let range = low > 0 && high.isFinite && low < high ? low...high * 1.4 : nil
        return Sparkline(values, scale: .logarithmic, range: range, style: style, glyphs: glyphs)
    }
}

extension String {
    /// Returns the text without the last words that do not fit, or all of it if not even the first word fits.
    fileprivate func words(in width: Int) -> String {
        var words = split(separator: " ")
        while words.count > 1, words.joined(separator: " ").columns > width { words.removeLast() }
        let text = words.joined(separator: " ")
        return text.columns <= width ? text : self
    }
}
