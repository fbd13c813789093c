import Files
import Foundation
import TestSupport
import Testing

/// Behaviour on a full disk, simulated in an exit test's own process by a small limit on file sizes.
@Suite struct FullDiskTests {
    @Test func aFileTooLargeForTheLimitLeavesTheOldOne() async {
        await #expect(processExitsWith: .success) {
            let folder = TemporaryFolder()
            try folder.write("old", to: "a")
            var limit = rlimit(rlim_cur: 1000, rlim_max: 1000)
            setrlimit(__rlimit_resource_t(1), &limit)
            let error = #expect(throws: FileError.self) {
                try AtomicFile.write([UInt8](repeating: 1, count: 5000), to: folder.file("a"), keepingPrevious: true)
            }
            let reason = "File too large; raise the limit of file sizes (ulimit -f); an older file is as it was"
            #expect(error?.description == "\(folder.file("a")): cannot write the file: \(reason)")
            #expect(folder.text("a") == "old")
            #expect(folder.names == ["a"])
        }
    }

    @Test func aLogEndsWithAWholeLineAndOneComplaint() async {
        await #expect(processExitsWith: .success) {
            let folder = TemporaryFolder()
            var limit = rlimit(rlim_cur: 1000, rlim_max: 1000)
            setrlimit(__rlimit_resource_t(1), &limit)
            var log = try AppendingFile(folder.file("log"))
            for _ in 0..<30 {
                log.append(line: Array(repeating: UInt8(ascii: "x"), count: 98))
                log.flush()
            }
            let isWorking = log.isWorking
            let first = log.takeError()
            let second = log.takeError()
            #expect(!isWorking)
            let reason = "File too large; raise the limit of file sizes (ulimit -f); the lines before are kept"
            #expect(first?.description == "\(folder.file("log")): cannot write the file: \(reason)")
            #expect(second == nil)
            let text = try #require(folder.text("log"))
            #expect(text.utf8.count == 99 * 10)
            #expect(text.hasSuffix("x\n"))
        }
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func aFullDiskIsReportedOnce() throws {
        var log = try AppendingFile("/dev/full")
        log.append(line: "a".utf8)
        log.flush()
        log.append(line: "b".utf8)
        log.flush()
        let first = log.takeError()
        let second = log.takeError()
        let reason = "No space left on device; free some space or choose another disk; the lines before are kept"
        #expect(first?.description == "/dev/full: cannot write the file: \(reason)")
        #expect(second == nil)
    }
}
