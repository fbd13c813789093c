extension LineChart {
    /// A curve, or a cloud of points.
    package struct Series: Sendable {
        /// The name in the legend.
        package var name: String
        /// The points in the order in which they are joined.
        package var points: [Point]
        /// The style of curve and points.
        package var style: Style
        /// The way in which the points are drawn.
        package var drawing: Drawing
        /// Style of the shaded band between minimum and maximum; nil for none.
        package var envelopeStyle: Style?
        /// Precedence for the colour of a cell that two series share; of equals the later series wins.
        package var priority: Int
        /// The glyph for its dots where there is no braille.
        package var asciiGlyph: Unicode.Scalar

        /// Makes a series.
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

    /// The way in which the points of a series are drawn.
    package enum Drawing: Hashable, Sendable { case line, dottedLine, scatter }

    /// A value, or several neighbouring ones taken together.
    ///
    /// Where `mean` is not finite the curve has a gap with a cross in it.
    package struct Point: Hashable, Sendable {
        /// The position along the x axis.
        package var x: Double
        /// The extremes and the mean of the values.
        package var minimum, mean, maximum: Double

        /// Makes a point for several values.
        package init(x: Double, minimum: Double, mean: Double, maximum: Double) {
            self.x = x
            self.minimum = minimum
            self.mean = mean
            self.maximum = maximum
        }

        /// Makes a point for one value.
        package init(x: Double, y: Double) { self.init(x: x, minimum: y, mean: y, maximum: y) }
    }

    /// A dotted vertical line where something happened, with a few words beside it.
    package struct Mark: Hashable, Sendable {
        /// The position along the x axis.
        package var x: Double
        /// The words beside the line.
        package var label: String
        /// The style of line and words.
        package var style: Style

        /// Makes a mark.
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
