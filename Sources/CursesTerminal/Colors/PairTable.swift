/// Table of the limited numbers that ncurses has for pairs of colours.
package struct PairTable {
    private struct Pair: Hashable {
        let foreground: Int32
        let background: Int32
    }

    /// Limit of the numbers, which are in 1 ..< limit; 0 is the terminal's own pair.
    package let limit: Int
    private var numbers: [Pair: Int32] = [:]

    /// Creates an empty table.
    package init(limit: Int) { self.limit = limit }

    /// Result of looking up a pair of colours.
    package enum Answer: Hashable {
        /// The number of a pair that is already defined.
        case known(Int32)
        /// A new number, which must be defined in ncurses.
        case new(Int32)
        /// No number is left.
        case exhausted
    }

    /// Returns the number of a pair of colours, assigning a new one if necessary.
    package mutating func number(foreground: Int32, background: Int32) -> Answer {
        if foreground == -1 && background == -1 { return .known(0) }
        let pair = Pair(foreground: foreground, background: background)
        if let number = numbers[pair] { return .known(number) }
        guard numbers.count + 1 < limit else { return .exhausted }
        let number = Int32(numbers.count + 1)
        numbers[pair] = number
        return .new(number)
    }

    /// Removes all pairs.
    package mutating func reset() { numbers.removeAll(keepingCapacity: true) }
}
