import Text

extension Double {
    /// Two digits: `0.12`, `3.4e-05`.
    package var inTwoDigits: String {
        self >= 0.01 && self < 1_000 ? NumberFormat.significant(self, 2) : NumberFormat.scientific(self)
    }
}
