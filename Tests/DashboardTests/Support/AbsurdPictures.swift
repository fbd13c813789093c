@testable import Training

/// Pictures that no run should produce: no columns, sizes that do not match, sources and edges of nowhere, NaN.
enum AbsurdPictures {
    private static let huge = Int.max
    private static let evil = "\u{1B}[2J\u{202E}\u{0}漢字🙂\r"

    static var all: [NetworkPicture] {
        let columns = [empty, wrongMaps, manyUnits, block, text, edgesOfNowhere]
        let inputs: [NetworkPicture.Inputs] = [.grid, .classes([]), .classes([evil, ""]), .example]
        var all = [NetworkPicture(columns: [])]
        all += columns.map { NetworkPicture(columns: [$0]) }
        all += inputs.map { NetworkPicture(columns: columns + columns, inputs: $0) }
        all.append(NetworkPicture(columns: Array(repeating: manyUnits, count: 200), inputs: .grid))
        return all
    }

    private static func column(_ units: [NetworkPicture.Unit], count: Int = Self.huge) -> NetworkPicture.Column {
        var column = NetworkPicture.Column(name: evil, layer: huge, unitCount: count)
        column.noun = evil
        column.sources = [-1, 0, 1, huge]
        column.units = units
        return column
    }

    private static func unit(_ width: Int, _ height: Int, _ values: [Float], reach: Float = 1) -> NetworkPicture.Unit {
        let map = NetworkPicture.Map(width: width, height: height, values: values, rest: .nan, reach: reach)
        return NetworkPicture.Unit(index: -5, label: evil, weights: map, response: map)
    }

    private static var empty: NetworkPicture.Column { column([], count: -3) }

    private static var wrongMaps: NetworkPicture.Column {
        column([
            unit(huge, huge, [1]), unit(0, 0, []), unit(-1, 4, []), unit(2, 2, [.nan, .infinity, -.infinity, 1e38]),
            unit(1, 1, [0], reach: 0), unit(3, 1, [1, 2], reach: .nan), .init(index: nil),
        ])
    }

    private static var manyUnits: NetworkPicture.Column {
        column(Array(repeating: unit(2, 2, [0, 0, 0, 0], reach: .infinity), count: 50), count: 50)
    }

    private static var block: NetworkPicture.Column {
        NetworkPicture.Column(name: String(repeating: "层", count: 60), layer: nil, unitCount: 0)
    }

    private static var text: NetworkPicture.Column {
        var column = column([])
        (column.text, column.stepCount) = (String(repeating: evil + "\n", count: 400), huge)
        return column
    }

    private static var edgesOfNowhere: NetworkPicture.Column {
        var column = column([unit(1, 1, [.nan])])
        column.edges = [(-1, 0), (0, 0), (huge, huge)].map { .init(source: $0.0, target: $0.1, weight: .nan) }
        return column
    }
}
