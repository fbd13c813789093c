/// Size in bytes, read and written as people do: `2 MB`, in powers of a thousand.
package struct ByteCount: Hashable, Sendable, CustomStringConvertible {
    /// Number of bytes.
    package var bytes: Int

    /// Creates a size from a number of bytes.
    package init(bytes: Int) { self.bytes = bytes }

    /// Reads a number with a unit, or a plain number of bytes; nil if the text is neither.
    package init?(_ text: String) {
        let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        let unit = text.dropFirst(digits.count).trimmed.lowercased()
        guard let number = Double(digits), let factor = Self.factors[unit] else { return nil }
        guard number * factor < 1e15 else { return nil }
        bytes = Int(number * factor)
    }

    private static let factors: [String: Double] = ["": 1, "b": 1, "kb": 1e3, "mb": 1e6, "gb": 1e9]

    /// Size with one decimal below 100 and none above: `12.4 MB`, `860 kB`.
    package var description: String {
        for (unit, factor) in [("GB", 1e9), ("MB", 1e6), ("kB", 1e3)] where Double(bytes) >= factor {
            let number = Double(bytes) / factor
            return "\(NumberFormat.fixed(number, number >= 100 ? 0 : 1, trimmingZeros: true)) \(unit)"
        }
        return "\(bytes) B"
    }
}
