/// Text from files and arguments, made harmless for a terminal.
extension String {
    /// Escapes control and format characters as `\u{…}`, and cuts the text after `limit` scalars.
    package func clipped(to limit: Int) -> String {
        var result = ""
        var room = limit
        for scalar in unicodeScalars {
            guard room > 0 else { return result + "…" }
            room -= 1
            result += scalar.isHarmlessOnScreen ? String(scalar) : "\\u{\(String(scalar.value, radix: 16))}"
        }
        return result
    }

    /// Text in double quotes, as an error message shows it.
    package var quotedForDisplay: String { "\"\(clipped(to: 60))\"" }

    /// File name, as an error message shows it.
    package var pathForDisplay: String { clipped(to: 4096) }
}

extension Unicode.Scalar {
    /// Whether the scalar is harmless: no control, format (bidirectional overrides included), line separator or
    /// unassigned code.
    package var isHarmlessOnScreen: Bool {
        switch properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }
}
