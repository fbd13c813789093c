import TUI
import Testing

@testable import Dashboard
@testable import Training

@Suite struct NetworkColumnsTests {
    /// Chain of layers with eight units each.
    private func picture(columns count: Int) -> NetworkPicture {
        let map = NetworkPicture.Map(width: 16, height: 16, values: Array(repeating: 0, count: 256))
        return NetworkPicture(
            columns: (0..<count).map { index in
                var column = NetworkPicture.Column(name: "dense\(index)", layer: index - 1, unitCount: 8)
                column.units = (0..<8).map { NetworkPicture.Unit(index: $0, response: map) }
                return column
            }, inputs: .grid)
    }

    @Test(arguments: [40, 78, 158, 298]) func endsAndEssentialColumnsAreNeverLeftOut(width: Int) {
        let area = Rect(x: 1, y: 0, width: width, height: 12)
        let places = NetworkColumns(picture(columns: 300), essential: [299, 0, 150], in: area, rows: 12).places
        let shown = places.compactMap(\.column)
        #expect(Set(shown).isSuperset(of: [0, 150, 299]) && shown == shown.sorted())
        #expect(shown.count + places.reduce(0) { $0 + $1.omitted } == 300)
        #expect(places.allSatisfy { $0.x >= area.minX && $0.x + $0.width <= area.maxX })
    }

    @Test func mapsGrowWithTheRoom() {
        let sizes = [24, 60, 160].map { width in
            let area = Rect(x: 0, y: 0, width: width, height: 30)
            let places = NetworkColumns(picture(columns: 3), essential: [2, 0], in: area, rows: 30).places
            return (columns: places.count, width: places.last?.tiles?.tiles.first?.width ?? 0)
        }
        #expect(sizes.map(\.columns) == [3, 3, 3])
        #expect(sizes[0].width < sizes[1].width && sizes[1].width <= sizes[2].width)
    }
}
