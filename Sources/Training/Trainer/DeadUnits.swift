import Backprop

/// Measurement of the units of a layer that gave 0 for every one of the latest examples.
///
/// Small batches are taken together until they hold enough examples, since a unit may well be 0 for one of them.
/// Examples that are one number throughout, such as silence, do not count: they say nothing about a unit.
struct DeadUnits {
    /// Number of examples that must agree before a unit counts as dead.
    private let leastExamples: Int
    /// Units that were not 0 for some example since the window began.
    private var hasFired: [Bool]
    /// Number of examples since the window began.
    private var examples = 0
    /// Share of dead units in the latest complete window; 0 before the first.
    private(set) var share = 0.0

    /// Number of examples in a window, unless the task has fewer.
    static let window = 64

    init(units: Int, exampleCount: Int) {
        hasFired = Array(repeating: false, count: units)
        leastExamples = max(1, min(Self.window, exampleCount))
    }

    /// Takes a batch's outputs, `a`, into account; `inputs` has one row for each of its examples.
    mutating func read(_ a: Matrix, inputs: Matrix) {
        let zeros = a.zeroColumnCount
        if zeros == 0 { return close(dead: 0) }
        let varied = inputs.variedRowCount(upTo: leastExamples)
        if varied >= leastExamples { return close(dead: zeros) }
        for unit in hasFired.indices where !hasFired[unit] {
            hasFired[unit] = (0..<a.rows).contains { a[$0, unit] != 0 }
        }
        examples += varied
        if examples >= leastExamples { close(dead: hasFired.count { !$0 }) }
    }

    private mutating func close(dead: Int) {
        share = Double(dead) / Double(max(1, hasFired.count))
        guard examples > 0 || hasFired.contains(true) else { return }
        examples = 0
        for unit in hasFired.indices { hasFired[unit] = false }
    }
}

extension Matrix {
    /// Returns the number of rows that are not the same number throughout, at most `limit`; a row of one number counts.
    fileprivate func variedRowCount(upTo limit: Int) -> Int {
        var count = 0
        for row in 0..<rows where count < limit {
            let first = self[row, 0]
            if columns == 1 || (1..<columns).contains(where: { self[row, $0] != first }) { count += 1 }
        }
        return count
    }
}
