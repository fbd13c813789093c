/// Picture of a preset's data, made without a network.
package struct DataPicture: Sendable {
    /// What is shown of the data.
    package enum Content: Sendable {
        /// Nothing, because the data have no picture or could not be read.
        case none
        /// View without predictions.
        case view(NetworkView)
        /// Beginning of a text, or names, a line each; nothing in it is safe to show unchecked.
        case text(String)
    }

    /// Origin of the preset.
    package enum Source: Hashable, Sendable {
        /// Built-in preset of a name.
        case preset(String)
        /// Checkpoint at a path, which holds its preset.
        case savedRun(path: String)
    }

    /// Origin of the preset whose data are shown.
    package var source: Source
    /// What is shown.
    package var content: Content

    /// Creates a picture.
    package init(_ source: Source, _ content: Content) {
        self.source = source
        self.content = content
    }

    /// Maximum number of characters of a text.
    static let textLength = 8_000
}
