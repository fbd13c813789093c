import Foundation
import Testing

/// The folders of the tests are those of the sources that they test.
@Suite struct TestFolderTests {
    /// Folders of what several tests of a target share, and of stored screens.
    private static let exceptions: Set = ["Support", "Frames"]

    /// Returns the target that a test target tests; nil for tests of the whole program or of the repository.
    private func target(testedBy name: String, in map: SourceMap) -> SourceMap.Target? {
        map.targets.first { "\($0.name)Tests".lowercased() == name.lowercased() }
    }

    @Test func everyFolderOfTestsIsOneOfTheSources() throws {
        let map = try SourceMap()
        let tests = try Manifest.targets().filter { $0.name.hasSuffix("Tests") }
        #expect(tests.count > map.targets.count)
        for test in tests {
            let folders = Set(try SourceFile.all(below: test.folder).map(\.folder)).subtracting(Self.exceptions)
            guard let tested = target(testedBy: test.name, in: map) else {
                #expect(folders == [""], "\(test.name) tests no target of the map")
                continue
            }
            // The tests of files that stand side by side do so as well.
            let allowed = tested.folders.isEmpty ? [""] : Set(tested.folders.flatMap(Self.enclosing))
            #expect(folders.isSubset(of: allowed), "\(test.name): \(folders.subtracting(allowed).sorted())")
        }
    }

    /// Returns a folder with those around it: `Readers/CSV`, `Readers`.
    private static func enclosing(_ folder: String) -> [String] {
        let parts = folder.split(separator: "/")
        return parts.indices.map { parts[...$0].joined(separator: "/") }
    }
}
