import Datasets
import Files
import Foundation
import TestSupport
import Testing

struct DataFolderTests {
    private func message(_ path: String) -> String {
        do {
            return "\(try DataFolder(path: path).fileNames)"
        } catch {
            return "\(error)"
        }
    }

    @Test func filesAreSortedAndRead() throws {
        try TemporaryFolder.run { path in
            for (index, name) in ["b_1", "a_10", "B_1", "a_2", ".hidden"].enumerated() {
                try Data([UInt8(index)]).write(to: URL(filePath: "\(path)/\(name)"))
            }
            let folder = try DataFolder(path: path)
            #expect(folder.fileNames == ["B_1", "a_10", "a_2", "b_1"])
            #expect(try folder.read("a_2") == [3])
            #expect(folder.path(of: "a_2") == "\(path)/a_2")
            #expect(try DataFolder(path: path + "/").path(of: "a_2") == "\(path)/a_2")
        }
    }

    /// So the archive of MNIST's files on Kaggle unpacks.
    @Test func aFileMayLieInAFolderOfItsOwnName() throws {
        try TemporaryFolder.run { path in
            try FileManager.default.createDirectory(atPath: "\(path)/a", withIntermediateDirectories: true)
            let folder = try DataFolder(path: path)
            #expect(throws: FileError(.readData, "\(path)/a", .wrongKind(.folder))) { try folder.read("a") }
            try Data([5]).write(to: URL(filePath: "\(path)/a/a"))
            #expect(try folder.read("a") == [5])
        }
    }

    @Test func foldersInAFolder() throws {
        try TemporaryFolder.run { path in
            for (index, name) in ["b/1", "a/c/2", "3", ".git/4", "a/.5", "__MACOSX/6"].enumerated() {
                let file = URL(filePath: "\(path)/\(name)")
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data([UInt8(index)]).write(to: file)
            }
            let folder = try DataFolder(treeAt: path)
            #expect(folder.fileNames == ["3", "a/c/2", "b/1"])
            #expect(try folder.read("a/c/2") == [1] && folder.path(of: "b/1") == "\(path)/b/1")
            try FileManager.default.createSymbolicLink(atPath: "\(path)/b/out", withDestinationPath: "/etc/passwd")
            let error = #expect(throws: FileError.self) { try DataFolder(treeAt: path).read("b/out") }
            #expect(error == FileError(.readData, "\(path)/b/out", .linkOutOfFolder))
            // A link back is a folder in a folder, but not without an end.
            try FileManager.default.createSymbolicLink(atPath: "\(path)/b/again", withDestinationPath: "..")
            #expect(try DataFolder(treeAt: path).fileNames.count < 30)
        }
    }

    /// Only the folder was named, and whoever made it may not choose which other files are read.
    @Test func linksThatLeadOutOfTheFolderAreNotFollowed() throws {
        try TemporaryFolder.run { path in
            let manager = FileManager.default
            for name in ["in/b", "in/c", "inside"] {
                try manager.createDirectory(atPath: "\(path)/\(name)", withIntermediateDirectories: true)
            }
            for name in ["secret", "inside/secret", "in/a"] {
                try Data([7]).write(to: URL(filePath: "\(path)/\(name)"))
            }
            for (link, destination) in [
                ("in/near", "a"), ("in/far", "../secret"), ("in/farther", "\(path)/secret"), ("in/b/b", "../../secret"),
                ("in/d", "../inside"), ("in/c/c", "../a"), ("named", "in"),
            ] {
                try manager.createSymbolicLink(atPath: "\(path)/\(link)", withDestinationPath: destination)
            }
            for folder in [try DataFolder(path: "\(path)/in"), try DataFolder(path: "\(path)/named/")] {
                #expect(try folder.read("near") == [7] && folder.read("c") == [7])
                for name in ["far", "farther", "b", "d"] {
                    let error = #expect(throws: FileError.self) { try folder.read(name) }
                    #expect(
                        error?.description.hasSuffix(
                            ": this symbolic link leads out of the folder, so it is not followed; put the file itself "
                                + "into the folder") == true, "\(name)")
                }
            }
        }
    }

    @Test func aMissingFileIsNamed() throws {
        try TemporaryFolder.run { path in
            let folder = try DataFolder(path: path)
            #expect(throws: FileError(.readData, "\(path)/x", .system(code: ENOENT))) { try folder.read("x") }
        }
    }

    @Test func notAFolder() throws {
        try TemporaryFolder.run { path in
            #expect(message("\(path)/none") == "\(path)/none: there is no such file")
            try Data([1]).write(to: URL(filePath: "\(path)/a"))
            #expect(message("\(path)/a") == "\(path)/a: this is a file; give the name of a folder")
        }
    }

    @Test func wordingOfTooMany() {
        #expect(
            "\(FileError(.readData, "f", .tooManyEntries(count: 200_001, limit: 200_000)))"
                == "f: the folder has 200001 entries; allowed are at most 200000")
    }
}
