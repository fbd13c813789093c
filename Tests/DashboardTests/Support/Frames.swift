import TUI
import TestSupport
import Testing

/// Whole screens as text, one file each in `Frames`.
///
/// `UPDATE_FRAMES=1 swift test --filter FrameTests` rewrites them; look at the difference before keeping it.
enum Frames {
    /// Compares a screen with the stored one, and shows the lines that differ.
    static func expect(
        _ buffer: Buffer, isStoredAs name: String, _ stored: String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        if StoredText.isUpdating { return store(buffer, as: name) }
        guard buffer.text != stored else { return }
        Issue.record("\(name) differs:\n\(difference(stored, buffer.text))", sourceLocation: sourceLocation)
    }

    /// Returns the lines that differ.
    static func difference(_ old: String, _ new: String) -> String { StoredText.difference(old, new) }

    private static func store(_ buffer: Buffer, as name: String) {
        do { try StoredText.store(buffer.text, as: name, caller: #filePath) } catch { Issue.record(error) }
    }
}
