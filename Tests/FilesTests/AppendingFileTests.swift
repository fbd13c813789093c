import Files
import Foundation
import TestSupport
import Testing

@Suite struct AppendingFileTests {
    private let folder = TemporaryFolder()

    @Test func addsLinesAndKeepsWhatWasThere() throws {
        try folder.write("old\n", to: "log", permissions: 0o600)
        var log = try AppendingFile(folder.file("log"))
        log.append(line: "one".utf8)
        #expect(folder.text("log") == "old\n")
        log.flush()
        #expect(folder.text("log") == "old\none\n")
        for _ in 0..<1000 { log.append(line: [UInt8](repeating: UInt8(ascii: "x"), count: 99)) }
        #expect(folder.text("log").map { $0.utf8.count > 65_000 } == true)
        let error = log.takeError()
        #expect(error == nil)
        #expect(try folder.permissions("log") == 0o600)
    }

    @Test func whatWaitsIsWrittenAtTheEnd() throws {
        do {
            var log = try AppendingFile(folder.file("log"))
            log.append(line: "last".utf8)
        }
        #expect(folder.text("log") == "last\n")
    }

    @Test func aTornLineIsEndedFirst() throws {
        try folder.write("{\"step\":1}\n{\"st", to: "log")
        var log = try AppendingFile(folder.file("log"))
        log.append(line: "{}".utf8)
        log.flush()
        #expect(folder.text("log") == "{\"step\":1}\n{\"st\n{}\n")
    }

    /// A log is told from other files by its beginning, or the start of it that a killed process left.
    @Test(arguments: [
        ("", true), ("{\"st", true), ("{\"step\":1}\n", true), ("{\"stop\":1}\n", false), ("a,b\n", false),
    ])
    func addsOnlyToItsOwnKind(_ contents: String, _ isTaken: Bool) throws {
        try folder.write(contents, to: "log")
        do {
            var log = try AppendingFile(folder.file("log"), kind: .init(beginning: "{\"step\":", name: "a log"))
            log.append(line: "x".utf8)
            log.flush()
            #expect(isTaken && folder.text("log")?.hasSuffix("x\n") == true)
        } catch {
            let reason = "it holds something else than a log; name a new file, or a log to add to it"
            #expect(!isTaken && error.description == "\(folder.file("log")): cannot write the file: \(reason)")
            #expect(folder.text("log") == contents)
        }
    }

    @Test func aFileThatSomebodyHoldsAloneIsRefused() async throws {
        let path = folder.file("log")
        do {
            var log = try AppendingFile(path, alone: true)
            log.append(line: "one".utf8)
            log.flush()
            let error = #expect(throws: FileError.self) { _ = try AppendingFile(path, alone: true) }
            #expect(
                error?.description
                    == "\(path): cannot write the file: another run is writing it; name another file, or end that run first"
            )
            #expect(folder.text("log") == "one\n")
        }
        // A program that another test starts holds the lock, too, until it runs.
        for _ in 0..<400 {
            if (try? AppendingFile(path, alone: true)) != nil { return }
            try await Task.sleep(for: .milliseconds(5))
        }
        Issue.record("the file is held after it was closed")
    }

    @Test func startsAfreshWhenAsked() throws {
        try folder.write("old\n", to: "log")
        var log = try AppendingFile(folder.file("log"), emptying: true)
        log.append(line: "new".utf8)
        log.flush()
        #expect(folder.text("log") == "new\n")
    }

    @Test func refusesAPipeThatNobodyReadsAndAFolder() {
        mkfifo(folder.file("pipe"), 0o600)
        expect(folder.file("pipe"), "cannot write the file: No such device or address; nobody reads from the pipe")
        expect(folder.path, "cannot write the file: Is a directory")
        expect(folder.file("no/log"), "cannot write the file: No such file or directory; make the folder first")
    }

    private func expect(_ path: String, _ message: String, location: SourceLocation = #_sourceLocation) {
        let error = #expect(throws: FileError.self, sourceLocation: location) {
            var log = try AppendingFile(path)
            log.flush()
        }
        #expect(error?.description == "\(path): \(message)", sourceLocation: location)
    }
}
