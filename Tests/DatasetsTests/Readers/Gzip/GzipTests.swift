import Datasets
import Testing

/// Literals: Python 3.11.7, `gzip.compress(…, mtime=0)` over zlib 1.2.13.
struct GzipTests {
    private static let nabla = Bytes.hex("1f8b0800000000000203cb4b4cca4954c84327b900c69f3df618000000")
    private static let delta = Bytes.hex("1f8b08000000000002034b49cd2949e402001d2f4ecd06000000")
    /// A hundred thousand zero bytes.
    private static let zeros =
        Bytes.hex("1f8b0800000000000203edc13101000000c2a0f54f6d0d0fa0") + [UInt8](repeating: 0, count: 96)
        + Bytes.hex("8057037d9511d4a0860100")

    private func message(_ bytes: [UInt8], limit: Int = 1_000) -> String {
        do {
            return String(decoding: try Gzip.expand(bytes, file: "a.gz", limit: limit), as: UTF8.self)
        } catch {
            return "\(error)"
        }
    }

    @Test func expands() {
        #expect(message(Self.nabla) == "nabla nabla nabla nabla\n")
        #expect(message(Self.nabla, limit: 24) == "nabla nabla nabla nabla\n")
        #expect(Gzip.isCompressed(Self.nabla) && !Gzip.isCompressed([0x1F]) && !Gzip.isCompressed([0, 0, 8, 1]))
    }

    @Test func membersFollowOneAnother() {
        #expect(message(Self.nabla + Self.delta + Self.delta) == "nabla nabla nabla nabla\ndelta\ndelta\n")
    }

    @Test func zeroBytesMayFollow() {
        #expect(message(Self.delta + [0, 0, 0]) == "delta\n")
    }

    @Test func nothingElseMayFollow() {
        #expect(
            message(Self.delta + [0, 7])
                == "a.gz: offset 26: 2 bytes follow the end of the compressed data, "
                + "where only zero bytes or a further gzip header may")
    }

    @Test(arguments: 2..<29)
    func cutOff(count: Int) {
        #expect(message(Array(Self.nabla[..<count])).contains("the compressed data break off here"))
    }

    @Test func wrongChecksum() {
        var bytes = Self.nabla
        bytes[22] ^= 1
        #expect(message(bytes).hasSuffix("are damaged (incorrect data check); copy the file again"))
    }

    @Test func wrongLength() {
        var bytes = Self.nabla
        bytes[26] ^= 1
        #expect(message(bytes).hasSuffix("are damaged (incorrect length check); copy the file again"))
    }

    @Test func notGzip() {
        #expect(message(Array("a,b\n".utf8)).hasPrefix("a.gz: offset "))
        #expect(message([]).contains("break off here"))
    }

    @Test func aBombStopsAtTheLimit() throws {
        #expect(try Gzip.expand(Self.zeros, file: "a.gz").count == 100_000)
        #expect(try Gzip.expand(Self.zeros, file: "a.gz", limit: 100_000).count == 100_000)
        #expect(
            message(Self.zeros, limit: 99_999).hasSuffix("the data expand to more than 99999 bytes, the most allowed"))
        #expect(message(Self.nabla + Self.delta, limit: 29).hasSuffix("expand to more than 29 bytes, the most allowed"))
    }

    @Test func expansionIsInProportionToTheFile() throws {
        #expect(DataLimits.expandedSize(ofFileOf: 100) == 4 << 20)
        #expect(DataLimits.expandedSize(ofFileOf: 1 << 20) == 32 << 20)
        #expect(DataLimits.expandedSize(ofFileOf: .max) == DataLimits.fileSize)
        let bomb = Array(repeatElement(Self.zeros, count: 42).joined())
        #expect(bomb.count * 32 < 4 << 20)
        #expect(
            message(bomb, limit: DataLimits.fileSize).hasSuffix(
                "the data expand to more than 4194304 bytes, the most allowed for a compressed file of this size; "
                    + "expand the file yourself"))
    }

    @Test func damagedBytesEndWithAnError() {
        var damage = Damage(seed: 1)
        for _ in 0..<5_000 {
            let copy = damage.copy(of: Self.zeros)
            #expect((try? Gzip.expand(copy, file: "a.gz", limit: 200_000).count) ?? 0 <= 200_000)
            _ = try? Gzip.expand([0x1F, 0x8B, 8, 0] + damage.noise(upTo: 60), file: "a.gz", limit: 10_000)
        }
    }
}
