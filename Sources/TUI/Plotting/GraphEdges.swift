/// Edges of a directed acyclic graph whose nodes are listed one below the other, drawn as a railway to their left:
///
///     ●      x
///     ├─●    h1 takes x, which is needed again
///     ●─╯    y takes x and h1
///
/// A line runs down from each node until the last later node that takes it as an input.
package struct GraphEdges: Hashable, Sendable {
    /// One line of characters per node, all of equal width.
    package private(set) var lines: [String] = []

    /// Node whose line occupies each lane; nil for a free lane.
    private var lanes: [Int?] = []
    private var uses: [Int]

    /// Draws at most `most` lanes; `inputs` lists, for each node, the earlier nodes that it takes.
    package init(_ inputs: [[Int]], atMost most: Int = 12) {
        let sources = inputs.enumerated().map { index, given in Set(given.filter { (0..<index).contains($0) }) }
        uses = Array(repeating: 0, count: inputs.count)
        for source in sources.joined() { uses[source] += 1 }
        var rows: [[Character]] = []
        for index in inputs.indices { rows.append(place(index, taking: sources[index])) }
        let width = 2 * min(max(1, most), lanes.count) - 1
        lines = rows.map { row in
            let line = String(row.prefix(width))
            return line + String(repeating: " ", count: max(0, width - line.count))
        }
    }

    /// Assigns a lane to a node and draws its row.
    private mutating func place(_ node: Int, taking sources: Set<Int>) -> [Character] {
        let before = lanes
        let from = lanes.indices.filter { lane in lanes[lane].map { sources.contains($0) } ?? false }
        for source in sources { uses[source] -= 1 }
        for lane in from where lanes[lane].map({ uses[$0] == 0 }) ?? false { lanes[lane] = nil }
        let own = from.first { lanes[$0] == nil } ?? freeLane(rightOf: from.first ?? 0)
        lanes[own] = uses[node] > 0 ? node : nil
        return row(own: own, from: from, before: before)
    }

    private mutating func freeLane(rightOf first: Int) -> Int {
        if let lane = lanes.indices.first(where: { $0 >= first && lanes[$0] == nil }) { return lane }
        lanes.append(nil)
        return lanes.count - 1
    }

    private func row(own: Int, from: [Int], before: [Int?]) -> [Character] {
        let (left, right) = (min(own, from.first ?? own), max(own, from.last ?? own))
        var row: [Character] = []
        for lane in lanes.indices {
            if lane > 0 { row.append(left < lane && lane <= right ? "─" : " ") }
            let runs = before.indices.contains(lane) && before[lane] != nil
            if lane == own {
                row.append("●")
            } else if from.contains(lane) {
                row.append(Self.joint(goesOn: lanes[lane] != nil, left: lane > left, right: lane < right))
            } else {
                row.append(runs ? "│" : left < lane && lane < right ? "─" : " ")
            }
        }
        return row
    }

    /// Returns the glyph where a line from above turns towards a node and, if `goesOn`, also continues downwards.
    private static func joint(goesOn: Bool, left: Bool, right: Bool) -> Character {
        switch (goesOn, left, right) {
        case (true, true, true): "┼"
        case (true, true, false): "┤"
        case (true, false, _): "├"
        case (false, true, true): "┴"
        case (false, true, false): "╯"
        case (false, false, _): "╰"
        }
    }
}
