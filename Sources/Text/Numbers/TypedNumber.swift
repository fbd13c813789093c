/// Parser of numbers that people type.
package enum TypedNumber {
    /// Reads `0.05`, `.05`, `5e-2`, `1,000` or `1_000`; nil if the text is not a finite decimal number.
    package static func parse(_ text: String) -> Double? {
        var plain = String(text.filter { $0 != "," && $0 != "_" && $0 != " " })
        if plain.hasPrefix(".") { plain = "0" + plain }
        guard let first = plain.unicodeScalars.first, "0123456789+-".unicodeScalars.contains(first),
            !plain.contains(where: { $0 == "x" || $0 == "X" }), let value = Double(plain), value.isFinite
        else { return nil }
        return value
    }
}
