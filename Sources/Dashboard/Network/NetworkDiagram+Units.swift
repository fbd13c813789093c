import TUI
import Text
import Training

/// Units of a column.
extension NetworkDiagram {
    /// Draws the maps of a unit, its state and its name.
    func draw(
        _ unit: NetworkPicture.Unit, _ tiles: UnitTiles, _ position: Int, of place: NetworkColumns.Place, x: Int,
        in area: Rect, on canvas: inout Canvas
    ) {
        let top = tiles.top(of: position, in: area.minY..<area.maxY)
        var left = x
        for (map, tile) in zip(UnitTiles.maps(of: unit), tiles.tiles) {
            let rect = Rect(x: left, y: top, width: tile.width, height: tiles.rows).intersection(area)
            UnitMap(map: map, dots: tile.dots, isSmooth: picture.inputs == .grid).draw(in: rect, on: &canvas)
            left += tile.width + 1
        }
        // Only a plane shows that an output is the same everywhere; few examples may be alike.
        let state = unit.state == .flat && picture.inputs != .grid ? .live : unit.state
        UnitState(state).draw(
            in: Rect(x: x, y: top, width: tiles.width, height: tiles.rows).intersection(area), on: &canvas)
        guard let label = unit.label, place.labelWidth > 1 else { return }
        let y = top + (tiles.rows - 1) / 2
        if place.column == 0 {
            let text = canvas.glyphs.spell(label.legible)
            let room = place.labelWidth - 1
            canvas.write(
                text, x: place.x + max(0, room - text.columns), y: y, canvas.theme.faint, maxWidth: room)
        } else {
            canvas.write(
                label.legible, x: x + tiles.width + 1, y: y, canvas.theme.faint, maxWidth: place.labelWidth - 1)
        }
    }

    /// Draws a frame for a layer whose units are unknown, with the text that it reads, if any.
    func drawBlock(_ tiles: UnitTiles, _ text: String?, x: Int, in area: Rect, on canvas: inout Canvas) {
        let rect = Rect(x: x, y: tiles.top(of: 0, in: area.minY..<area.maxY), width: tiles.width, height: tiles.rows)
        let frame = Panel(borderStyle: canvas.theme.frame, corners: .rounded, glyphs: canvas.glyphs)
        frame.draw(in: rect.intersection(area), of: &canvas.buffer)
        guard let text else { return }
        let room = frame.content(of: rect.intersection(area))
        for (row, line) in text.wrapped(to: max(1, room.width)).prefix(room.height).enumerated() {
            canvas.write(line.legible, x: room.x, y: room.y + row, maxWidth: room.width)
        }
    }
}
