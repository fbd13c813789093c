/// Shape of a glyph that can be drawn without a font, in the coordinates of its cell.
struct CellShape: Equatable {
    /// Size of a cell, with both sides divisible by eight.
    static let width = 8
    static let height = 16

    /// Closed path in SVG's relative commands, with its starting point.
    struct Outline: Equatable {
        var x: Int
        var y: Int
        var path: String
    }

    var rects: [Rect] = []
    var outline: Outline?
    /// Centres of round dots.
    var dots: [Point] = []
    /// Whether the shape fills part of its cell right up to the edges, as block elements do.
    var isBlock = false
    /// Opacity in quarters; below 4 for the shades.
    var quarters = 4

    /// Point within a cell.
    struct Point: Equatable {
        var x: Int
        var y: Int
    }
}

extension CellShape {
    /// Creates the shape of a glyph, or nil if the glyph is written as text.
    init?(_ glyph: Unicode.Scalar) {
        switch glyph.value {
        case 0x2500...0x257F:
            guard let shape = BoxDrawing.shape(of: glyph) else { return nil }
            self = shape
        case 0x2580...0x259F:
            self = Self.block(glyph.value)
            isBlock = true
        case 0x2800...0x28FF: dots = Self.braille(glyph.value)
        default: return nil
        }
    }

    private static func block(_ value: UInt32) -> CellShape {
        switch value {
        case 0x2580: CellShape(rects: [eighths(x: 0..<8, y: 0..<4)])
        case 0x2581...0x2588: CellShape(rects: [eighths(x: 0..<8, y: 8 - Int(value - 0x2580)..<8)])
        case 0x2589...0x258F: CellShape(rects: [eighths(x: 0..<8 - Int(value - 0x2588), y: 0..<8)])
        case 0x2590: CellShape(rects: [eighths(x: 4..<8, y: 0..<8)])
        case 0x2591...0x2593: CellShape(rects: [eighths(x: 0..<8, y: 0..<8)], quarters: Int(value - 0x2590))
        case 0x2594: CellShape(rects: [eighths(x: 0..<8, y: 0..<1)])
        case 0x2595: CellShape(rects: [eighths(x: 7..<8, y: 0..<8)])
        default: CellShape(rects: quadrants(quadrantSets[Int(value - 0x2596)]))
        }
    }

    /// Returns a rectangle given in eighths of the cell's width and height.
    private static func eighths(x: Range<Int>, y: Range<Int>) -> Rect {
        let (column, row) = (width / 8, height / 8)
        return Rect(x: x.lowerBound * column, y: y.lowerBound * row, width: x.count * column, height: y.count * row)
    }

    /// Quarters of the cell filled by ▖ to ▟, as bits for upper left, upper right, lower left and lower right.
    private static let quadrantSets = [4, 8, 1, 13, 9, 7, 11, 2, 6, 14]

    private static func quadrants(_ set: Int) -> [Rect] {
        (0..<4).filter { set & 1 << $0 != 0 }.map { index in
            eighths(
                x: index % 2 == 0 ? 0..<4 : 4..<8, y: index < 2 ? 0..<4 : 4..<8)
        }
    }

    /// Returns the dots of a braille pattern; its bits run down the left column, the right column, and along the lowest
    /// row.
    private static func braille(_ value: UInt32) -> [Point] {
        let places = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3)]
        return places.indices.filter { value & 1 << UInt32($0) != 0 }.map { index in
            Point(x: 2 + 4 * places[index].0, y: 2 + 4 * places[index].1)
        }
    }
}
