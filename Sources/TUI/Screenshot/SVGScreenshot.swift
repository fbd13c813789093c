/// Picture of a screen as SVG with real text; blocks, lines and braille are shapes, so that they line up in any font.
///
/// A cell is 8 × 16 units. All shapes of one colour share a path, so that neighbours meet without a seam.
///
/// Source: Scalable Vector Graphics 2, W3C, 2018.
package struct SVGScreenshot {
    private let colors: PictureColors
    private let size: Size
    private let title: String
    private var papers = Layers<PictureColors.RGB, [Rect]>(empty: [])
    private var fills = Layers<Fill, [Rect]>(empty: [])
    private var outlines = Layers<PictureColors.RGB, String>(empty: "")
    private var dots = Layers<PictureColors.RGB, String>(empty: "")
    private var texts = Layers<Ink, [Run]>(empty: [])

    /// Colour and opacity (in quarters) of a filled shape; blocks are drawn with crisp edges because they touch each
    /// other.
    private struct Fill: Hashable {
        var color: PictureColors.RGB
        var quarters = 4
        var isBlock = false
    }

    /// Colour and weight of text.
    private struct Ink: Hashable {
        var color: PictureColors.RGB
        var isBold: Bool
    }

    /// Text in adjacent cells.
    private struct Run {
        var x: Int
        var y: Int
        var text: String.UnicodeScalarView
        var columns: Int { text.count }
    }

    /// Draws the cells of a buffer; `title` becomes the picture's accessible title.
    package init(_ buffer: Buffer, colors: PictureColors = .dark, title: String) {
        self.colors = colors
        self.title = title
        size = buffer.size
        for y in 0..<size.height {
            for x in 0..<size.width {
                var cell = buffer[x, y]
                cell.glyph = buffer.glyph(x, y) ?? " "
                draw(cell, x: x, y: y)
            }
        }
    }

    private mutating func draw(_ cell: Cell, x: Int, y: Int) {
        let (ink, paper) = colors.colors(of: cell.style)
        let area = Rect(
            x: x * CellShape.width, y: y * CellShape.height, width: CellShape.width, height: CellShape.height)
        if paper != colors.background { papers[paper].append(area) }
        if cell.style.attributes.contains(.underline) {
            fills[Fill(color: ink)]
                .append(Rect(x: area.x, y: area.maxY - 2, width: area.width, height: 1))
        }
        if let shape = CellShape(cell.glyph) {
            draw(shape, ink, at: area)
        } else if cell.glyph != " " {
            write(cell.glyph, Ink(color: ink, isBold: cell.style.attributes.contains(.bold)), x: x, y: y)
        }
    }

    private mutating func draw(_ shape: CellShape, _ ink: PictureColors.RGB, at area: Rect) {
        if !shape.rects.isEmpty {
            fills[Fill(color: ink, quarters: shape.quarters, isBlock: shape.isBlock)] += shape.rects.map {
                Rect(x: area.x + $0.x, y: area.y + $0.y, width: $0.width, height: $0.height)
            }
        }
        if let outline = shape.outline {
            outlines[ink] += "M\(area.x + outline.x) \(area.y + outline.y)\(outline.path)"
        }
        if !shape.dots.isEmpty {
            dots[ink] += shape.dots.map { "M\(area.x + $0.x) \(area.y + $0.y)h0" }.joined()
        }
    }

    /// Writes a glyph, appended to the preceding text where that keeps every font aligned to the columns.
    ///
    /// A symbol is always written separately, because a font that lacks it falls back to one of a different width.
    private mutating func write(_ glyph: Unicode.Scalar, _ ink: Ink, x: Int, y: Int) {
        let isSymbol = glyph.value > 0x17F
        if !isSymbol, let last = texts[ink].last, last.y == y, last.text.last.map({ $0.value <= 0x17F }) == true {
            let gap = x - last.x - last.columns
            if gap == 0 || gap == 1 {
                let index = texts[ink].count - 1
                if gap == 1 { texts[ink][index].text.append(" ") }
                texts[ink][index].text.append(glyph)
                return
            }
        }
        texts[ink].append(Run(x: x, y: y, text: String.UnicodeScalarView([glyph])))
    }
}

// MARK: - Output

extension SVGScreenshot {
    /// Margin around the cells.
    private static let margin = 8

