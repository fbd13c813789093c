import Foundation
import Testing

/// `Package.swift` declares every target that a target imports.
///
/// The compiler's own check lets an import pass that another dependency brings in.
@Suite struct ManifestTests {
    @Test func everyImportIsDeclared() throws {
        let targets = try Manifest.targets()
        let names = Set(targets.map(\.name))
        #expect(names.isSuperset(of: ["Backprop", "nntui", "RepositoryTests"]))
        for target in targets {
            for file in try SourceFile.all(below: target.folder) {
                let undeclared = file.imports.intersection(names).subtracting(target.dependencies)
                #expect(undeclared.isEmpty, "\(target.name)/\(file.path) imports \(undeclared)")
            }
        }
    }

    @Test func everyDependencyIsImported() throws {
        for target in try Manifest.targets() {
            let imports = try SourceFile.all(below: target.folder).map(\.imports).reduce(into: Set()) {
                $0.formUnion($1)
            }
            let unused = target.dependencies.subtracting(imports)
            // The tests of the built program need it, and import nothing of it.
            #expect(unused.subtracting(["nntui"]).isEmpty, "\(target.name) declares \(unused)")
        }
    }
}

/// The targets of `Package.swift`.
enum Manifest {
    struct Target {
        let name: String
        let dependencies: Set<String>
        let folder: URL
    }

    static let root = SourceMap.sources.deletingLastPathComponent()

    static func targets() throws -> [Target] {
        let text = try String(contentsOf: root.appendingPathComponent("Package.swift"), encoding: .utf8)
        let declaration =
            /\.(?<kind>target|executableTarget|testTarget)\(\s*name: "(?<name>\w+)"(?<rest>.*?)(?=\n        \.|\n    \],)/
            .dotMatchesNewlines()
        let list = /dependencies: \[(?<names>[^\]]*)\]/
        let path = /path: "(?<path>[^"]+)"/
        return text.matches(of: declaration).map { match in
            let quoted = match.rest.firstMatch(of: list)?.names.matches(of: /"(\w+)"/) ?? []
            let parent = match.kind == "testTarget" ? "Tests" : "Sources"
            let folder = match.rest.firstMatch(of: path).map { String($0.path) } ?? "\(parent)/\(match.name)"
            return Target(
                name: String(match.name), dependencies: Set(quoted.map { String($0.1) }),
                folder: root.appendingPathComponent(folder))
        }
    }
}
