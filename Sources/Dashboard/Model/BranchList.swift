import TUI
import Text
import Training

/// List of a run's branches, in which one is selected.
package struct BranchList: Hashable, Sendable {
    /// Number of the selected branch.
    package var selected: Int
    /// Name that is being typed for it; nil unless one is.
    package var name: TextInput?

    /// Creates a list.
    package init(selected: Int) { self.selected = selected }
}

/// Branch with its place in the tree.
struct BranchRow {
    let branch: BranchReading
    /// Lines that lead to it from its ancestors, such as `│ └─`.
    let lines: String
}

extension Snapshot {
    /// Branches of the run, each below the one from which it parted; that of now as it is now.
    var branchRows: [BranchRow] {
        var list = branches.branches
        if let index = list.firstIndex(where: \.isCurrent), session.past == nil { list[index].read(run) }
        let numbers = Set(list.map(\.number))
        let roots = list.filter { $0.parent.map { !numbers.contains($0) } ?? true }
        return roots.flatMap { Self.rows(from: $0, lines: "", of: list) }
    }

    private static func rows(from branch: BranchReading, lines: String, of list: [BranchReading]) -> [BranchRow] {
        let children = list.filter { $0.parent == branch.number }
        // The lines of the parent go on past those of its children.
        let stem = lines.isEmpty ? "" : lines.dropLast(2) + (lines.hasSuffix("└─") ? "  " : "│ ")
        return [BranchRow(branch: branch, lines: lines)]
            + children.enumerated().flatMap { index, child in
                rows(from: child, lines: stem + (index == children.count - 1 ? "└─" : "├─"), of: list)
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
            }
        let told = changes.suffix(3).joined(separator: ", ")
        let whole = told.isEmpty ? beginning : "\(beginning): \(changes.count > 3 ? "… " : "")\(told)"
        return name.map { "\($0) (\(whole))" } ?? whole
    }
}
