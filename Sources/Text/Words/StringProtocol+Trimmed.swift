extension StringProtocol {
    /// Text without leading and trailing spaces.
    package var trimmed: String {
        var part = self[...]
        while part.first == " " { part.removeFirst() }
        while part.last == " " { part.removeLast() }
        return String(part)
    }
}
