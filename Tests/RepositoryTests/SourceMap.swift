import Foundation

/// Contents of `Sources/README.md`: the targets in order, each with its folders, lowest first.
struct SourceMap {
    struct Target {
        let name: String
        /// Folders of the target; empty if all files are side by side.
        let folders: [String]
    }

    static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Sources")

    let targets: [Target]

    init() throws {
        let text = try String(contentsOf: Self.sources.appendingPathComponent("README.md"), encoding: .utf8)
        targets = text.components(separatedBy: "\n### ").dropFirst().map { section in
            let map = section.components(separatedBy: "\n## ")[0]
            let name = map.components(separatedBy: "\n")[0]
            let list = map.components(separatedBy: "\nFolders: ").dropFirst().first ?? ""
            let parts = list.components(separatedBy: "`")
            return Target(name: name, folders: parts.indices.filter { $0 % 2 == 1 }.map { parts[$0] })
        }
    }
}
