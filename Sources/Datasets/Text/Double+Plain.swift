extension Double {
    /// As a person writes it: `400` instead of `400.0`.
    var plain: String {
        self == rounded() && magnitude < 1e15 ? String(Int(self)) : description
    }
}
