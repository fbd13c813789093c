extension LineChart {
    /// Curve or scatter of points.
    package struct Series: Sendable {
        /// Name in the legend.
        package var name: String
        /// Points in the order in which they are joined.
        package var points: [Point]
        /// Style of the curve and the points.
        package var style: Style
        /// Way in which the points are drawn.
        package var drawing: Drawing
        /// Style of the shaded band between minimum and maximum; nil for none.
        package var envelopeStyle: Style?
        /// Precedence for the colour of a cell that two series share; among equals the later series wins.
        package var priority: Int
        /// Glyph of the dots in ASCII.
        package var asciiGlyph: Unicode.Scalar

        /// Creates a series.
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

    /// Way in which the points of a series are drawn.
    ///
    /// The dots of a haze give way to other series in every cell, so that these keep their shape and their colour.
    package enum Drawing: Hashable, Sendable { case line, dottedLine, scatter, haze }

    /// Single value, or several neighbouring values combined.
    ///
    /// Where `mean` is not finite, the curve has a gap with a cross in it.
    package struct Point: Hashable, Sendable {
        /// Position along the x axis.
        package var x: Double
        /// Extremes and mean of the values.
        package var minimum, mean, maximum: Double

        /// Creates a point for several values.
        package init(x: Double, minimum: Double, mean: Double, maximum: Double) {
            self.x = x
            self.minimum = minimum
            self.mean = mean
            self.maximum = maximum
        }

        /// Creates a point for one value.
        package init(x: Double, y: Double) { self.init(x: x, minimum: y, mean: y, maximum: y) }
    }

    /// Dotted vertical line that marks an event, with a short label beside it.
    package struct Mark: Hashable, Sendable {
        /// Position along the x axis.
        package var x: Double
        /// Label beside the line.
        package var label: String
        /// Style of the line and the label.
        package var style: Style

        /// Creates a mark.
        package init(x: Double, label: String, style: Style = .plain) {
            self.x = x
            self.label = label
            self.style = style
        }
    }

    /// Point with a glyph of its own, such as the best one.
    package struct Pin: Hashable, Sendable {
        /// Position along the axes.
        package var x, y: Double
        /// Glyph in the cell of the point.
        package var glyph: Unicode.Scalar
        /// Style of the glyph.
        package var style: Style

        /// Creates a pin.
        package init(x: Double, y: Double, glyph: Unicode.Scalar, style: Style = .plain) {
            self.x = x
            self.y = y
            self.glyph = glyph
            self.style = style
        }
    }

    /// Short sample of each series with its name, for the title of a panel.
    package var legend: [StyledText] {
        series.map { series in
            StyledText(series.sample(glyphs), series.style) + StyledText(" " + glyphs.spell(series.name), series.style)
        }
    }
}

extension LineChart.Series {
    /// Returns a short sample of the curve.
    package func sample(_ glyphs: GlyphSet) -> String {
        guard glyphs == .unicode else { return String(Character(asciiGlyph)) }
        switch drawing {
        case .line: return "⠒⠒"
        case .dottedLine: return "⠂⠐"
        case .scatter, .haze: return "⠂"
        }
    }
}
