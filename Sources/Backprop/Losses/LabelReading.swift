/// Reading of frames' scores as labels, and the error of such a reading.
package enum LabelReading {
    /// Returns the labels of the best path: the likeliest class of each frame, without repetitions and blanks.
    ///
    /// Source: Graves, Fernández, Gomez and Schmidhuber (ICML 2006), section 3.2, "best path decoding".
    package static func bestPath(_ scores: Matrix, frames: Range<Int>) -> [Int] {
        alignedBestPath(scores, frames: frames).map(\.label)
    }

    /// Returns the labels of the best path, each with the frame in which it begins.
    package static func alignedBestPath(_ scores: Matrix, frames: Range<Int>) -> [(label: Int, frame: Int)] {
        var labels: [(label: Int, frame: Int)] = []
        var previous = ConnectionistTemporalClassification.blank
        for frame in frames {
            let label = scores.largestColumn(inRow: frame)
            if label != previous, label != ConnectionistTemporalClassification.blank { labels.append((label, frame)) }
            previous = label
        }
        return labels
    }

    /// Returns the minimum number of insertions, deletions and substitutions that turn one sequence into the other.
    ///
    /// The sum over a test set, divided by the number of its true labels, is the label error rate.
    ///
    /// Source: Levenshtein, "Binary codes capable of correcting deletions, insertions, and reversals" (1966); computed
    /// as in Wagner and Fischer, "The string-to-string correction problem" (JACM 1974).
    package static func editDistance(_ found: [Int], _ wanted: [Int]) -> Int {
        var distances = Array(0...wanted.count)
        for (row, one) in found.enumerated() {
            var diagonal = distances[0]
            distances[0] = row + 1
            for (column, other) in wanted.enumerated() {
                let substituted = diagonal + (one == other ? 0 : 1)
                diagonal = distances[column + 1]
                distances[column + 1] = min(substituted, diagonal + 1, distances[column] + 1)
            }
        }
        return distances[wanted.count]
    }
}
