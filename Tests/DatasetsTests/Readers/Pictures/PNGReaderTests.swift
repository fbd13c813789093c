import Datasets
import Testing

/// Literals: written by a program of its own in Python 3.11.7 over zlib 1.2.13, and read back by Pillow 12.
struct PNGReaderTests {
    private func read(_ digits: String) throws -> Picture { try PictureReader.read(Bytes.hex(digits), file: "a.png") }

    private func message(_ bytes: [UInt8]) -> String {
        do {
            return try PictureReader.read(bytes, file: "a.png").size.text
        } catch {
            return "\(error)"
        }
    }

    @Test func greyInBytes() throws {
        let picture = try read(
            """
            89504e470d0a1a0a0000000d4948445200000003000000020800000000b81f39c60000000374455874610062dc49a23b0000000849444154
            78da63d8116cc3f853723ed80000000849444154c75005000bac029ac8bc50700000000049454e44ae426082
            """)
        #expect(picture.size == PictureSize(width: 3, height: 2) && picture.channels == 1)
        #expect(picture.values == [184, 83, 60, 252, 45, 81].map { 257 * $0 })
    }

    @Test func colourInBytes() throws {
        let picture = try read(
            """
            89504e470d0a1a0a0000000d49484452000000030000000208020000001216f14d0000000374455874610062dc49a23b0000000e49444154
            78da635875cbe2d1d523473954189af3c71a0000000f4944415479ae86f8727f9a55e00400632508f5e019eca80000000049454e44ae426082
            """)
        #expect(picture.channels == 3)
        #expect(
            picture.values
                == [170, 218, 56, 226, 213, 196, 197, 8, 36, 12, 213, 84, 89, 224, 70, 243, 80, 136].map { 257 * $0 })
    }

    /// Red is opaque, and green is transparent, so that the white behind it shows.
    @Test func aPaletteOfTwoBits() throws {
        let picture = try read(
            """
            89504e470d0a1a0a0000000d4948445200000003000000020203000000e01a8e890000000c504c5445ff000000ff000000ff0909095c717e
            860000000274524e53ff00e5b7304a0000000374455874610062dc49a23b000000064944415478da6338c338dffc21420000000649444154
            050002fe0162cfcf2f170000000049454e44ae426082
            """)
        let (red, white, blue, grey) =
            ([255, 0, 0], [255, 255, 255], [0, 0, 255], [9, 9, 9]) as ([UInt16], [UInt16], [UInt16], [UInt16])
        #expect(picture.values == [grey, red, grey, blue, white, white].flatMap { $0 }.map { 257 * $0 })
    }

    @Test func oneBitAndSixteen() throws {
        let bits = try read(
            """
            89504e470d0a1a0a0000000d4948445200000003000000020100000000b50f5bb70000000374455874610062dc49a23b0000000649444154
            78da6348606c622133d50000000649444154000001a600e21bbbdc230000000049454e44ae426082
            """)
        #expect(bits.values == [0, 65_535, 65_535, 65_535, 0, 0])
        let words = try read(
            """
            89504e470d0a1a0a0000000d4948445200000003000000021000000000e88fe5850000000374455874610062dc49a23b0000000b49444154
            78da63e87c3051f1d253c62ca7b3c60000000b494441543cd730ee90a3002e6c06011bc2ec0d0000000049454e44ae426082
            """)
        #expect(words.values == [35_296, 37_153, 53_989, 28_229, 50_256, 6_165])
    }

    /// The values before white: α · value + (255 − α) · 255, over 255².
    @Test func transparencyShowsWhite() throws {
        let picture = try read(
            """
            89504e470d0a1a0a0000000d49484452000000030000000208060000009d74661a0000000374455874610062dc49a23b0000001149444154
            78da63a8a9eebee9bbe6c982473fb76e64f87ddba800000012494441545456ac6e2ba93eba7c45efbb4900bbdc0e70028399270000000049
            454e44ae426082
            """)
        let pixels: [[Int]] = [
            [124, 123, 139, 217], [77, 172, 228, 160], [226, 249, 181, 177], [35, 33, 123, 134], [151, 156, 64, 45],
            [63, 41, 46, 191],
        ]
        var wanted: [Double] = []
        for pixel in pixels {
            let alpha = pixel[3]
            for value in pixel[..<3] {
                let sum = alpha * value + (255 - alpha) * 255
                wanted.append(Double(sum) / 65_025 * 65_535)
            }
        }
        #expect(picture.channels == 3 && picture.values.count == 18)
        #expect(zip(picture.values, wanted).allSatisfy { abs(Double($0) - $1) <= 0.5 })
    }

    /// Every way in which a row predicts its bytes: 4 (Paeth), 4, 3 (mean), 2 (above), 1 (left), 4.
    @Test func filters() throws {
        let picture = try read(
            """
            89504e470d0a1a0a0000000d49484452000000030000000608020000008987b35b000000474944415478da013c00c3ff049c40f956d0
            37411d6404bd3b42576b7aea7d3b03249eac5fb6d169cb0102f27ea14cfb4c00a2350137428ef96e1d7d42c104b5b7536117fb4244fb
            fcb119e1285efd290000000049454e44ae426082
            """)
        let wanted: [UInt16] = [
            156, 64, 249, 242, 16, 48, 51, 45, 148, 89, 123, 59, 243, 171, 170, 29, 40, 229,
            80, 219, 201, 0, 121, 138, 119, 27, 184, 66, 89, 106, 76, 116, 214, 119, 189, 237,
            55, 66, 142, 48, 176, 171, 173, 242, 108, 236, 249, 225, 77, 16, 220, 239, 84, 166,
        ]
        #expect(picture.size == PictureSize(width: 3, height: 6) && picture.values == wanted.map { 257 * $0 })
    }

    @Test func interlacedPictures() throws {
        let picture = try read(
            """
            89504e470d0a1a0a0000000d4948445200000004000000050400000001f531cf900000000374455874610062dc49a23b0000000f49444154
            78da63d8c0b880e901f3019612861fc1f643b000000010494441548cd3989c98ff17b1ac7d06005601084d1b53997e0000000049454e44ae
            426082
            """)
        #expect(picture.size == PictureSize(width: 4, height: 5))
        #expect(
            picture.values
                == [11, 15, 14, 8, 15, 15, 15, 1, 7, 9, 4, 6, 10, 12, 9, 2, 10, 13, 3, 8].map { 4_369 * $0 })
    }

    private let plain = Bytes.hex(
        """
        89504e470d0a1a0a0000000d4948445200000003000000020800000000b81f39c60000000374455874610062dc49a23b0000000849444154
        78da63d8116cc3f853723ed80000000849444154c75005000bac029ac8bc50700000000049454e44ae426082
        """)

    @Test func damagedFiles() {
        var flipped = plain
        flipped[56] ^= 1
        #expect(
            message(flipped)
                == "a.png: offset 48: the checksum of the part \"IDAT\" is wrong; the file is damaged, so copy it again"
        )
        #expect(
            message(Array(plain[..<60]))
                == "a.png: offset 48: the file breaks off here; it was cut off, so copy it again")
        #expect(
            message(Array(plain[..<20]))
                == "a.png: offset 8: the file breaks off here; it was cut off, so copy it again")
        // Without the second half of its pixels.
        #expect(
            message(Array(plain[..<68] + plain[88...]))
                == "a.png: offset 48: the compressed data break off here; the file was cut off, so copy it again")
        #expect(message([]) == "a.png: offset 0: the file is empty; a picture is a PNG, PGM or PPM file")
        #expect(
            message(Array("hello".utf8))
                == "a.png: offset 0: the file begins with the bytes 104 101 108 108 111; a PNG file begins with 137 80 78 71, "
                + "and PGM and PPM with P2, P3, P5 or P6")
        #expect(
            message([0xFF, 0xD8, 0xFF, 0xE0])
                == "a.png: this is a picture (JPEG), not a picture in PNG, PGM or PPM; convert it: mogrify -format png a.png"
        )
    }

    private func header(_ width: Int, _ height: Int, _ depth: UInt8, _ color: UInt8, _ rest: [UInt8] = [0, 0, 0])
        -> String
    {
        func number(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(value >> (24 - 8 * $0) & 255) } }
        return message(Array(plain[..<16]) + number(width) + number(height) + [depth, color] + rest + [0, 0, 0, 0])
    }

    @Test func falseHeaders() {
        let sizes = "allowed are 1 to 16777216 pixels in all"
        #expect(header(0, 5, 8, 0) == "a.png: offset 16: the picture is 0 × 5; \(sizes)")
        #expect(header(1 << 31, 1 << 31, 8, 0).hasSuffix("2147483648 × 2147483648; \(sizes)"))
        #expect(header(4_097, 4_096, 8, 0).hasSuffix(sizes))
        #expect(
            header(2, 2, 4, 2)
                == "a.png: offset 24: the colour type is 2 with 4 bits, which PNG does not have; the file is damaged")
        #expect(header(2, 2, 8, 5).hasPrefix("a.png: offset 24: the colour type is 5 with 8 bits"))
        #expect(
            header(2, 2, 8, 0, [0, 1, 0])
                == "a.png: offset 27: the filter method is 1, which PNG does not have; the file is damaged")
        #expect(header(2, 2, 8, 0, [0, 0, 2]).hasPrefix("a.png: offset 28: the interlacing is 2"))
    }

    @Test func damagedBytesEndWithAnErrorOrAPicture() {
        var damage = Damage(seed: 3)
        for _ in 0..<10_000 {
            guard let picture = try? PictureReader.read(damage.copy(of: plain), file: "a") else { continue }
            #expect(picture.values.count == picture.size.pixelCount * picture.channels)
        }
    }
}
