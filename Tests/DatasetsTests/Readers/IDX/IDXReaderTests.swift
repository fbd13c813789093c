import Datasets
import Testing

struct IDXReaderTests {
    /// Two pictures of 2 × 3 bytes.
    static let images = Bytes.hex("00000803 00000002 00000002 00000003 00336699ccff 010203040506")
    /// `images` compressed by Python 3.11.7's `gzip.compress`.
    static let gzippedImages = Bytes.hex(
        "1f8b08000000000002036360e0606660606082626606e3b49967fe333231b3b0b20100f272cae91c000000")

    private func message(_ bytes: [UInt8]) -> String {
        do {
            return "\(try IDXReader.read(bytes, file: "a").shape)"
        } catch {
            return "\(error)"
        }
    }

    @Test func sizesAndPixels() throws {
        let array = try IDXReader.read(Self.images, file: "a", byteDivisor: 255)
        #expect(array.shape == [2, 2, 3] && array.type == .uint8)
        #expect(array.values[..<6] == [0, 0.2, 0.4, 0.6, 0.8, 1])
        #expect(array.values.map { ($0 * 255).rounded() } == [0, 51, 102, 153, 204, 255, 1, 2, 3, 4, 5, 6])
    }

    @Test func gzippedIsTheSame() throws {
        #expect(try IDXReader.read(Self.gzippedImages, file: "a") == IDXReader.read(Self.images, file: "a"))
    }

    /// Literals: NumPy 2.4.6, `np.array(…, dtype).tobytes()` and `float(np.float32(…))`.
    @Test func everyType() throws {
        func values(_ code: String, _ numbers: String) throws -> [Float] {
            try IDXReader.read(Bytes.hex("0000\(code)01 00000003" + numbers), file: "a").values
        }
        #expect(try values("08", "0001ff") == [0, 1, 255])
        #expect(try values("09", "80ff7f") == [-128, -1, 127])
        #expect(try values("0b", "8000fffe012c") == [-32_768, -2, 300])
        #expect(try values("0c", "800000000000000701000001") == [-2_147_483_648, 7, 16_777_216])
        #expect(try values("0d", "bfc000003dcccccd7f61b1e6") == [-1.5, 0.1, 3e38])
        #expect(try values("0e", "bff80000000000003fb999999999999a358dee7a4ad4b81f") == [-1.5, 0.1, 0])
    }

    @Test func emptyArray() throws {
        #expect(try IDXReader.read(Bytes.hex("00000802 00000000 0000001c"), file: "a").values.isEmpty)
    }

    @Test func wrongStart() {
        #expect(
            message(Array("Hi 2".utf8))
                == "a: offset 0: the file begins with the bytes 72 and 105; an IDX file begins with two zero bytes, "
                + "a gzipped one with 31 and 139")
    }

    @Test func headerCutOff() {
        #expect(
            message([0, 0, 8])
                == "a: offset 0: the file has 3 bytes, but its header alone takes 4; it was cut off, so copy it again")
        #expect(
            message(Array(Self.images[..<15])).hasPrefix(
                "a: offset 4: the file has 15 bytes, but its header alone takes 16"))
    }

    @Test func unknownType() {
        #expect(
            message([0, 0, 10, 1])
                == "a: offset 2: the type code is 10; allowed are 8 (uint8), 9 (int8), 11 (int16), 12 (int32), "
                + "13 (float32) and 14 (float64)")
    }

    @Test(arguments: [UInt8(0), 9, 255])
    func dimensionCount(count: UInt8) {
        #expect(message([0, 0, 8, count]) == "a: offset 3: the array has \(count) dimensions; allowed are 1 to 8")
    }

    @Test func falseSizes() {
        #expect(
            message(Array(Self.images.dropLast()))
                == "a: offset 4: 2 × 2 × 3 numbers of type uint8 are announced, which take 12 bytes, "
                + "but 11 bytes follow; the file is damaged, so copy it again")
        #expect(message(Self.images + [0]).contains("which take 12 bytes, but 13 bytes follow"))
        #expect(
            message(Bytes.hex("00000e03 ffffffff ffffffff ffffffff 00"))
                == "a: offset 4: 4294967295 × 4294967295 × 4294967295 numbers of type float64 are announced, "
                + "which no file can hold, but 1 bytes follow; the file is damaged, so copy it again")
    }

    @Test func notFinite() {
        #expect(
            message(Bytes.hex("00000d01 00000002 3f800000 7fc00000"))
                == "a: offset 12: number 1 of the array is infinite or no number; "
                + "allowed are numbers from -3.4e38 to 3.4e38")
    }

    @Test func offsetsInGzippedFiles() {
        // Python 3.11.7, gzip.compress(bytes.fromhex("00000a0100000000"), mtime=0)
        let wrong = Bytes.hex("1f8b08000000000002036360e06264000200bfd5d9f908000000")
        #expect(message(wrong).hasPrefix("a: offset 2 of the expanded data: the type code is 10; "))
        #expect(message(Array(Self.gzippedImages.dropLast(9))).contains("the compressed data break off here"))
    }

    @Test func damagedBytesEndWithAnErrorOrAnArray() {
        var damage = Damage(seed: 2)
        var arrays = 0
        for file in [Self.images, Self.gzippedImages] {
            for _ in 0..<10_000 {
                guard let array = try? IDXReader.read(damage.copy(of: file), file: "a") else { continue }
                #expect(array.values.count == array.shape.reduce(1, *))
                arrays += 1
            }
        }
        for _ in 0..<10_000 { _ = try? IDXReader.read([0, 0] + damage.noise(upTo: 40), file: "a") }
        #expect(arrays > 100)
    }
}
