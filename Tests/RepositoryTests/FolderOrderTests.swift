import Foundation
import Testing

/// The map in `Sources/README.md` is correct.
@Suite struct FolderOrderTests {
    private let map: SourceMap

    init() throws { map = try SourceMap() }

    @Test func everyTargetStandsOnTheMap() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: SourceMap.sources.path)
        let swift = try folders.filter {
            try !SourceFile.all(below: SourceMap.sources.appendingPathComponent($0)).isEmpty
        }
        #expect(Set(map.targets.map(\.name)) == Set(swift))
    }

    /// A target imports only targets above it on the map.
    @Test func importsGoUpwards() throws {
        let names = map.targets.map(\.name)
        for (index, target) in map.targets.enumerated() {
            for file in try files(of: target) {
                for name in file.imports {
                    guard let place = names.firstIndex(of: name) else { continue }
                    #expect(place < index, "\(target.name)/\(file.path) imports \(name)")
                }
            }
        }
    }

    @Test func everyFolderStandsOnTheMap() throws {
        for target in map.targets {
            let folders = Set(try files(of: target).map(\.folder)).subtracting([""])
            #expect(Set(target.folders) == folders, "\(target.name)")
        }
    }

    /// Files of a folder name no types of later folders.
    @Test func foldersNameOnlyTheFoldersBeforeThem() throws {
        for target in map.targets where !target.folders.isEmpty {
            let files = try files(of: target)
            // A file outside the folders ranks above them all.
            let place = { (file: SourceFile) in target.folders.firstIndex(of: file.folder) ?? target.folders.count }
            var places: [String: Set<Int>] = [:]
            for file in files {
                for name in file.declared { places[name, default: []].insert(place(file)) }
            }
            for file in files {
                for name in file.typeNames.sorted() {
                    guard let declared = places[name], declared.count == 1, let other = declared.first else { continue }
                    #expect(other <= place(file), "\(target.name)/\(file.path) names \(name)")
                }
            }
        }
    }

    private func files(of target: SourceMap.Target) throws -> [SourceFile] {
        try SourceFile.all(below: SourceMap.sources.appendingPathComponent(target.name))
    }
}
