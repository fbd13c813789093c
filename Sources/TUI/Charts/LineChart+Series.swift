extension LineChart {
    /// A curve, or a cloud of points.
    package struct Series: Sendable {
        package var name: String
        /// In the order in which they are joined.
        package var points: [Point]
        package var style: Style
        package var drawing: Drawing
        /// How the band between minimum and maximum is shaded; nil for none.
        package var envelopeStyle: Style?
        /// Where two series meet in a cell, the one with the higher priority gives it its colour; the later of equals.
        package var priority: Int
        /// What the series is drawn with where there is no braille.
        package var asciiGlyph: Unicode.Scalar

        package init(
            _ name: String, _ points: [Point], style: Style = .plain, drawing: Drawing = .line,
            envelopeStyle: Style? = nil,
            priority: Int = 0, asciiGlyph: Unicode.Scalar = "*"
        ) {
            self.name = name
            self.points = points
            self.style = style
            self.drawing = drawing
            self.envelopeStyle = envelopeStyle
            self.priority = priority
            self.asciiGlyph = asciiGlyph
        }
    }

    package enum Drawing: Hashable, Sendable { case line, dottedLine, scatter }

    /// One value, or several neighbouring ones taken together.
    ///
    /// Where `mean` is not finite the curve has a gap with a cross in it.
    package struct Point: Hashable, Sendable {
        package var x: Double
        package var minimum: Double
        package var mean: Double
        package var maximum: Double

        package init(x: Double, minimum: Double, mean: Double, maximum: Double) {
            self.x = x
            self.minimum = minimum
            self.mean = mean
            self.maximum = maximum
        }

        package init(x: Double, y: Double) { self.init(x: x, minimum: y, mean: y, maximum: y) }
    }

    /// A dotted vertical line where something happened, with a few words beside it.
    package struct Mark: Hashable, Sendable {
        package var x: Double
        package var label: String
        package var style: Style

        package init(x: Double, label: String, style: Style = .plain) {
            self.x = x
            self.label = label
            self.style = style
        }
    }

    /// A short sample of each series with its name, for the title of a panel.
    package var legend: [StyledText] {
        series.map { series in
            StyledText(sample(series), series.style) + StyledText(" " + glyphs.spell(series.name), series.style)
        }
    }

    private func sample(_ series: Series) -> String {
        guard glyphs == .unicode else { return String(Character(series.asciiGlyph)) }
        switch series.drawing {
        case .line: return "⠒⠒"
        case .dottedLine: return "⠂⠐"
        case .scatter: return "⠂"
        }
    }
}
