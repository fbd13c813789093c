import Datasets
import Testing

/// Literals: Python 3.11.7's `wave` and SciPy 1.17.1's `scipy.io.wavfile.write`.
struct WAVReaderTests {
    static let unsigned8 = Bytes.hex(
        "524946462700000057415645666d74201000000001000100401f0000401f00000100080064617461030000000080ff")
    static let stereo16 = Bytes.hex(
        "524946463000000057415645666d74201000000001000200401f0000007d000004001000"
            + "646174610c00000000800000ff7f010064009cff")
    static let signed24 = Bytes.hex(
        "524946462d00000057415645666d74201000000001000100401f0000c05d000003001800"
            + "6461746109000000000080ffff7f010000")
    static let signed32 = Bytes.hex(
        "524946463000000057415645666d74201000000001000100803e000000fa000004002000"
            + "646174610c000000000000800000004001000000")
    static let float32 = Bytes.hex(
        "524946463e00000057415645666d7420120000000300010044ac000010b1020004002000"
            + "0000666163740400000003000000646174610c0000000000003f0000a0bf6f12833a")
    static let float64 = Bytes.hex(
        "524946464200000057415645666d74201200000003000200803e000000e8030010004000"
            + "00006661637404000000010000006461746110000000000000000000e03f000000000000f0bf")

    private func read(_ bytes: [UInt8]) throws -> Sound { try WAVReader.read(bytes, file: "a.wav") }

    /// Some programs write no byte of padding after a list of comments of odd length.
    @Test(arguments: [[], [0], [0x20]] as [[UInt8]])
    func aChunkOfOddLength(padding: [UInt8]) throws {
        let list = Array("LIST".utf8) + WAVFile.number(5, bytes: 4) + Array("INFOx".utf8) + padding
        // Long enough for a length of 4,128 bytes, which padding by a blank seems to give.
        let sound = WAVFile.chunk("data", [0, 64, 0, 32] + Array(repeating: 0, count: 5_000))
        #expect(
            try WAVReader.read(WAVFile.file(WAVFile.format() + list + sound), file: "a.wav").samples.prefix(2) == [
                0.5, 0.25,
            ])
        #expect(
            try WAVReader.read(WAVFile.file(list + WAVFile.format() + sound), file: "a.wav").samples.prefix(2) == [
                0.5, 0.25,
            ])
    }

    @Test func everyEncoding() throws {
        #expect(try read(Self.unsigned8) == Sound(samples: [-1, 0, 127.0 / 128], rate: 8_000))
        #expect(try read(Self.stereo16) == Sound(samples: [-0.5, 0.5, 0], rate: 8_000))
        #expect(try read(Self.signed24) == Sound(samples: [-1, 0x7F_FFFF / 0x1p23, 0x1p-23], rate: 8_000))
        #expect(try read(Self.signed32) == Sound(samples: [-1, 0.5, 0x1p-31], rate: 16_000))
        #expect(try read(Self.float32) == Sound(samples: [0.5, -1.25, 1e-3], rate: 44_100))
        #expect(try read(Self.float64) == Sound(samples: [-0.25], rate: 16_000))
    }

    @Test func anyNumberOfChannels() throws {
        let samples = (0..<64).flatMap { WAVFile.number($0 * 64, bytes: 2) }
        let sound = try read(WAVFile.file(WAVFile.format(channels: 64) + WAVFile.chunk("data", samples)))
        #expect(sound.samples == [2_016 / 32_768])
    }

    @Test func extensibleFormat() throws {
        let identifier = Bytes.hex("0000 0000 1000 8000 00aa 0038 9b71")
        func file(_ encoding: Int, _ identifier: [UInt8]) -> [UInt8] {
            let tail = WAVFile.number(22, bytes: 2) + WAVFile.number(16, bytes: 2) + WAVFile.number(4, bytes: 4)
            return WAVFile.file(
                WAVFile.format(encoding: 0xFFFE, tail: tail + WAVFile.number(encoding, bytes: 2) + identifier)
                    + WAVFile.chunk("data", [0, 0x40]))
        }
        #expect(try read(file(1, identifier)).samples == [0.5])
        #expect(throws: DataFormatError.self) { try read(file(6, identifier)) }
        #expect(throws: DataFormatError.self) { try read(file(1, identifier.reversed())) }
    }

    @Test func otherPartsArePassedOver() throws {
        let chunks =
            WAVFile.chunk("LIST", [1, 2, 3]) + WAVFile.format() + WAVFile.chunk("junk", [])
            + WAVFile.chunk("data", [0, 0x40]) + WAVFile.chunk("id3 ", [9])
        #expect(try read(WAVFile.file(chunks)).samples == [0.5])
        #expect(try read(WAVFile.file(chunks).dropLast() + []).samples == [0.5])
        #expect(try read(WAVFile.file(chunks) + [1, 2, 3]).samples == [0.5])
    }

    /// Programs that write to a pipe cannot go back and fill in the lengths.
    @Test(arguments: [(0xFFFF_FFFF, 0xFFFF_FFFF), (0x7FFF_F024, 0x7FFF_F000), (0, 0), (36, 0), (0, 0xFFFF_FFFF)])
    func streamedFiles(size: Int, dataSize: Int) throws {
        let bytes = WAVFile.file(
            WAVFile.format() + WAVFile.chunk("data", [0, 0x40, 0, 0xC0, 0x77], size: dataSize), size: size)
        #expect(try read(bytes.dropLast() + []).samples == [0.5, -0.5])
    }

    @Test func damagedBytesEndWithAnErrorOrASound() {
        var damage = Damage(seed: 5)
        var sounds = 0
        for file in [Self.unsigned8, Self.stereo16, Self.signed24, Self.signed32, Self.float32, Self.float64] {
            for _ in 0..<5_000 {
                guard let sound = try? read(damage.copy(of: file)) else { continue }
                #expect(!sound.samples.isEmpty && sound.samples.count < 100 && sound.samples.allSatisfy { $0.isFinite })
                sounds += 1
            }
        }
        for _ in 0..<5_000 { _ = try? read(WAVFile.file(damage.noise(upTo: 60))) }
        #expect(sounds > 1_000)
    }
}
