/// Way in which advice names a field of a preset's data.
package enum FieldStyle: Hashable, Sendable {
    /// Entry of a preset's file, such as `"missing": "skip"`.
    case entry
    /// Option of the command line, such as `--set data.missing=skip`, for a preset that is built in.
    case option

    /// Returns the field as a sentence names it.
    package func name(_ key: String) -> String {
        switch self {
        case .entry: "\"\(key)\""
        case .option: "data.\(key)"
        }
    }

    /// Returns the way to give a field a value, which the sentence leaves open.
    package func place(_ key: String) -> String {
        switch self {
        case .entry: name(key)
        case .option: "--set data.\(key)=…"
        }
    }

    /// Returns what gives a field a value, which is JSON.
    package func setting(_ key: String, to json: String) -> String {
        switch self {
        case .entry: "\"\(key)\": \(json)"
        case .option: "--set " + "data.\(key)=\(json.unquotedWord)".quotedForShell
        }
    }
}

extension String {
    /// Text as one word of a shell's command line.
    package var quotedForShell: String {
        let isPlain =
            !isEmpty
            && unicodeScalars.allSatisfy {
                $0.isASCII && ($0.properties.isAlphabetic || "0123456789._-/=,+:@%".unicodeScalars.contains($0))
            }
        return isPlain
            ? self : "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }

    /// Word out of the quotation marks that JSON needs and the command line does not.
    fileprivate var unquotedWord: String {
        let inner = dropFirst().dropLast()
        let isWord =
            hasPrefix("\"") && hasSuffix("\"") && !inner.isEmpty && inner.allSatisfy { $0.isASCII && $0.isLetter }
        return isWord ? String(inner) : self
    }
}
