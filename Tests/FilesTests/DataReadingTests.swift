import Files
import Foundation
import TestSupport
import Testing

struct DataReadingTests {
    private func message(_ path: String, limit: Int = 100) -> String {
        do {
            return "\(try FileContents.read(path, limit: limit, as: .readData).count) bytes"
        } catch {
            return "\(error)"
        }
    }

    @Test func readsAFileAndThroughALink() throws {
        try TemporaryFolder.run { folder in
            try Data([1, 2, 3]).write(to: URL(filePath: folder + "/a"))
            try FileManager.default.createSymbolicLink(atPath: folder + "/b", withDestinationPath: "a")
            #expect(try FileContents.read(folder + "/a", limit: 100, as: .readData) == [1, 2, 3])
            #expect(try FileContents.read(folder + "/b", limit: 100, as: .readData) == [1, 2, 3])
        }
    }

    @Test func missing() throws {
        try TemporaryFolder.run { folder in
            #expect(message(folder + "/none") == "\(folder)/none: there is no such file")
            try FileManager.default.createSymbolicLink(atPath: folder + "/b", withDestinationPath: "none")
            #expect(message(folder + "/b") == "\(folder)/b: there is no such file")
        }
    }

    @Test func directory() {
        TemporaryFolder.run { folder in
            #expect(message(folder) == "\(folder): this is a folder; give the name of a file")
        }
    }

    @Test func device() {
        #expect(
            message("/dev/zero")
                == "/dev/zero: this is a pipe, a socket or a device; data are read from a file only")
    }

    @Test func tooLarge() throws {
        try TemporaryFolder.run { folder in
            try Data(count: 101).write(to: URL(filePath: folder + "/a"))
            #expect(message(folder + "/a") == "\(folder)/a: the file has 101 bytes; allowed are at most 100")
        }
    }

    @Test(.enabled(if: getuid() != 0, "root reads everything"))
    func unreadable() throws {
        try TemporaryFolder.run { folder in
            try Data([1]).write(to: URL(filePath: folder + "/a"))
            try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder + "/a")
            #expect(message(folder + "/a") == "\(folder)/a: the file cannot be read: permission denied")
        }
    }

    @Test func wordingOfUnreadable() {
        let error = FileError(.readData, "a\u{1B}", .system(code: EIO))
        #expect("\(error)" == "a\\u{1b}: the file cannot be read: Input/output error")
    }
}
