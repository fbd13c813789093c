import TUI
import Testing

@testable import Dashboard

/// Legends of classes in little room.
struct ClassScatterTests {
    private func legend(_ names: [String], width: Int, lines: Int = 1) -> [String] {
        ClassScatter.legend(names, width: width, lines: lines, last: StyledText("× wrong"), Theme(.many))
            .map { $0.runs.map(\.text).joined() }
    }

    @Test func everyClassIsNamed() {
        let iris = ["setosa", "versicolor", "virginica"]
        #expect(legend(iris, width: 60) == ["● setosa  ▲ versicolor  ■ virginica  × wrong"])
        #expect(legend(iris, width: 28, lines: 2) == ["● setosa  ▲ versicolor", "■ virginica  × wrong"])
        #expect(legend(iris, width: 34) == ["● seto…  ▲ vers…  ■ virg…  × wrong"])
        #expect(legend(iris, width: 28) == ["● se…  ▲ ve…  ■ vi…  × wrong"])
    }

    @Test func classesWithoutRoomAreCounted() {
        let names = (1...20).map { "class \($0)" }
        #expect(legend(names, width: 36) == ["● c…1  ▲ c…2  and 18 more  × wrong"])
        #expect(legend(names, width: 5).isEmpty)
        #expect(legend(["0", "1"], width: 15) == ["● 0 ▲ 1 × wrong"])
    }

    @Test func pointsOutsideThePlaneHaveNoPlace() throws {
        let scatter = ClassScatter(xRange: 0...2, yRange: -1...1)
        let place = try #require(scatter.place(0.5, 1))
        #expect(place.across == 0.25 && place.down == 0)
        #expect(scatter.place(3, 0) == nil && scatter.place(.nan, 0) == nil)
    }
}
