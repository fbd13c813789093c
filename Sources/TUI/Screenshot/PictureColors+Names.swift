/// Colours in hexadecimal notation, as formats other than pictures name them.
extension PictureColors {
    /// Foreground and background, for example `#16181d`.
    package var names: (foreground: String, background: String) { (foreground.text, background.text) }

    /// The sixteen classic colours.
    package static var classicNames: [String] { classic.map(\.text) }
}
