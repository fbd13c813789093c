import TUI
import Text
import Training

/// Columns of the network's picture that a screen has room for, from left to right.
struct NetworkColumns {
    /// Column at its place, or a mark for columns that are left out.
    struct Place {
        /// Index of the column; nil for the mark.
        var column: Int?
        /// Number of columns left out.
        var omitted = 0
        var tiles: UnitTiles?
        /// Names of units, which stand beside their maps.
        var labelWidth = 0
        var x = 0
        /// Width of labels and maps, and that up to the next place.
        var width = 0
        var pitch = 0
    }

    private(set) var places: [Place] = []

    /// Least widths: of a column with its gradient, of the space for edges, and of the mark.
    private static let leastPitch = 7
    private static let leastGap = 2
    private static let omissionWidth = 8
    private static let largestGap = 30

    /// Chooses columns for an area; those in `essential` come first, most important first.
    init(_ picture: NetworkPicture, essential: [Int], in area: Rect, rows: Int) {
        for limits in UnitTiles.Limits.all
        where picture.columns.count * Self.leastPitch <= area.width + Self.leastGap {
            let all = picture.columns.indices.map { Self.place($0, of: picture, rows: rows, limits) }
            if Self.width(all) <= area.width {
                places = all
                break
            }
        }
        if places.isEmpty { places = Self.chosen(of: picture, essential: essential, rows: rows, width: area.width) }
        spread(in: area)
    }

    private static func place(
        _ column: Int, of picture: NetworkPicture, rows: Int, _ limits: UnitTiles.Limits
    ) -> Place {
        let tiles = UnitTiles(picture.columns[column], picture.inputs, rows: rows, limits)
        let isEdge = column == 0 || column == picture.columns.count - 1
        let label = isEdge ? tiles.units.reduce(0) { max($0, ($1.label?.columns ?? -1) + 1) } : 0
        let labelWidth = min(label, limits.label)
        let width = labelWidth + tiles.width
        return Place(
            column: column, tiles: tiles, labelWidth: labelWidth, width: width,
            pitch: max(width + leastGap, leastPitch))
    }

    /// Returns the least width of all places; the last needs no space for edges, but for its gradient.
    private static func width(_ places: [Place]) -> Int {
        guard let last = places.last else { return 0 }
        return places.reduce(0) { $0 + $1.pitch } - last.pitch + max(last.width, leastPitch)
    }

    /// Returns as many columns as fit, the essential ones first, then from both ends.
    private static func chosen(of picture: NetworkPicture, essential: [Int], rows: Int, width: Int) -> [Place] {
        let count = picture.columns.count
        let ends = (0..<count).map { $0.isMultiple(of: 2) ? count - 1 - $0 / 2 : $0 / 2 }
        let limits = UnitTiles.Limits.tightest
        var chosen: [Int: Place] = [:]
        for column in essential + ends where chosen[column] == nil && picture.columns.indices.contains(column) {
            var more = chosen
            more[column] = place(column, of: picture, rows: rows, limits)
            let places = marked(more, count: count)
            if Self.width(places) > width {
                if chosen.isEmpty { continue }
                break
            }
            chosen = more
        }
        return marked(chosen, count: count)
    }

    /// Returns the chosen columns in order, with marks where others are left out.
    private static func marked(_ chosen: [Int: Place], count: Int) -> [Place] {
        var places: [Place] = []
        var next = 0
        for column in chosen.keys.sorted() + [count] {
            if column > next {
                places.append(Place(omitted: column - next, width: omissionWidth, pitch: omissionWidth + 1))
            }
            if let place = chosen[column] { places.append(place) }
            next = column + 1
        }
        return places
    }

    /// Places the columns so that they fill the area, within reason.
    private mutating func spread(in area: Rect) {
        guard !places.isEmpty else { return }
        let left = max(0, area.width - Self.width(places))
        let extra = min(left / max(1, places.count - 1), Self.largestGap)
        var x = area.x + (left - extra * (places.count - 1)) / 2
        for index in places.indices {
            places[index].x = x
            places[index].pitch = index == places.count - 1 ? area.maxX + 1 - x : places[index].pitch + extra
            x += places[index].pitch
        }
    }
}
