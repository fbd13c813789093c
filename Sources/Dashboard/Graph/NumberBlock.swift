import TUI
import Training

/// A tensor's first rows and columns as numbers under its name.
struct NumberBlock {
    let title: String
    let excerpt: TensorExcerpt
    /// Whether it is what the present stage has just computed.
    var isNew = false

    static let cellWidth = 7

    func rows(atMost most: Int) -> Int { max(0, min(excerpt.shownRows, most - 1)) }
    func columns(in width: Int) -> Int { max(1, min(excerpt.shownColumns, width / Self.cellWidth)) }

    func size(in room: Size) -> Size {
        let (rows, columns) = (rows(atMost: room.height), columns(in: room.width))
        return Size(width: max(label(rows, columns).columns, columns * Self.cellWidth), height: rows + 1)
    }

    /// The name, the whole tensor's size, and a sign where not all of it is shown.
    private func label(_ rows: Int, _ columns: Int) -> String {
        let isWhole = rows == excerpt.rows && columns == excerpt.columns
        return "\(title) \(excerpt.rows)×\(excerpt.columns)\(isWhole ? "" : " …")"
    }

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let (rows, columns) = (rows(atMost: rect.height), columns(in: rect.width))
        let style = isNew ? canvas.theme.accent : canvas.theme.strong
        canvas.write(label(rows, columns), x: rect.x, y: rect.y, style, maxWidth: rect.width)
        for row in 0..<rows {
            for column in 0..<columns {
                canvas.write(
                    Format.leading(Self.text(excerpt[row, column]), Self.cellWidth - 1),
                    x: rect.x + column * Self.cellWidth, y: rect.y + 1 + row, isNew ? canvas.theme.accent : .plain)
            }
        }
    }

    /// A number in six columns: three decimals, fewer of a large one, a power of ten of a tiny one.
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

/// Places blocks from the left, one under another where there is room, as many as fit.
struct BlockShelf {
    let rect: Rect

    func draw(_ blocks: [NumberBlock], on canvas: inout Canvas) {
        var shelf = Rect(x: rect.x, y: rect.y, width: rect.width, height: 0)
        var (x, y, width) = (rect.x, rect.y, 0)
        for block in blocks {
            var size = block.size(in: Size(width: rect.width, height: rect.maxY - rect.y))
            if size.height <= shelf.maxY - y, x + size.width <= rect.maxX {
                width = max(width, size.width)
            } else if shelf.height > 0, x + width + 2 + size.width <= rect.maxX, size.height <= rect.maxY - shelf.y {
                (x, y, width) = (x + width + 2, shelf.y, size.width)
            } else {
                guard rect.maxY - shelf.maxY >= 2 else { return }
                size = block.size(in: Size(width: rect.width, height: rect.maxY - shelf.maxY))
                (x, y, width) = (rect.x, shelf.maxY, size.width)
                shelf = Rect(x: rect.x, y: shelf.maxY, width: rect.width, height: 0)
            }
            block.draw(in: Rect(x: x, y: y, width: size.width, height: size.height), on: &canvas)
            y += size.height
            shelf = Rect(x: rect.x, y: shelf.y, width: rect.width, height: max(shelf.height, y - shelf.y))
        }
    }
}
