import Text

/// Error in a typed value.
package enum ControlError: Error, Hashable, Sendable {
    /// Text that is not a number.
    case notANumber(String, allowed: String)
    /// Number outside the allowed range.
    case notAllowed(String, allowed: String)
    /// Text that matches none of the options, or more than one.
    case unknownChoice(String, options: [String])

    /// Message for the line below the input.
    package var message: String {
        switch self {
        case .notANumber(let text, let allowed):
            text.isEmpty ? "Allowed: \(allowed)." : "\"\(text)\" is not a number. Allowed: \(allowed)."
        case .notAllowed(let text, let allowed): "\(text) is out of range. Allowed: \(allowed)."
        case .unknownChoice(let text, let options): Self.unknown(text, options)
        }
    }

    private static func unknown(_ text: String, _ options: [String]) -> String {
        let list = "Allowed: \(options.joined(separator: ", "))."
        if text.isEmpty { return list }
        if let meant = Suggestion.closest(to: text, among: options) {
            return "There is no \"\(text)\". Did you mean \(meant)? \(list)"
        }
        return "There is no \"\(text)\". \(list)"
    }
}
