import Text

/// Numbers as a sentence shows them.
extension Compatibility {
    /// `1 output`, `3 outputs`.
    func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
        Wording.counted(count, noun, plural)
    }

    /// Keeps three significant digits of a number of ordinary size, and all digits of any other.
    func short(_ value: Double) -> String {
        value.magnitude >= 1e-3 && value.magnitude < 1e15 ? NumberFormat.brief(value) : NumberFormat.exact(value)
    }
}
