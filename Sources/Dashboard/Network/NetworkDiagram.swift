import Diagnosis
import TUI
import Text
import Training

/// Drawing of a network: units as small maps, edges by weight, and the gradient under each layer.
///
///     x         dense1       dense2      dense3
///     ▄▄  ───── ▄▄ ───────── ▄▄ ──────── ▄▄
///     ▄▄  ╲╱╲── ▄▄ ╲╱╲╱╲╱╲╱  ▄▄ ╲╱╲╱╲╱─  ▄▄
///               4 of 16      4 of 16
///               ● 0.93       ● 1.2       ● 1
struct NetworkDiagram {
    let picture: NetworkPicture
    let faults: [LayerFault]
    /// Layer that is selected; nil if none is.
    let selected: Int?

    /// Rows above and below the maps.
    private static let (above, below) = (1, 2)

    func draw(in rect: Rect, on canvas: inout Canvas) {
        guard let area = area(in: rect) else { return }
        let places = places(in: area)
        for (index, place) in places.enumerated() {
            draw(place, in: rect, area, on: &canvas)
            if index > 0 { drawLinks(from: places[index - 1], to: place, in: area, on: &canvas) }
        }
    }

    /// Whether columns are left out for want of room.
    func leavesOut(in rect: Rect) -> Bool { area(in: rect).map(places)?.contains { $0.omitted > 0 } ?? false }

    /// Returns the area of the maps; nil if there is too little room.
    private func area(in rect: Rect) -> Rect? {
        let margins = Self.above + Self.below + (isChain ? 0 : 1)
        guard rect.height > margins, rect.width > 8, !picture.columns.isEmpty else { return nil }
        return Rect(
            x: rect.x + 1, y: rect.maxY - Self.below - (rect.height - margins), width: rect.width - 2,
            height: rect.height - margins)
    }

    private func places(in area: Rect) -> [NetworkColumns.Place] {
        NetworkColumns(picture, essential: essential, in: area, rows: area.height).places
    }

    /// Columns that are shown before others: the ends, the layer at fault and the selected one.
    private var essential: [Int] {
        let marked = picture.columns.indices.filter { index in
            picture.columns[index].layer.map { $0 == selected || fault($0)?.isAtFault == true } ?? false
        }
        return [picture.columns.count - 1, 0] + marked
    }

    private func fault(_ layer: Int) -> LayerFault? { faults.indices.contains(layer) ? faults[layer] : nil }

    /// Whether every column reads the one before it and no other.
    private var isChain: Bool {
        picture.columns.indices.dropFirst().allSatisfy { picture.columns[$0].sources == [$0 - 1] }
    }

    // MARK: - Columns

    private func draw(_ place: NetworkColumns.Place, in rect: Rect, _ area: Rect, on canvas: inout Canvas) {
        guard let index = place.column, let tiles = place.tiles else {
            let middle = Rect(x: place.x, y: area.y + area.height / 2, width: place.width, height: 1)
            canvas.write("… \(place.omitted) more", x: middle.x, y: middle.y, canvas.theme.faint, maxWidth: place.pitch)
            return
        }
        let column = picture.columns[index]
        let fault = column.layer.flatMap(fault)
        let left = place.x + (index == 0 ? place.labelWidth : 0)
        let room = place.x + place.pitch - 1 - left
        var heading = LayerNames.fitted([column.name], to: room, glyphs: canvas.glyphs)[0]
        if fault?.isAtFault == true, heading.columns + 9 <= room { heading += " at fault" }
        canvas.write(heading, x: left, y: rect.y, style(of: column, fault, canvas.theme), maxWidth: room)
        if !isChain { drawSources(of: column, x: left, y: rect.y + 1, room: room, on: &canvas) }
        for (position, unit) in tiles.units.enumerated() {
            draw(unit, tiles, position, of: place, x: left, in: area, on: &canvas)
        }
        if tiles.units.isEmpty { drawBlock(tiles, column.text, x: left, in: area, on: &canvas) }
        let foot = Rect(x: left, y: rect.maxY - Self.below, width: room, height: Self.below)
        drawFoot(of: column, tiles, fault, in: foot, on: &canvas)
        if let layer = column.layer {
            canvas.target(Rect(x: left, y: rect.y, width: room, height: rect.height), press: .selectLayer(layer))
        }
    }

    private func style(of column: NetworkPicture.Column, _ fault: LayerFault?, _ theme: Theme) -> Style {
        if let fault, fault.isAtFault {
            // A recurrent layer may be healthy in itself, but not over time.
            let course = fault.health == .healthy ? fault.course : nil
            let style = course.map { theme.style(of: $0) } ?? theme.style(of: fault.health)
            return style.adding([.bold, .reverse])
        }
        return column.layer != nil && column.layer == selected ? theme.accent.adding(.underline) : theme.strong
    }

    private func drawSources(
        of column: NetworkPicture.Column, x: Int, y: Int, room: Int, on canvas: inout Canvas
    ) {
        let names = column.sources.filter { picture.columns.indices.contains($0) }.map { picture.columns[$0].name }
        let sources = "← " + names.joined(separator: ", ")
        guard !names.isEmpty, sources.columns <= room else { return }
        canvas.write(sources, x: x, y: y, canvas.theme.faint, maxWidth: room)
    }

    // MARK: - Links

    private func drawLinks(
        from left: NetworkColumns.Place, to right: NetworkColumns.Place, in area: Rect, on canvas: inout Canvas
    ) {
        guard let first = left.column, let second = right.column, let source = left.tiles, let target = right.tiles,
            picture.columns[second].sources.contains(first)
        else { return }
        let start = left.x + left.width
        let gap = Rect(x: start, y: area.y, width: right.x - start, height: area.height)
        let edges = picture.columns[second].edges
        guard edges.isEmpty else {
            return NetworkEdges(edges: edges, source: source, target: target).draw(in: gap, on: &canvas)
        }
        canvas.write("→", x: gap.x + gap.width / 2, y: area.y + area.height / 2, canvas.theme.faint)
    }
}
