extension StringProtocol {
    /// The text in quotation marks, at most 40 characters of it, harmless on a terminal.
    package var quoted: String {
        let clean = harmless(limit: 40)
        return "\"\(clean)\""
    }

    /// The text without what a terminal would obey: each control, format or unassigned character becomes a "?".
    ///
    /// Escape sequences, line ends, NUL and bidirectional overrides are such; more than `limit` characters are cut
    /// to an ellipsis.
    package func harmless(limit: Int) -> String {
        var clean = String.UnicodeScalarView()
        for scalar in unicodeScalars.prefix(limit + 1) {
            clean.append(scalar.isHarmless ? scalar : "?")
        }
        if clean.count > limit { clean.replaceSubrange(clean.index(clean.startIndex, offsetBy: limit)..., with: ["…"]) }
        return String(clean)
    }
}

extension Unicode.Scalar {
    fileprivate var isHarmless: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
        default: true
        }
    }
}
