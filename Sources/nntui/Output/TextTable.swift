import TUI
import Text

/// Table of plain text that fits a width: narrower gaps and higher headers first, then without what it can do without.
struct TextTable {
    /// Header and rows, all with as many cells.
    let rows: [[String]]
    /// Number of columns aligned left.
    var leading = 1
    /// Column whose texts may be cut.
    let flexible: Int
    /// Groups of columns that may be left out, the first of them first.
    let dispensable: [[Int]]

    /// Columns that remain of a text that is cut, at least, while there is something to leave out, and then.
    private static let cutWidth = (usual: 16, last: 8)

    /// Returns the lines for a width; nil is as wide as the table is.
    func lines(width: Int?) -> [String] {
        guard let width else { return TextColumns.aligned(rows, leading: leading) }
        for (isStacked, gap) in [(false, TextColumns.gap), (true, TextColumns.gap), (true, 1)] {
            if let lines = lines(without: [], isStacked: isStacked, gap: gap, width) { return lines }
        }
        for count in 0...dispensable.count {
            let left = dispensable.prefix(count).joined()
            let isLast = count == dispensable.count
            if let lines = lines(without: Set(left), isStacked: true, gap: 1, width, cutting: true, isLast: isLast) {
                return lines
            }
        }
        return []
    }

    /// Returns the lines of a layout; nil if they do not fit.
    private func lines(
        without left: Set<Int>, isStacked: Bool, gap: Int, _ width: Int, cutting: Bool = false, isLast: Bool = false
    ) -> [String]? {
        var rows = rows
        if cutting {
            let others = self.rows.map { row in
                row.indices.filter { !left.contains($0) && $0 != flexible }.map { row[$0] }
            }
            let taken = Self.widths(of: isStacked ? Self.stacked(others) : others).reduce(0) { $0 + $1 + gap }
            let room = max(isLast ? Self.cutWidth.last : Self.cutWidth.usual, width - taken)
            for index in rows.indices.dropFirst() { rows[index][flexible] = Self.cut(rows[index][flexible], to: room) }
        }
        rows = rows.map { row in row.indices.filter { !left.contains($0) }.map { row[$0] } }
        let table = isStacked ? Self.stacked(rows) : rows
        // What is aligned left stands at the beginning, and is never left out.
        let lines = TextColumns.aligned(table, leading: leading, gap: gap)
        return isLast || lines.allSatisfy { $0.columns <= width } ? lines : nil
    }

    private static func widths(of rows: [[String]]) -> [Int] {
        (rows.first?.indices ?? 0..<0).map { TextColumns.width(of: $0, in: rows) }
    }

    private static func cut(_ text: String, to width: Int) -> String {
        text.columns <= width ? text : text.clipped(to: width - 1)
    }

    /// Returns the rows under a header of several lines, each cell of which is no wider than it must be.
    private static func stacked(_ rows: [[String]]) -> [[String]] {
        guard let header = rows.first else { return [] }
        let body = Array(rows.dropFirst())
        let cells = header.enumerated().map { column, title in
            let parts = parts(of: title)
            let width = max(
                parts.map(\.columns).max() ?? 0, body.isEmpty ? 0 : TextColumns.width(of: column, in: body))
            return parts.reduce(into: [String]()) { lines, part in
                let joint = lines.last.map { $0.hasSuffix(".") ? "" : " " } ?? ""
                if let last = lines.last, (last + joint + part).columns <= width {
                    lines[lines.count - 1] = last + joint + part
                } else {
                    lines.append(part)
                }
            }
        }
        let height = cells.map(\.count).max() ?? 0
        let lines = (0..<height).map { line in
            cells.map { cell in line < height - cell.count ? "" : cell[line - height + cell.count] }
        }
        return lines + body
    }

    /// Returns the parts of a title between which a line may end: words, and those of a path.
    private static func parts(of title: String) -> [String] {
        title.split(separator: " ").flatMap { word in
            let names = word.split(separator: ".", omittingEmptySubsequences: false)
            return names.enumerated().map { $0 + 1 < names.count ? $1 + "." : String($1) }
        }
    }
}
