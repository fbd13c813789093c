import Datasets
import Testing

/// Literals: Python 3.11.7's `zipfile`.
struct ZipArchiveTests {
    /// A folder `a/`, `a/hello.txt` stored, `a/zeros` of a thousand zero bytes deflated, and the comment `bye`.
    static let archive = Bytes.hex(
        """
        504b03041400000000000000210000000000000000000000000002000000612f504b03041400000000000000210020303a36
        06000000060000000b000000612f68656c6c6f2e74787468656c6c6f0a504b03041400000008000000210080170b060b0000
        00e803000007000000612f7a65726f7363601805a360140c770000504b010214031400000000000000210000000000000000
        0000000000020000000000000000000000800100000000612f504b010214031400000000000000210020303a360600000006
        0000000b0000000000000000000000800120000000612f68656c6c6f2e747874504b01021403140000000800000021008017
        0b060b000000e803000007000000000000000000000080014f000000612f7a65726f73504b050600000000030003009e0000
        007f0000000300627965
        """)

    private func changed(_ offset: Int, to values: UInt8...) -> [UInt8] {
        var bytes = Self.archive
        for (index, value) in values.enumerated() { bytes[offset + index] = value }
        return bytes
    }

    private func message(_ bytes: [UInt8], limit: Int = 10_000, _ name: String = "a/hello.txt") -> String {
        do {
            return String(
                decoding: try ZipArchive(bytes, file: "a.zip", limit: limit).contents(of: name), as: UTF8.self)
        } catch {
            return "\(error)"
        }
    }

    @Test func storedAndDeflatedFiles() throws {
        let archive = try ZipArchive(Self.archive, file: "a.zip")
        #expect(archive.names == ["a/hello.txt", "a/zeros"])
        #expect(try archive.contents(of: "a/hello.txt") == Array("hello\n".utf8))
        #expect(try archive.contents(of: "a/zeros") == [UInt8](repeating: 0, count: 1_000))
    }

    /// Names in an archive are labels: nothing is written, and no path leads out of it.
    @Test func aNameWithDotsLeadsNowhere() throws {
        let bytes = NPYFile.archive([("../../x", [1]), ("/etc/passwd", [2])])
        let archive = try ZipArchive(bytes, file: "a.zip")
        #expect(archive.names == ["../../x.npy", "/etc/passwd.npy"])
        let folder = try DataFolder(archive)
        #expect(folder.fileNames == ["passwd.npy", "x.npy"])
        #expect(try folder.read("x.npy") == [1] && folder.read("passwd.npy") == [2])
        #expect(throws: DataFormatError.self) { try folder.read("../x.npy") }
    }

    @Test func asAFolder() throws {
        let folder = try DataFolder(ZipArchive(Self.archive, file: "a.zip"))
        #expect(folder.fileNames == ["hello.txt", "zeros"] && folder.path(of: "zeros") == "a.zip/zeros")
        #expect(try folder.read("hello.txt") == Array("hello\n".utf8))
        #expect(throws: DataFormatError.self) { try folder.read("none") }
    }

    @Test func emptyArchive() throws {
        let bytes = Bytes.hex("504b0506 0000 0000 0000 0000 00000000 00000000 0000")
        #expect(try ZipArchive(bytes, file: "a.zip").names.isEmpty)
    }

    @Test func noDirectory() {
        let message =
            "a.zip: this is no zip archive, or it was cut off: "
            + "the list of files that ends an archive is missing; copy it again"
        #expect(self.message(Array(Self.archive.dropLast())) == message)
        #expect(self.message([]) == message)
        #expect(self.message(Array(repeating: 0x50, count: 100_000)) == message)
    }

