import Files
import Foundation
import TestSupport
import Testing

@Suite struct AtomicFileTests {
    private let folder = TemporaryFolder()

    @Test func writesANewFileAndLeavesNothingElse() throws {
        let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
        try AtomicFile.write(bytes, to: folder.file("a"))
        #expect(try FileContents.read(folder.file("a"), limit: 1 << 20) == bytes)
        #expect(folder.names == ["a"])
        try AtomicFile.write([], to: folder.file("a"))
        #expect(try FileContents.read(folder.file("a"), limit: 0) == [])
    }

    /// A probe meets the error that writing would, and leaves everything as it was.
    @Test func aProbeLeavesNoTrace() throws {
        try AtomicFile.probe(folder.file("a"))
        #expect(folder.names == [])
        try folder.write("old", to: "a")
        try AtomicFile.probe(folder.file("a"))
        #expect(folder.names == ["a"] && folder.text("a") == "old")
        for path in [folder.path, folder.file("no/such"), "", "/dev/null"] {
            let found = #expect(throws: FileError.self) { try AtomicFile.probe(path) }
            let wanted = #expect(throws: FileError.self) { try AtomicFile.write([0], to: path) }
            #expect(found == wanted)
        }
    }

    @Test(arguments: [0o600, 0o644, 0o660, 0o700]) func keepsPermissions(bits: Int) throws {
        try folder.write("old", to: "a", permissions: bits)
        try AtomicFile.write(Array("new".utf8), to: folder.file("a"))
        #expect(folder.text("a") == "new")
        #expect(try folder.permissions("a") == bits)
    }

    @Test func aNewFileHasTheUsersUsualPermissions() throws {
        try folder.write("", to: "usual")
        #expect(FileManager.default.createFile(atPath: folder.file("usual2"), contents: nil))
        try AtomicFile.write([], to: folder.file("a"))
        let mask = umask(0)
        umask(mask)
        #expect(try folder.permissions("a") == 0o666 & ~Int(mask))
    }

    @Test func followsSymbolicLinks() throws {
        let manager = FileManager.default
        try manager.createDirectory(atPath: folder.file("deep"), withIntermediateDirectories: true)
        try folder.write("old", to: "deep/a")
        try manager.createSymbolicLink(atPath: folder.file("one"), withDestinationPath: "two")
        try manager.createSymbolicLink(atPath: folder.file("two"), withDestinationPath: "deep/a")
        try AtomicFile.write(Array("new".utf8), to: folder.file("one"), keepingPrevious: true)
        #expect(try manager.destinationOfSymbolicLink(atPath: folder.file("one")) == "two")
        #expect(folder.text("deep/a") == "new")
        #expect(folder.text("deep/a~") == "old")
        try manager.createSymbolicLink(atPath: folder.file("dangling"), withDestinationPath: folder.file("deep/b"))
        try AtomicFile.write(Array("b".utf8), to: folder.file("dangling"))
        #expect(folder.text("deep/b") == "b")
        #expect(folder.names == ["dangling", "deep", "one", "two"])
    }

    @Test func keepsThePreviousFileWhenAsked() throws {
        for text in ["1", "2", "3"] {
            try AtomicFile.write(Array(text.utf8), to: folder.file("a"), keepingPrevious: true)
        }
        #expect(folder.text("a") == "3")
        #expect(folder.text("a~") == "2")
        try AtomicFile.write(Array("4".utf8), to: folder.file("a"))
        #expect(folder.text("a~") == "2")
        #expect(folder.names == ["a", "a~"])
    }

    @Test func theOlderCopyMayBeTheSameFile() throws {
        try folder.write("old", to: "a")
        try FileManager.default.linkItem(atPath: folder.file("a"), toPath: folder.file("a~"))
        try AtomicFile.write(Array("new".utf8), to: folder.file("a"), keepingPrevious: true)
        #expect(folder.text("a") == "new")
        #expect(folder.text("a~") == "old")
        #expect(folder.names == ["a", "a~"])
    }

    @Test func sweepsOnlyWhatNobodyIsWriting() throws {
        let orphans = [".nntui-4194999-1.tmp", ".nntui-\(getppid())-1.tmp", ".nntui-\(getpid())-999999.tmp"]
        // Its maker seems to be dead, but runs elsewhere: in another container, or on another host.
        let alive = ".nntui-4194998-20.tmp"
        let others = [
            ".nntui-0-1.tmp", ".nntui--1.tmp", ".nntui-x-1.tmp", ".nntui-4194999-1.tmp.keep", "nntui-4194999-1.tmp",
        ]
        for name in orphans + [alive] + others { try folder.write("", to: name) }
        try FileManager.default.createSymbolicLink(
            atPath: folder.file(".nntui-7-7.tmp"), withDestinationPath: folder.file(others[0]))
        // A program that another test starts must not inherit the lock.
        let file = open(folder.file(alive), O_RDWR | O_CLOEXEC)
        #expect(flock(file, LOCK_EX | LOCK_NB) == 0)
        try AtomicFile.write([], to: folder.file("a"))
        #expect(folder.names == ([".nntui-7-7.tmp", alive, "a"] + others).sorted())
        close(file)
        try AtomicFile.write([], to: folder.file("a"))
        #expect(!folder.names.contains(alive))
    }

