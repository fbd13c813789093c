import TUI
import Text
import Training

/// Block with a tensor's name and its first rows and columns, as numbers or as a heat map.
struct TensorBlock {
    /// Numbers of rows and columns of a part of a tensor.
    struct Extent: Hashable {
        var rows: Int
        var columns: Int

        var count: Int { rows * columns }

        func limited(rows most: Int, columns widest: Int) -> Extent {
            Extent(rows: min(rows, most), columns: min(columns, widest))
        }
    }

    var title: String
    /// Sign for omitted numbers.
    var ellipsis = "…"
    let excerpt: TensorExcerpt
    /// Whether the current stage has just computed the tensor.
    var isNew = false
    /// Columns that a number takes in a heat map, in which its height is the same on the screen; nil for numbers.
    var mapScale: Int?

    static let cellWidth = 7
    /// Maximum numbers of rows and columns that are shown as numbers.
    private static let (mostRows, mostColumns) = (8, 16)

    /// Returns the largest part that is known and fits into a width on the screen.
    func largestExtent(in width: Int) -> Extent {
        if let mapScale {
            return Extent(rows: excerpt.shownRows, columns: max(1, min(excerpt.shownColumns, width / mapScale)))
        }
        return Extent(
            rows: min(excerpt.shownRows, Self.mostRows),
            columns: max(1, min(excerpt.shownColumns, Self.mostColumns, width / Self.cellWidth)))
    }

    /// Returns the size of the block when it shows a part of the given extent.
    func size(_ extent: Extent) -> Size {
        if let mapScale {
            let label = name.columns + (isWhole(largestRead) ? 0 : 1 + ellipsis.columns)
            return Size(width: max(label, extent.columns * mapScale), height: (extent.rows * mapScale + 1) / 2 + 1)
        }
        return Size(width: max(labelWidth(extent), extent.columns * Self.cellWidth), height: extent.rows + 1)
    }

    private var name: String { "\(title) \(excerpt.rows)×\(excerpt.columns)" }
    private var largestRead: Extent { Extent(rows: excerpt.shownRows, columns: excerpt.shownColumns) }

    func isWhole(_ extent: Extent) -> Bool { extent.rows == excerpt.rows && extent.columns == excerpt.columns }

    /// Returns the width of the shortest label: the name, the tensor's size, and an ellipsis if only a part is shown.
    private func labelWidth(_ extent: Extent) -> Int {
        let width = title.columns + Self.digits(excerpt.rows) + Self.digits(excerpt.columns) + 2
        return isWhole(extent) ? width : width + 1 + ellipsis.columns
    }

    private static func digits(_ number: Int) -> Int { number < 10 ? 1 : 1 + digits(number / 10) }

    /// Returns the label, with the numbers of omitted rows and columns as far as there is room.
    private func label(_ extent: Extent, width: Int) -> String {
        guard !isWhole(extent) else { return name }
        let rows = excerpt.rows - extent.rows
        let columns = excerpt.columns - extent.columns
        let (rowText, columnText) = (Self.more(rows, "row"), Self.more(columns, "column"))
        let candidates = [
            [rowText, columnText].compactMap { $0 }.joined(separator: ", "), rowText ?? columnText ?? "",
        ]
        let text = candidates.lazy.map { "\(name) \(ellipsis) \($0)" }.first { $0.columns <= width }
        return text ?? "\(name) \(ellipsis)"
    }

    private static func more(_ count: Int, _ noun: String) -> String? {
        count > 0 ? "\(count) more \(Wording.noun(noun, for: count))" : nil
    }

    func draw(_ extent: Extent, in rect: Rect, on canvas: inout Canvas) {
        let style = isNew ? canvas.theme.accent : canvas.theme.strong
        if mapScale != nil { return drawMap(style, size(extent), in: rect, on: &canvas) }
        canvas.write(label(extent, width: rect.width), x: rect.x, y: rect.y, style, maxWidth: rect.width)
        for row in 0..<min(extent.rows, rect.height - 1) {
            for column in 0..<extent.columns {
                canvas.write(
                    ColumnFormat.leading(Self.text(excerpt[row, column]), Self.cellWidth - 1),
                    x: rect.x + column * Self.cellWidth, y: rect.y + 1 + row, isNew ? canvas.theme.accent : .plain)
            }
        }
    }

    /// Draws all numbers that were read on a common scale: positive ones orange, negative ones blue.
    private func drawMap(_ style: Style, _ size: Size, in rect: Rect, on canvas: inout Canvas) {
        let (rows, columns) = (excerpt.shownRows, excerpt.shownColumns)
        let largest = excerpt.values.reduce(Float(0)) { $1.isFinite ? max($0, abs($1)) : $0 }
        let label = isWhole(largestRead) ? name : "\(name) \(ellipsis)"
        let range = " ±\(NumberFormat.significant(Double(largest), 2))"
        canvas.write(label, x: rect.x, y: rect.y, style, maxWidth: rect.width)
        if label.columns + range.columns <= rect.width {
            canvas.write(range, x: rect.x + label.columns, y: rect.y, canvas.theme.faint)
        }
        let width = min(rect.width, columns * (mapScale ?? 1))
        let area = Rect(x: rect.x, y: rect.y + 1, width: width, height: min(rect.height, size.height) - 1)
        // A neutral row makes the height even where two rows share a cell.
        let filled = mapScale == 1 && rows > 2 * (area.height - 1) ? 2 * area.height : rows
        Heatmap(
            columns: columns, rows: max(rows, filled), in: area.size, palette: .diverging(on: canvas.theme.background),
            pooling: .strongest(rest: 0.5), depth: canvas.theme.depth, glyphs: canvas.glyphs
        ) { column, row in
            guard row < rows, largest > 0 else { return 0.5 }
            return 0.5 + Double(excerpt[row, column] / largest) / 2
        }
        .draw(in: area, of: &canvas.buffer)
    }

    /// Returns a number in at most six columns: up to three decimals, or scientific notation if it is tiny or large.
    static func text(_ number: Float) -> String {
        let value = Double(number)
        switch abs(value) {
        case 0: return "0"
        case ..<0.0005: return NumberFormat.scientific(value, digits: 1)
        case ..<9.9995: return NumberFormat.fixed(value, 3)
        case ..<99.995: return NumberFormat.fixed(value, 2)
        case ..<999.95: return NumberFormat.fixed(value, 1)
        default: return NumberFormat.scientific(value, digits: 1)
        }
    }
}
