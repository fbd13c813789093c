/// Lines of the box-drawing characters U+2500 to U+257F, apart from double lines and diagonals.
enum BoxDrawing {
    /// Returns the shape of a character, or nil if this table has none for it.
    static func shape(of glyph: Unicode.Scalar) -> CellShape? {
        guard (0x2500...0x257F).contains(glyph.value) else { return nil }
        if let outline = arcs[glyph] { return CellShape(outline: outline) }
        if let dash = dashes[glyph] { return CellShape(rects: rects(of: dash)) }
        let arms = arms[Int(glyph.value - 0x2500)]
        return arms == 0 ? nil : CellShape(rects: rects(of: arms))
    }

    /// Returns the extent of a line across its direction, centred on `middle`; weight 2 is a heavy line.
    private static func extent(_ weight: Int, around middle: Int) -> Range<Int> {
        weight == 2 ? middle - 1..<middle + 2 : middle..<middle + 1
    }

    private static func column(_ weight: Int, _ rows: Range<Int>) -> Rect {
        let columns = extent(weight, around: CellShape.width / 2)
        return Rect(x: columns.lowerBound, y: rows.lowerBound, width: columns.count, height: rows.count)
    }

    private static func row(_ weight: Int, _ columns: Range<Int>) -> Rect {
        let rows = extent(weight, around: CellShape.height / 2)
        return Rect(x: columns.lowerBound, y: rows.lowerBound, width: columns.count, height: rows.count)
    }
}

// MARK: - Straight lines

extension BoxDrawing {
    /// Weights of the four arms as hexadecimal digits, in the order up, right, down, left: 0 none, 1 light, 2 heavy.
    private static let arms: [UInt16] = [
        0x0101, 0x0202, 0x1010, 0x2020, 0x0000, 0x0000, 0x0000, 0x0000,
        0x0000, 0x0000, 0x0000, 0x0000, 0x0110, 0x0210, 0x0120, 0x0220,
        0x0011, 0x0012, 0x0021, 0x0022, 0x1100, 0x1200, 0x2100, 0x2200,
        0x1001, 0x1002, 0x2001, 0x2002, 0x1110, 0x1210, 0x2110, 0x1120,
        0x2120, 0x2210, 0x1220, 0x2220, 0x1011, 0x1012, 0x2011, 0x1021,
        0x2021, 0x2012, 0x1022, 0x2022, 0x0111, 0x0112, 0x0211, 0x0212,
        0x0121, 0x0122, 0x0221, 0x0222, 0x1101, 0x1102, 0x1201, 0x1202,
        0x2101, 0x2102, 0x2201, 0x2202, 0x1111, 0x1112, 0x1211, 0x1212,
        0x2111, 0x1121, 0x2121, 0x2112, 0x2211, 0x1122, 0x1221, 0x2212,
        0x1222, 0x2122, 0x2221, 0x2222, 0x0000, 0x0000, 0x0000, 0x0000,
        0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000,
        0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000,
        0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000,
        0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000,
        0x0000, 0x0000, 0x0000, 0x0000, 0x0001, 0x1000, 0x0100, 0x0010,
        0x0002, 0x2000, 0x0200, 0x0020, 0x0201, 0x1020, 0x0102, 0x2010,
    ]

    /// Returns arms that reach from the cell's edges through the lines they meet.
    private static func rects(of arms: UInt16) -> [Rect] {
        let (up, right, down, left) = (Int(arms >> 12), Int(arms >> 8 & 15), Int(arms >> 4 & 15), Int(arms & 15))
        let upright = extent(max(up, down), around: CellShape.width / 2)
        let level = extent(max(left, right), around: CellShape.height / 2)
        var rects: [Rect] = []
        if up > 0 { rects.append(column(up, 0..<level.upperBound)) }
        if down > 0 { rects.append(column(down, level.lowerBound..<CellShape.height)) }
        if left > 0 { rects.append(row(left, 0..<upright.upperBound)) }
        if right > 0 { rects.append(row(right, upright.lowerBound..<CellShape.width)) }
        return rects
    }
}

// MARK: - Dashes and round corners

extension BoxDrawing {
    /// Line of `count` dashes.
    private struct Dash {
        var count: Int
        var isUpright: Bool
        var weight: Int
    }

    private static let dashes: [Unicode.Scalar: Dash] = [
        "┄": Dash(count: 3, isUpright: false, weight: 1), "┅": Dash(count: 3, isUpright: false, weight: 2),
        "┆": Dash(count: 3, isUpright: true, weight: 1), "┇": Dash(count: 3, isUpright: true, weight: 2),
        "┈": Dash(count: 4, isUpright: false, weight: 1), "┉": Dash(count: 4, isUpright: false, weight: 2),
        "┊": Dash(count: 4, isUpright: true, weight: 1), "┋": Dash(count: 4, isUpright: true, weight: 2),
        "╌": Dash(count: 2, isUpright: false, weight: 1), "╍": Dash(count: 2, isUpright: false, weight: 2),
        "╎": Dash(count: 2, isUpright: true, weight: 1), "╏": Dash(count: 2, isUpright: true, weight: 2),
    ]

    /// Returns dashes that fill about two thirds of the line.
    private static func rects(of dash: Dash) -> [Rect] {
        let length = dash.isUpright ? CellShape.height : CellShape.width
        return (0..<dash.count).map { index in
            let (start, end) = (index * length / dash.count, (index + 1) * length / dash.count)
            let part = start..<start + max(1, (end - start) * 2 / 3)
            return dash.isUpright ? column(dash.weight, part) : row(dash.weight, part)
        }
    }

    /// Round corners as paths that begin at the end of their vertical line.
    private static let arcs: [Unicode.Scalar: CellShape.Outline] = [
        "╭": .init(x: 4, y: 16, path: "v-4a4 4 0 0 1 4-4v1a3 3 0 0 0-3 3v4z"),
        "╮": .init(x: 4, y: 16, path: "v-4a3 3 0 0 0-3-3h-1v-1h1a4 4 0 0 1 4 4v4z"),
        "╯": .init(x: 4, y: 0, path: "v5a3 3 0 0 1-3 3h-1v1h1a4 4 0 0 0 4-4v-5z"),
        "╰": .init(x: 4, y: 0, path: "v5a4 4 0 0 0 4 4v-1a3 3 0 0 1-3-3v-5z"),
    ]
}
