import Foundation

/// Temporary folder for one test, removed with its contents when the test ends.
package final class TemporaryFolder {
    /// Path of the folder.
    package let path: String

    /// Creates the folder under a unique name.
    package init() {
        path = "\(FileManager.default.temporaryDirectory.path)/nntui-test-\(UUID().uuidString)"
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Runs a test in a temporary folder, given by its path.
    package static func run(_ body: (String) throws -> Void) rethrows {
        let folder = TemporaryFolder()
        try withExtendedLifetime(folder) { try body(folder.path) }
    }

    /// Returns the path of a file in the folder.
    package func file(_ name: String) -> String { "\(path)/\(name)" }

    /// Writes a text to a file in the folder and sets its permissions.
    package func write(_ text: String, to name: String, permissions: Int = 0o644) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: file(name)))
        try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: file(name))
    }

    /// Returns the text of a file in the folder.
    package func text(_ name: String) -> String? {
        FileManager.default.contents(atPath: file(name)).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Returns the permissions of a file in the folder.
    package func permissions(_ name: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: file(name))[.posixPermissions] as? Int
    }

    /// Sorted names of the files in the folder.
    package var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path))?.sorted() ?? [] }
}
