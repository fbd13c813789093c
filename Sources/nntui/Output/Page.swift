import CursesTerminal
import TUI

/// What is printed on: its width, its glyphs and its colours.
struct Page {
    /// Number of columns; nil for a file, in which lines may be of any length.
    var width: Int?
    var glyphs = GlyphSet.unicode
    var colors = ColorSupport.none

    /// Standard output.
    static var output: Page {
        Page(width: Environment.terminalColumns, glyphs: Output.glyphs, colors: Output.colors)
    }

    /// Columns of a sentence at most.
    var textWidth: Int { min(width ?? Self.readableWidth, Self.readableWidth) }
    /// Columns of a chart; that of a file is as wide as a classic terminal.
    var chartWidth: Int { max(Self.chartWidths.lowerBound, min(width ?? 80, Self.chartWidths.upperBound)) }

    private static let readableWidth = 100
    /// Widths at which a curve is legible.
    private static let chartWidths = 20...160
}
