/// Suggestions for misspelt words.
package enum Suggestion {
    /// Finds the candidate nearest to `word`, within one edit per three characters and at most three; nil if none is.
    ///
    /// Case is ignored, and `-` and a space count as `_`. The first of equally near candidates wins.
    package static func closest(to word: String, among candidates: some Sequence<String>) -> String? {
        let wanted = normalized(word)
        guard !wanted.isEmpty, wanted.count <= 100 else { return nil }
        var best: (candidate: String, distance: Int)?
        for candidate in candidates {
            let offered = normalized(candidate)
            let limit = min(3, max(1, max(wanted.count, offered.count) / 3))
            guard abs(wanted.count - offered.count) <= limit else { continue }
            let distance = editDistance(wanted, offered)
            guard distance <= limit, distance < max(wanted.count, offered.count) else { continue }
            if distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.candidate
    }

    /// Counts insertions, deletions, substitutions and swaps of neighbours (optimal string alignment distance).
    ///
    /// Source: F. J. Damerau, "A technique for computer detection and correction of
    /// spelling errors", Communications of the ACM 7(3), 1964.
    package static func editDistance(_ left: [Character], _ right: [Character]) -> Int {
        var beforePrevious = [Int](repeating: 0, count: right.count + 1)
        var previous = Array(0...right.count)
        for (row, a) in left.enumerated() {
            var current = [row + 1]
            current.reserveCapacity(right.count + 1)
            for (column, b) in right.enumerated() {
                var cost = min(previous[column + 1] + 1, current[column] + 1, previous[column] + (a == b ? 0 : 1))
                if row > 0, column > 0, a == right[column - 1], left[row - 1] == b {
                    cost = min(cost, beforePrevious[column - 1] + 1)
                }
                current.append(cost)
            }
            beforePrevious = previous
            previous = current
        }
        return previous[right.count]
    }

    private static func normalized(_ word: String) -> [Character] {
        word.lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 }
    }
}

extension String {
    /// Returns ` (did you mean "…"?)` for a misspelt name; empty if no known name is near.
    package func suggestion(among known: [String]) -> String {
        Suggestion.closest(to: self, among: known).map { " (did you mean \($0.quotedForDisplay)?)" } ?? ""
    }
}
