import TestSupport
import Testing

/// Printed text, one file each in `Frames`.
///
/// `UPDATE_FRAMES=1 swift test --filter PrintedFrameTests` rewrites them; look at the difference before keeping it.
enum Frames {
    /// Compares lines with the stored ones, and shows those that differ.
    static func expect(
        _ lines: [String], isStoredAs name: String, _ stored: String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let text = lines.joined(separator: "\n")
        if StoredText.isUpdating {
            do { try StoredText.store(text, as: name, caller: #filePath) } catch { Issue.record(error) }
        } else if text != stored {
            let difference = StoredText.difference(stored, text)
            Issue.record("\(name) differs:\n\(difference)", sourceLocation: sourceLocation)
        }
    }
}
