/// Labels of what was done to a run so far, for the marks on a recording of it.
package struct ActLog: Hashable, Sendable {
    /// Number of acts.
    package private(set) var count = 0
    private var latest: [String] = []

    /// Number of acts whose labels are kept: more than are done between two looks at them.
    private static let limit = 64

    /// Creates an empty log.
    package init() {}

    /// Adds an act.
    package mutating func append(_ label: String) {
        count += 1
        if latest.count == Self.limit { latest.removeFirst() }
        latest.append(label)
    }

    /// Returns the labels of the acts after the first so many, as far as they are kept.
    package func labels(after known: Int) -> [String] { latest.suffix(max(0, count - known)) }
}
