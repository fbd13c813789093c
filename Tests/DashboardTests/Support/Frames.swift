import Foundation
import TUI
import Testing

/// Whole screens as text, one file each in `Frames`.
///
/// `UPDATE_FRAMES=1 swift test --filter FrameTests` rewrites them; look at the difference before keeping it.
enum Frames {
    /// Compares a screen with the stored one, and shows the lines that differ.
    static func expect(
        _ buffer: Buffer, isStoredAs name: String, _ stored: String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        if ProcessInfo.processInfo.environment["UPDATE_FRAMES"] != nil { return store(buffer, as: name) }
        guard buffer.text != stored else { return }
        Issue.record("\(name) differs:\n\(difference(stored, buffer.text))", sourceLocation: sourceLocation)
    }

    /// Returns the lines that differ.
    static func difference(_ old: String, _ new: String) -> String {
        let old = old.split(separator: "\n", omittingEmptySubsequences: false)
        let new = new.split(separator: "\n", omittingEmptySubsequences: false)
        return (0..<max(old.count, new.count)).compactMap { row in
            let (before, after) = (row < old.count ? old[row] : "", row < new.count ? new[row] : "")
            return before == after ? nil : "row \(row)\n- \(before)\n+ \(after)"
        }.joined(separator: "\n")
    }

    private static func store(_ buffer: Buffer, as name: String) {
        let lines = buffer.text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : "        " + $0 }
        let source = """
            // swift-format-ignore-file

            extension Frames {
                static let \(name) = #\"""
            \(lines.joined(separator: "\n"))
                    \"""#
            }

            """
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let file = folder.appendingPathComponent("Frames/\(name).swift")
        do { try source.write(to: file, atomically: true, encoding: .utf8) } catch { Issue.record(error) }
    }
}