    /// Complete SVG document.
    package var text: String {
        let (width, height) = (size.width * CellShape.width, size.height * CellShape.height)
        let (outerWidth, outerHeight) = (width + 2 * Self.margin, height + 2 * Self.margin)
        let head = """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(outerWidth)" height="\(outerHeight)" \
            viewBox="-\(Self.margin) -\(Self.margin) \(outerWidth) \(outerHeight)" \
            font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="13.3">
            <title>\(Self.escaped(title))</title>
            <rect x="-\(Self.margin)" y="-\(Self.margin)" width="\(outerWidth)" height="\(outerHeight)" rx="6" \
            fill="\(colors.background.text)"/>
            """
        let parts = [head] + shapes + texts.entries.flatMap { lines(of: $0.value, $0.key) } + ["</svg>"]
        return parts.joined(separator: "\n") + "\n"
    }

    /// Attribute that prevents visible seams between colours at any scale.
    private static let crisp = " shape-rendering=\"crispEdges\""

    private var shapes: [String] {
        papers.entries.map { "<path fill=\"\($0.key.text)\"\(Self.crisp) d=\"\(Self.path(of: $0.value))\"/>" }
            + fills.entries.map { fill, rects in
                let opacity = fill.quarters == 4 ? "" : " fill-opacity=\"\(["0", ".25", ".5", ".75"][fill.quarters])\""
                let edges = fill.isBlock ? Self.crisp : ""
                return "<path fill=\"\(fill.color.text)\"\(opacity)\(edges) d=\"\(Self.path(of: rects))\"/>"
            }
            + outlines.entries.map { "<path fill=\"\($0.key.text)\" d=\"\($0.value)\"/>" }
            + dots.entries.map { color, path in
                "<path stroke=\"\(color.text)\" stroke-width=\"2.6\" stroke-linecap=\"round\" d=\"\(path)\"/>"
            }
    }

    private func lines(of runs: [Run], _ ink: Ink) -> [String] {
        let weight = ink.isBold ? " font-weight=\"bold\"" : ""
        let texts = runs.map { run in
            let length = run.columns == 1 ? "" : " textLength=\"\(run.columns * CellShape.width)\""
            let origin = "x=\"\(run.x * CellShape.width)\" y=\"\(run.y * CellShape.height + 12)\""
            return "<text \(origin)\(length)>\(Self.escaped(String(run.text)))</text>"
        }
        return ["<g fill=\"\(ink.color.text)\"\(weight)>"] + texts + ["</g>"]
    }

    private static func path(of rects: [Rect]) -> String {
        merged(rects).map { "M\($0.x) \($0.y)h\($0.width)v\($0.height)h-\($0.width)z" }.joined()
    }

    /// Joins rectangles that touch, first along rows and then along columns.
    private static func merged(_ rects: [Rect]) -> [Rect] {
        let rows = rects.sorted { ($0.y, $0.height, $0.x) < ($1.y, $1.height, $1.x) }
        let bars = rows.reduce(into: [Rect]()) { bars, rect in
            if let last = bars.last, last.y == rect.y, last.height == rect.height, last.maxX >= rect.x {
                bars[bars.count - 1].width = max(last.maxX, rect.maxX) - last.x
            } else {
                bars.append(rect)
            }
        }
        let columns = bars.sorted { ($0.x, $0.width, $0.y) < ($1.x, $1.width, $1.y) }
        return columns.reduce(into: [Rect]()) { blocks, rect in
            if let last = blocks.last, last.x == rect.x, last.width == rect.width, last.maxY >= rect.y {
                blocks[blocks.count - 1].height = max(last.maxY, rect.maxY) - last.y
            } else {
                blocks.append(rect)
            }
        }
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}

/// Values by key, in the order in which the keys were first used.
private struct Layers<Key: Hashable, Value> {
    private(set) var entries: [(key: Key, value: Value)] = []
    private var indices: [Key: Int] = [:]
    private let empty: Value

    init(empty: Value) { self.empty = empty }

    subscript(key: Key) -> Value {
        get { indices[key].map { entries[$0].value } ?? empty }
        _modify {
            let index = indices[key] ?? entries.count
            if index == entries.count {
                indices[key] = index
                entries.append((key, empty))
            }
            yield &entries[index].value
        }
    }
}
