/// Parts of sentences.
package enum Wording {
    /// Returns a text as a sentence: capitalized, with a full stop.
    package static func sentence(_ text: String) -> String {
        guard let first = text.first else { return "" }
        let ended = text.hasSuffix(".") ? text : text + "."
        return first.uppercased() + ended.dropFirst()
    }

    /// Returns a noun's form for a number of things: `output`, `outputs`.
    package static func noun(_ noun: String, _ plural: String? = nil, for count: Int) -> String {
        count == 1 ? noun : plural ?? noun + "s"
    }

    /// Returns a number with its noun: `1 output`, `3 outputs`.
    package static func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
        "\(count) \(self.noun(noun, plural, for: count))"
    }

    /// Returns a number that may be large with its noun: `1 step`, `1,200 steps`.
    package static func grouped(_ count: Int, _ noun: String) -> String {
        "\(NumberFormat.grouped(count)) \(self.noun(noun, for: count))"
    }

    /// Returns how long ago something was: `just now`, `5 min ago`, `3 h ago`, `2 days ago`.
    package static func ago(seconds: Int) -> String {
        let (minutes, hours, days) = (seconds / 60, seconds / 3_600, seconds / 86_400)
        if minutes < 1 { return "just now" }
        if hours < 1 { return "\(minutes) min ago" }
        if days < 2 { return "\(hours) h ago" }
        return "\(NumberFormat.grouped(days)) days ago"
    }

    /// Returns the first few of some names, each in a form that is harmless for a terminal: `a, b, …`.
    package static func few(
        _ names: [String], most: Int = 6, form: (String) -> String = { $0.clipped(to: 40) }
    ) -> String {
        names.prefix(most).map(form).joined(separator: ", ") + (names.count > most ? ", …" : "")
    }

    /// Returns alternatives as part of a sentence: `a, b or c`.
    package static func choice(among words: [String]) -> String {
        guard words.count > 1, let last = words.last else { return words.first ?? "" }
        return "\(words.dropLast().joined(separator: ", ")) or \(last)"
    }
}

extension StringProtocol {
    /// Text without leading and trailing spaces.
    package var trimmed: String {
        var part = self[...]
        while part.first == " " { part.removeFirst() }
        while part.last == " " { part.removeLast() }
        return String(part)
    }
}
