import TUI
import Text
import Training

/// Sizes of the maps of a column of units, one below the other.
struct UnitTiles {
    /// Map of a unit with its size: its width in columns, and its height in half rows.
    struct Tile {
        var width: Int
        var dots: Int
    }

    /// Units that are drawn; none for a block, which stands for a layer whose units are unknown.
    private(set) var units: [NetworkPicture.Unit] = []
    /// Positions of these units among those of the column.
    private(set) var positions: [Int] = []
    /// Sizes of the maps of a unit, which stand side by side.
    private(set) var tiles: [Tile] = []
    /// Number of rows from one unit to the next.
    private(set) var pitch = 1

    /// Limits of the maps of all columns, so that the columns fit side by side.
    struct Limits {
        /// Width of a plane's map for its height, where both are counted in half rows.
        var stretch: Double
        /// Maximum number of rows from one unit to the next.
        var pitch: Int
        /// Maximum number of columns of a unit.
        var width: Int
        /// Maximum number of columns of a unit's name.
        var label: Int

        /// Limits to try in turn, roomiest first.
        static let all = [
            Limits(stretch: 2, pitch: 9, width: 36, label: 18), Limits(stretch: 2, pitch: 5, width: 24, label: 12),
            Limits(stretch: 1.4, pitch: 4, width: 16, label: 8), tightest,
            Limits(stretch: 1, pitch: 3, width: 12, label: 0),
        ]
        /// Limits of a network of which some columns are left out.
        static let tightest = Limits(stretch: 1, pitch: 3, width: 12, label: 6)
    }

    /// Chooses the largest maps within limits that fit into a number of rows.
    init(_ column: NetworkPicture.Column, _ inputs: NetworkPicture.Inputs, rows height: Int, _ limits: Limits) {
        guard let first = column.units.first, column.text == nil, height > 0 else {
            let room = Size(width: min(24, max(14, limits.width)), height: height)
            let size = Self.block(column.text, in: room)
            (tiles, pitch) = ([Tile(width: size.width, dots: 2 * size.height)], size.height)
            return
        }
        let maps = Self.maps(of: first)
        let isStrip = maps.allSatisfy { $0.height == 1 }
        let least = isStrip ? 1 : inputs == .grid ? 3 : 4
        positions = NetworkPicture.evenly(min(max(1, height / least), column.units.count), of: column.units.count)
        units = positions.map { column.units[$0] }
        guard !isStrip else {
            pitch = 2 * units.count <= height + 1 ? 2 : 1
            tiles = maps.map { Tile(width: Self.stripWidth($0.width, atMost: limits.width), dots: 2) }
            return
        }
        // The width alone limits what keeps its shape.
        let most = inputs == .grid ? limits.pitch : Self.largestPitch
        pitch = min(height / units.count, units.count == 1 ? 2 * most : most)
        let dots = units.count == 1 ? 2 * pitch : 2 * pitch - 1
        let room = Size(width: (limits.width - maps.count + 1) / max(1, maps.count), height: dots)
        tiles = maps.map { map in
            column.stepCount != nil && first.index == nil
                ? Tile(width: min(map.width, room.width), dots: dots)
                : inputs == .grid
                    ? Tile(width: max(1, min(room.width, Int(Double(dots) * limits.stretch))), dots: dots)
                    : Self.picture(map, in: room)
        }
        pitch = min(pitch, rows + 1)
    }

    private static let largestPitch = 9

    /// Returns the size of a block with its frame: around the text that a network reads, or around nothing.
    private static func block(_ text: String?, in room: Size) -> Size {
        guard let text else { return Size(width: 9, height: min(3, room.height)) }
        return Size(width: room.width, height: min(room.height, text.wrapped(to: room.width - 2).count + 2))
    }

    /// Maps that are drawn of a unit: weights and responses, but of weights from an image no responses to classes.
    static func maps(of unit: NetworkPicture.Unit) -> [NetworkPicture.Map] {
        let both = [unit.weights, unit.response].compactMap { $0 }
        return unit.weights != nil && unit.response?.height == 1 ? Array(both.prefix(1)) : both
    }

    private static func stripWidth(_ places: Int, atMost most: Int) -> Int {
        switch places {
        case ...1: min(4, most)
        case ...8: min(2 * places, most)
        default: min(places, most)
        }
    }

    /// Returns the size of a picture whose numbers are all equally large, unless that wastes much of the room.
    private static func picture(_ map: NetworkPicture.Map, in room: Size) -> Tile {
        let (width, height) = (max(1, map.width), max(1, map.height))
        let multiple = min(room.width / width, room.height / height)
        if multiple > 0, 3 * multiple * height > 2 * room.height || 3 * multiple * width > 2 * room.width {
            return Tile(width: multiple * width, dots: multiple * height)
        }
        let factor = min(Double(room.width) / Double(width), Double(room.height) / Double(height))
        return Tile(
            width: max(1, Int(Double(width) * factor)), dots: max(1, Int(Double(height) * factor)))
    }

    /// Number of rows of a unit; of an odd number of half rows, the last is half empty.
    var rows: Int { (tiles.reduce(1) { max($0, $1.dots) } + 1) / 2 }
    /// Width of a unit: its maps with a space between them.
    var width: Int { tiles.reduce(-1) { $0 + $1.width + 1 } }
    /// Height of all units.
    var height: Int { (max(1, units.count) - 1) * pitch + rows }

    /// Returns the first row of a unit in an area in whose middle the column stands.
    func top(of position: Int, in rows: Range<Int>) -> Int {
        rows.lowerBound + max(0, rows.count - height) / 2 + position * pitch
    }

    /// Returns the distance in rows from the top of an area to the middle of a unit.
    func middle(of position: Int, in height: Int) -> Double {
        Double(top(of: position, in: 0..<height)) + Double(tiles.reduce(1) { max($0, $1.dots) }) / 4
    }
}
