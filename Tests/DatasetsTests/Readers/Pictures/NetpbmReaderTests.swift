import Datasets
import Testing

struct NetpbmReaderTests {
    private func message(_ bytes: [UInt8]) -> String {
        do {
            let picture = try PictureReader.read(bytes, file: "a.pgm")
            return "\(picture.size.text): \(picture.values.map(String.init).joined(separator: " "))"
        } catch {
            return "\(error)"
        }
    }

    private func message(_ text: String) -> String { message(Array(text.utf8)) }

    @Test func texts() {
        #expect(
            message("P2\n# made by hand\n3 2 # the size\n4\n0 1 2\n3 4 0\n") == "3 × 2: 0 16384 32768 49151 65535 0")
        #expect(message("P3 1 2 255 255 0 51  0 255 0") == "1 × 2: 65535 0 13107 0 65535 0")
    }

    @Test func bytes() {
        #expect(message(Array("P5 2 1 255\n".utf8) + [0, 255]) == "2 × 1: 0 65535")
        #expect(message(Array("P6\n1 1\n255\n".utf8) + [255, 51, 0]) == "1 × 1: 65535 13107 0")
        // Two bytes a value, the more significant one first.
        #expect(message(Array("P5 2 1 65535 ".utf8) + [0x12, 0x34, 0xFF, 0xFF]) == "2 × 1: 4660 65535")
    }

    @Test func damagedFiles() {
        #expect(
            message(Array("P5 2 2 255\n".utf8) + [1, 2, 3])
                == "a.pgm: offset 11: the pixels should take 4 bytes and take 3; the file is damaged, so copy it again")
        #expect(
            message("P2 2 2 255 1 2 3")
                == "a.pgm: offset 16: here should be a value; the file is damaged or was cut off, so copy it again")
        #expect(
            message("P2 2 x")
                == "a.pgm: offset 5: here should be the height; the file is damaged or was cut off, so copy it again")
        #expect(message("P2 2 2 0 1 1 1 1").hasSuffix("the brightest value is 0; allowed are 1 to 65535"))
        #expect(message("P2 1 1 9 10").hasSuffix("a value is 10, but the brightest should be 9"))
        #expect(message("P2 999999999 999999999 9 1").hasSuffix("allowed are 1 to 16777216 pixels in all"))
        #expect(
            message("P1 1 1 0")
                == "a.pgm: offset 0: this is a picture in black and white (PBM), which is not read; convert it to PGM or PNG"
        )
    }

    @Test func damagedBytesEndWithAnErrorOrAPicture() {
        var damage = Damage(seed: 4)
        for text in ["P2 3 2 9\n1 2 3 4 5 6\n", "P6 2 1 255\nabcdef"] {
            for _ in 0..<5_000 {
                guard let picture = try? PictureReader.read(damage.copy(of: Array(text.utf8)), file: "a") else {
                    continue
                }
                #expect(picture.values.count == picture.size.pixelCount * picture.channels)
            }
        }
    }
}
