/// Numbers as the controls show and read them.
package enum ControlNumber {
    /// The shortest digits that name the value, exactly: `0.05`, `1.2e-05`, `12000`.
    package static func text(_ value: Double) -> String {
        let text = value.description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// A number as people type it: `0.05`, `.05`, `5e-2`, `1,000` or `1_000`.
    package static func parse(_ text: String) -> Double? {
        var plain = String(text.filter { $0 != "," && $0 != "_" && $0 != " " })
        if plain.hasPrefix(".") { plain = "0" + plain }
        guard let first = plain.unicodeScalars.first, "0123456789+-".unicodeScalars.contains(first),
            !plain.contains(where: { $0 == "x" || $0 == "X" }), let value = Double(plain), value.isFinite
        else { return nil }
        return value
    }
}
