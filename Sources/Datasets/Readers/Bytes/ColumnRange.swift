/// Range of a column's numbers, which tells whether rounding them to Float would lose much of their differences.
struct ColumnRange {
    /// Smallest and largest number; empty infinite ends without one.
    private(set) var least = Double.infinity
    private(set) var greatest = -Double.infinity
    /// Whether a Float cannot hold some number exactly, and whether all numbers are whole.
    private var isRounded = false
    private var isWhole = true

    /// Adds a finite number.
    mutating func add(_ number: Double) {
        if Double(Float(number)) != number { isRounded = true }
        if number != number.rounded() { isWhole = false }
        (least, greatest) = (min(least, number), max(greatest, number))
    }

    /// Number to subtract before rounding to Float, where rounding would lose much of the differences; otherwise 0.
    ///
    /// Times in seconds since 1970 are such numbers: a Float holds only every 128th. Whole numbers are to stay whole, so that
    /// less is enough for them.
    var origin: Double {
        let length = greatest - least
        guard isRounded, length > 0, max(-least, greatest) > (isWhole ? 4 : 1_000) * length else { return 0 }
        return least
    }
}
