/// A table of ncurses' numbers for pairs of colours, which are limited.
package struct PairTable {
    private struct Pair: Hashable {
        let foreground: Int32
        let background: Int32
    }

    /// Bound of the numbers, which lie in 1 ..< limit; 0 is the terminal's own pair.
    package let limit: Int
    private var numbers: [Pair: Int32] = [:]

    /// Makes an empty table.
    package init(limit: Int) { self.limit = limit }

    /// The number for a pair of colours, if there is one.
    package enum Answer: Hashable {
        case known(Int32)
        /// A new number, which must be defined.
        case new(Int32)
        /// No number is left.
        case exhausted
    }

    /// The number of a pair of colours.
    package mutating func number(foreground: Int32, background: Int32) -> Answer {
        if foreground == -1 && background == -1 { return .known(0) }
        let pair = Pair(foreground: foreground, background: background)
        if let number = numbers[pair] { return .known(number) }
        guard numbers.count + 1 < limit else { return .exhausted }
        let number = Int32(numbers.count + 1)
        numbers[pair] = number
        return .new(number)
    }

    /// Forgets all pairs.
    package mutating func reset() { numbers.removeAll(keepingCapacity: true) }
}
