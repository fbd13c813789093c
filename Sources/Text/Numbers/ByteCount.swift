/// A size of memory as people write it: `2 MB`, in powers of a thousand.
package struct ByteCount: Hashable, Sendable, CustomStringConvertible {
    package var bytes: Int

    package init(bytes: Int) { self.bytes = bytes }

    /// Reads a number and a unit, or bytes alone; nil where the text is neither.
    package init?(_ text: String) {
        let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        let unit = text.dropFirst(digits.count).trimmed.lowercased()
        guard let number = Double(digits), let factor = Self.factors[unit] else { return nil }
        guard number * factor < 1e15 else { return nil }
        bytes = Int(number * factor)
    }

    private static let factors: [String: Double] = ["": 1, "b": 1, "kb": 1e3, "mb": 1e6, "gb": 1e9]

    /// With three significant digits at most.
    package var description: String {
        for (unit, factor) in [("GB", 1e9), ("MB", 1e6), ("kB", 1e3)] where Double(bytes) >= factor {
            return "\(Self.short(Double(bytes) / factor)) \(unit)"
        }
        return "\(bytes) B"
    }

    private static func short(_ number: Double) -> String {
        if number >= 100 { return "\(Int(number.rounded()))" }
        let tenths = Int((number * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
}