    @Test func writersInOneFolderDoNotSweepEachOther() {
        let folder = folder.path
        DispatchQueue.concurrentPerform(iterations: 8) { writer in
            for round in 0..<40 {
                #expect(throws: Never.self) {
                    try AtomicFile.write([UInt8(round)], to: "\(folder)/\(writer)", keepingPrevious: true)
                }
            }
        }
        #expect(self.folder.names == (0..<8).flatMap { ["\($0)", "\($0)~"] })
    }

    @Test(.enabled(if: geteuid() == 0, "only the superuser makes links of other users"))
    func anotherUsersLinkInASharedFolderIsRefused() throws {
        try folder.write("old", to: "precious")
        mkdir(folder.file("shared"), 0o777)
        let link = folder.file("shared/run")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder.file("precious"))
        lchown(link, 12345, 12345)
        try AtomicFile.write(Array("new".utf8), to: link)
        #expect(folder.text("precious") == "new")
        chmod(folder.file("shared"), 0o1777)
        let reason = "\(link) is another user's symbolic link in a folder that everyone may write to"
        expectWriting(link, "\(link): cannot write the file: \(reason); choose a name in a folder of your own")
        #expect(throws: FileError.self) { _ = try AppendingFile(link) }
        #expect(folder.text("precious") == "new")
        // The owner of the folder could change everything there anyway.
        chown(folder.file("shared"), 12345, 12345)
        try AtomicFile.write(Array("newer".utf8), to: link)
        #expect(folder.text("precious") == "newer")
    }

    @Test func aFailureLeavesTheOldFileAndNoOrphan() throws {
        try folder.write("old", to: "a")
        try FileManager.default.createDirectory(atPath: folder.file("a~"), withIntermediateDirectories: true)
        let error = #expect(throws: FileError.self) {
            try AtomicFile.write(Array("new".utf8), to: folder.file("a"), keepingPrevious: true)
        }
        #expect(error?.description == "\(folder.file("a")): cannot write the file: Is a directory")
        #expect(folder.text("a") == "old")
        #expect(folder.names == ["a", "a~"])
    }

    @Test func refusesWhatIsNoRegularFile() throws {
        mkfifo(folder.file("pipe"), 0o600)
        for (path, kind) in [(folder.path, "a folder"), (folder.file("pipe"), "a pipe"), ("/dev/null", "a device")] {
            let writing = #expect(throws: FileError.self) { try AtomicFile.write([1], to: path) }
            #expect(writing?.description == "\(path): cannot write the file: it is \(kind); name a regular file")
            let reading = #expect(throws: FileError.self) { try FileContents.read(path, limit: 10) }
            #expect(reading?.description == "\(path): cannot read the file: it is \(kind); name a regular file")
        }
    }

    @Test func errorsNamePathReasonAndRemedy() throws {
        let missing = folder.file("no/a")
        expectWriting(missing, "\(missing): cannot write the file: No such file or directory; make the folder first")
        expectReading(
            missing, "\(missing): cannot read the file: No such file or directory; check the name and the folder")
        expectWriting("", ": cannot write the file: its name is empty; give the file a name")
        expectReading("a\0b", "a\\u{0}b: cannot read the file: its name holds a NUL character; give the file a name")
        let long = folder.file(String(repeating: "x", count: 300))
        expectWriting(long, "\(long): cannot write the file: File name too long; choose a shorter name")
        try FileManager.default.createSymbolicLink(atPath: folder.file("x"), withDestinationPath: "y")
        try FileManager.default.createSymbolicLink(atPath: folder.file("y"), withDestinationPath: "x")
        let circle = "Too many levels of symbolic links; its symbolic links lead in a circle"
        expectWriting(folder.file("x"), "\(folder.file("x")): cannot write the file: \(circle)")
        expectReading(folder.file("x"), "\(folder.file("x")): cannot read the file: \(circle)")
    }

    @Test func readingHasALimit() throws {
        try folder.write("12345", to: "a")
        #expect(try FileContents.read(folder.file("a"), limit: 5).count == 5)
        expectReading(
            folder.file("a"), limit: 4, "\(folder.file("a")): cannot read the file: it has 5 bytes; at most 4 are read")
        // The system reports a size of 0 for this file, but reading it returns bytes.
        #expect(try FileContents.read("/proc/self/stat", limit: 1 << 16).count > 10)
        expectReading(
            "/proc/self/stat", limit: 4, "/proc/self/stat: cannot read the file: it has 5 bytes; at most 4 are read")
    }

    @Test(.enabled(if: geteuid() != 0, "permissions do not bind the superuser"))
    func respectsPermissions() throws {
        try folder.write("old", to: "a", permissions: 0o444)
        let remedy = "Permission denied; choose a folder that you may write to"
        expectWriting(folder.file("a"), "\(folder.file("a")): cannot write the file: \(remedy)")
        #expect(folder.text("a") == "old")
        chmod(folder.path, 0o500)
        expectWriting(folder.file("b"), "\(folder.file("b")): cannot write the file: \(remedy)")
        chmod(folder.path, 0o700)
        #expect(folder.names == ["a"])
    }

    private func expectWriting(_ path: String, _ message: String, location: SourceLocation = #_sourceLocation) {
        let error = #expect(throws: FileError.self, sourceLocation: location) { try AtomicFile.write([1], to: path) }
        #expect(error?.description == message, sourceLocation: location)
    }

    private func expectReading(
        _ path: String, limit: Int = 99, _ message: String, location: SourceLocation = #_sourceLocation
    ) {
        let error = #expect(throws: FileError.self, sourceLocation: location) {
            try FileContents.read(path, limit: limit)
        }
        #expect(error?.description == message, sourceLocation: location)
    }
}
