import Dashboard
import TUI
import Text
import Training

/// Computational graph as aligned lines, with its edges drawn on the left.
struct GraphText {
    let preset: String
    let network: String
    let graph: GraphOutline

    var lines: [String] {
        let rails = GraphEdges(graph.nodes.map(\.inputs)).lines
        let header = ["", "node", "operation", "shape", "parameters", "segment"]
        let rows = zip(rails, graph.nodes).map { rail, node in
            [
                rail, node.name, node.operation, node.shape.map { "\($0)" } ?? "scalar", parameters(node),
                node.segment.map(String.init) ?? "",
            ]
        }
        return [summary, ""] + TextColumns.aligned(narrowed([header] + rows), leading: 3)
    }

    private static let width = 80

    /// Returns the rows with long operations and names shortened if they would be wider than a terminal.
    private func narrowed(_ rows: [[String]]) -> [[String]] {
        var rows = rows
        func excess() -> Int {
            let widths = rows[0].indices.map { TextColumns.width(of: $0, in: rows) }
            return widths.reduce(0, +) + TextColumns.gap * (widths.count - 1) - Self.width
        }
        for (column, least) in [(2, 21), (1, 12)] where excess() > 0 {
            let names = rows.map { $0[column] }
            let room = max(least, TextColumns.width(of: column, in: rows) - excess())
            for (row, name) in LayerNames.fitted(names, to: room, glyphs: .unicode).enumerated() {
                rows[row][column] = name
            }
        }
        return rows
    }

    private var summary: String {
        "\(preset): \(network), \(Wording.grouped(graph.parameterCount, "parameter")), \(Wording.grouped(graph.nodes.count, "node")) in "
            + Wording.grouped(graph.segmentCount, "segment")
    }

    private func parameters(_ node: GraphOutline.Node) -> String {
        if let owner = node.owner { return "of \(graph.nodes[owner].layer ?? graph.nodes[owner].name)" }
        return node.parameterCount > 0 ? NumberFormat.grouped(node.parameterCount) : ""
    }
}