    @Test func whatIsNotRead() {
        #expect(
            message(changed(295, to: 0xFF, 0xFF)).hasPrefix("a.zip: offset 285: this is an archive in the zip64 format")
        )
        #expect(
            message(changed(289, to: 1)).hasPrefix("a.zip: offset 285: this is one part of an archive in several files")
        )
        #expect(
            message(changed(195, to: 0xFF, 0xFF, 0xFF, 0xFF)).hasPrefix(
                "a.zip: offset 175: this is an archive in the zip64"))
        #expect(
            message(changed(183, to: 1))
                == "a.zip: offset 175: \"a/hello.txt\" is encrypted; make the archive without a password")
        #expect(
            message(changed(185, to: 12))
                == "a.zip: offset 175: \"a/hello.txt\" is compressed by method 12; allowed are 0 (stored) and 8 (deflated)"
        )
    }

    @Test func brokenDirectory() {
        let words = "the list of files is damaged here; copy the archive again"
        #expect(message(changed(301, to: 0x80)) == "a.zip: offset 285: \(words)")
        #expect(message(changed(297, to: 0xFF)) == "a.zip: offset 285: \(words)")
        #expect(message(changed(175, to: 0)) == "a.zip: offset 175: \(words)")
        #expect(message(changed(205, to: 0xFF)) == "a.zip: offset 175: \(words)")
    }

    @Test func falseSizes() {
        #expect(
            message(changed(199, to: 7))
                == "a.zip: offset 175: \"a/hello.txt\" should have 7 bytes and has 6; copy the archive again")
        #expect(
            message(changed(256, to: 0xE9), "a/zeros")
                == "a.zip: offset 79: \"a/zeros\" should have 1001 bytes and has 1000; copy the archive again")
        #expect(
            message(changed(256, to: 0xE7), "a/zeros").hasSuffix(
                "the data expand to more than 999 bytes, the most allowed"))
        #expect(
            message(changed(217, to: 0x40, 1))
                == "a.zip: offset 175: \"a/hello.txt\" should begin or end where the archive does not reach; "
                + "copy the archive again")
    }

    @Test func checksum() {
        #expect(
            message(changed(73, to: 0x48))
                == "a.zip: offset 32: \"a/hello.txt\" is damaged (its checksum differs from the archive's list); "
                + "copy the archive again")
    }

    @Test func aBombIsRefusedBeforeItExpands() {
        #expect(
            message(Self.archive, limit: 1_005)
                == "a.zip: offset 232: the files take more than 1005 bytes when expanded, the most allowed")
        #expect(message(Self.archive, limit: 1_006) == "hello\n")
    }

    /// The directory alone says that a thousand zero bytes are five million.
    @Test func expansionIsInProportionToTheArchive() {
        #expect(
            message(changed(256, to: 0x40, 0x4B, 0x4C, 0), limit: DataLimits.fileSize, "a/zeros")
                == "a.zip: offset 232: the files take more than 4194304 bytes when expanded, the most allowed for an "
                + "archive of this size; store them without compression, as numpy.savez does")
    }

    @Test func missingAndDoubleFiles() {
        #expect(message(Self.archive, "b\u{1B}") == "a.zip: there is no file \"b\\u{1b}\" in the archive")
        let twice = Bytes.hex(
            """
            504b03041400000000000000210020303a3606000000060000000100 00006168656c6c6f0a
            504b010214031400000000000000210020303a360600000006000000010000000000000000000000800100000000 61
            504b010214031400000000000000210020303a360600000006000000010000000000000000000000800100000000 61
            504b050600000000020002005e000000250000000000
            """)
        #expect(message(twice) == "a.zip: offset 84: \"a\" is there twice; every file needs a name of its own")
    }

    @Test func damagedBytesEndWithAnErrorOrFiles() {
        var damage = Damage(seed: 6)
        var read = 0
        for _ in 0..<20_000 {
            guard let archive = try? ZipArchive(damage.copy(of: Self.archive), file: "a.zip", limit: 5_000) else {
                continue
            }
            for name in archive.names where (try? archive.contents(of: name)) != nil { read += 1 }
        }
        for _ in 0..<5_000 { _ = try? ZipArchive(damage.noise(upTo: 60) + Self.archive.suffix(25), file: "a.zip") }
        #expect(read > 1_000)
    }
}
