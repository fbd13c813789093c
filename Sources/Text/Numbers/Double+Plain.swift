extension Double {
    /// As a person writes it: `400` instead of `400.0`.
    package var plain: String {
        self == rounded() && magnitude < 1e15 ? String(Int(self)) : description
    }
}
