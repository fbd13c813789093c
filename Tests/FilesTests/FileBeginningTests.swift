import Files
import Foundation
import TestSupport
import Testing

@Suite struct FileBeginningTests {
    @Test func onlyTheFirstBytesAreRead() throws {
        try TemporaryFolder.run { folder in
            try Data((0..<200).map { UInt8($0) }).write(to: URL(filePath: folder + "/a"))
            let beginning = try FileContents.beginning(of: folder + "/a", count: 3)
            #expect(beginning.bytes == [0, 1, 2] && beginning.size == 200)
            #expect(try FileContents.beginning(of: folder + "/a", count: 1_000).bytes.count == 200)
            #expect(try FileContents.beginning(of: folder + "/a", count: 200).bytes.count == 200)
            #expect(throws: FileError.self) { try FileContents.beginning(of: folder, count: 3) }
            #expect(throws: FileError.self) { try FileContents.beginning(of: folder + "/none", count: 3) }
        }
    }

    @Test func filesAreListedByTheTimeOfTheirLatestChange() throws {
        try TemporaryFolder.run { folder in
            for (name, time) in [("b.x", 20.0), ("a.x", 30), ("c.x", 10), ("d.y", 40), ("e.x", 10)] {
                try Data().write(to: URL(filePath: "\(folder)/\(name)"))
                try FileManager.default.setAttributes(
                    [.modificationDate: Date(timeIntervalSince1970: 1_000_000 + time)],
                    ofItemAtPath: "\(folder)/\(name)")
            }
            try FileManager.default.createDirectory(atPath: folder + "/f.x", withIntermediateDirectories: true)
            let files = try FileContents.latestFirst(inFolder: folder, suffix: ".x", limit: 10)
            #expect(files.map(\.name) == ["a.x", "b.x", "c.x", "e.x"])
            #expect(files.map { $0.age - files[0].age } == [0, 10, 20, 20])
            try Data().write(to: URL(filePath: folder + "/now.x"))
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSinceNow: 9_000)], ofItemAtPath: folder + "/a.x")
            let ages = try FileContents.latestFirst(inFolder: folder, suffix: ".x", limit: 10).prefix(2).map(\.age)
            #expect(ages[0] == 0 && (0...600).contains(ages[1]), "a file of the future has no negative age")
            #expect(throws: FileError.self) { try FileContents.latestFirst(inFolder: folder, suffix: ".x", limit: 5) }
        }
    }
}
