import TUI
import Text
import Training

/// List of a run's branches, in which one is selected.
package struct BranchList: Hashable, Sendable {
    /// Number of the selected branch.
    package var selected: Int
    /// Name that is being typed for it; nil unless one is.
    package var name: TextInput?
    /// Whether the next `d` deletes it.
    package var isToBeDeleted = false

    /// Creates a list.
    package init(selected: Int) { self.selected = selected }
}

/// Branch with its place in the tree.
struct BranchRow {
    let branch: BranchReading
    /// Lines that lead to it from its ancestors, such as `│ └─`.
    let lines: String
    /// Number of columns for the lines of the ancestors.
    static let linesLimit = 12
}

extension Snapshot {
    /// Branches of the run, each below the one from which it parted; that of now as it is now.
    var branchRows: [BranchRow] {
        var list = branches.branches
        if let index = list.firstIndex(where: \.isCurrent), session.past == nil { list[index].read(run) }
        let numbers = Set(list.map(\.number))
        // A branch whose parent is gone hangs on nothing.
        let children = Dictionary(grouping: list) { $0.parent.flatMap { numbers.contains($0) ? $0 : nil } ?? 0 }
        return (children[0] ?? []).flatMap { Self.rows(from: $0, lines: "", children) }
    }

    private static func rows(
        from branch: BranchReading, lines: String, _ children: [Int: [BranchReading]]
    ) -> [BranchRow] {
        let own = children[branch.number] ?? []
        // The lines of the parent go on past those of its children; only the nearest ancestors have room.
        let stem = lines.isEmpty ? "" : lines.dropLast(2) + (lines.hasSuffix("└─") ? "  " : "│ ")
        let near = stem.count > BranchRow.linesLimit ? "…" + stem.suffix(BranchRow.linesLimit - 1) : String(stem)
        return [BranchRow(branch: branch, lines: lines)]
            + own.enumerated().flatMap { index, child in
                rows(from: child, lines: near + (index == own.count - 1 ? "└─" : "├─"), children)
            }
    }
}

extension BranchReading {
    /// Where it began, by what, and what was changed in it, in words.
    var words: String {
        let beginning =
            switch origin {
            case nil: "the first run"
            case .restart: "started over"
            case .newWeights: "new weights"
            case .repair: "repaired"
            case .goBack, .undo, .travel, .choice: "from step \(NumberFormat.grouped(start))"
            case .load: "loaded from a file"
            case .twin: "twin from step \(NumberFormat.grouped(start))"
            }
        let told = changes.suffix(3).joined(separator: ", ")
        let whole = told.isEmpty ? beginning : "\(beginning): \(changes.count > 3 ? "… " : "")\(told)"
        return name.map { "\($0) (\(whole))" } ?? whole
    }
}
