import Foundation

/// Texts that tests compare with what is expected, each stored as a Swift file of its own.
package enum StoredText {
    /// Whether texts are stored anew instead of being compared.
    package static var isUpdating: Bool { ProcessInfo.processInfo.environment["UPDATE_FRAMES"] != nil }

    /// Returns the lines that differ.
    package static func difference(_ old: String, _ new: String) -> String {
        let old = old.split(separator: "\n", omittingEmptySubsequences: false)
        let new = new.split(separator: "\n", omittingEmptySubsequences: false)
        return (0..<max(old.count, new.count)).compactMap { row in
            let (before, after) = (row < old.count ? old[row] : "", row < new.count ? new[row] : "")
            return before == after ? nil : "row \(row)\n- \(before)\n+ \(after)"
        }.joined(separator: "\n")
    }

    /// Stores a text as `Frames.NAME`, in the folder `Frames` of the target whose `Support` holds the caller's file.
    package static func store(_ text: String, as name: String, caller: String) throws {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : "        " + $0 }
        let source = """
            // swift-format-ignore-file

            extension Frames {
                static let \(name) = #\"""
            \(lines.joined(separator: "\n"))
                    \"""#
            }

            """
        let folder = URL(fileURLWithPath: caller).deletingLastPathComponent().deletingLastPathComponent()
        let file = folder.appendingPathComponent("Frames/\(name).swift")
        try source.write(to: file, atomically: true, encoding: .utf8)
    }
}
