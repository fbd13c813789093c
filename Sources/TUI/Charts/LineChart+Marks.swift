import Text

extension LineChart {
    /// Draws the lines of all marks behind the curves, and their labels where they cover neither a curve nor another
    /// label.
    ///
    /// The labels of the latest marks are placed first.
    func drawMarks(_ plot: Plot, of buffer: inout Buffer) {
        let placed = marks.compactMap { mark in plot.column(mark.x).map { (mark: mark, column: $0) } }
        guard !placed.isEmpty else { return }
        for (mark, column) in placed {
            for row in 0..<plot.area.height where plot.canvas.isEmpty(column: column, row: row) {
                let cell = Cell(glyphs.dottedVerticalLine, mark.style)
                buffer[plot.area.x + column, plot.area.y + row] = cell
            }
        }
        var places = LabelPlaces(plot, lines: placed.map(\.column), pins: pins)
        for (mark, column) in placed.reversed() {
            let label = glyphs.spell(mark.label).printable
            guard !label.isEmpty, let place = places.take(label.columns, beside: column) else { continue }
            buffer.write(label, x: plot.area.x + place.column, y: plot.area.y + place.row, style: mark.style)
        }
    }
}

/// Cells of a plot that are free for the labels of marks.
private struct LabelPlaces {
    private let width: Int
    private let height: Int
    private var isTaken: [Bool]

    init(_ plot: LineChart.Plot, lines: [Int], pins: [LineChart.Pin]) {
        width = plot.area.width
        height = plot.area.height
        isTaken = Array(repeating: false, count: width * height)
        for row in 0..<height {
            for column in 0..<width { isTaken[row * width + column] = !plot.canvas.isEmpty(column: column, row: row) }
            for line in lines { isTaken[row * width + line] = true }
        }
        for cell in pins.compactMap({ plot.cell(x: $0.x, y: $0.y) }) { isTaken[cell.row * width + cell.column] = true }
        for edge in plot.edges { isTaken[edge.row * width + edge.column] = true }
    }

    /// Reserves room for a label in the highest free row to the right of the line, or else to its left.
    mutating func take(_ columns: Int, beside line: Int) -> (column: Int, row: Int)? {
        for column in [line + 2, line - 1 - columns] where column >= 0 && column + columns <= width {
            for row in 0..<height where isFree(column, row, columns) {
                for index in max(0, column - 1)..<min(width, column + columns + 1) {
                    isTaken[row * width + index] = true
                }
                return (column, row)
            }
        }
        return nil
    }

    /// Returns whether the label's cells and the cells beside them are free.
    private func isFree(_ column: Int, _ row: Int, _ columns: Int) -> Bool {
        (max(0, column - 1)..<min(width, column + columns + 1)).allSatisfy { !isTaken[row * width + $0] }
    }
}
