import Text

/// Numbers as a sentence shows them.
extension Compatibility {
    /// `1 output`, `3 outputs`.
    func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
        "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
    }

    /// At most three significant digits where there is a fraction.
    func short(_ value: Double) -> String {
        guard value.isFinite, value != 0, value.magnitude < 1e15, value.magnitude >= 1e-3 else {
            return AllowedRange.short(value)
        }
        var unit = 1.0
        while value.magnitude * unit < 100 { unit *= 10 }
        return AllowedRange.short((value * unit).rounded() / unit)
    }
}
