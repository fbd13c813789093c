/// Guesses what a misspelt name was meant to be.
package enum Spelling {
    /// The known name that is fewest edits away, if that is few for its length.
    package static func nearest(to name: String, in known: [String]) -> String? {
        guard name.utf8.count <= 64 else { return nil }
        let ranked = known.map { (name: $0, distance: distance(Array(name.lowercased()), Array($0.lowercased()))) }
        guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance <= max(1, best.name.count / 3) ? best.name : nil
    }

    /// `; did you mean "…"?`, or nothing where no known name is near.
    package static func suggestion(for name: String, in known: [String]) -> String {
        nearest(to: name, in: known).map { " (did you mean \($0.quoted)?)" } ?? ""
    }

    /// The edits from `a` to `b`, a swap of two neighbours counting as one.
    ///
    /// Source: Damerau, "A technique for computer detection and correction of spelling errors" (1964),
    /// as optimal string alignment.
    private static func distance(_ a: [Character], _ b: [Character]) -> Int {
        var (beforeLast, last) = ([Int](), Array(0...b.count))
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var best = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, beforeLast[j - 1] + 1) }
                row.append(best)
            }
            (beforeLast, last) = (last, row)
        }
        return last[b.count]
    }
}
