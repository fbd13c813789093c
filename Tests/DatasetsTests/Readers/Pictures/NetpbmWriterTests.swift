import Datasets
import Testing

struct NetpbmWriterTests {
    @Test func pixelsBecomeBytes() throws {
        let size = PictureSize(width: 2, height: 1)
        #expect(
            NetpbmWriter.file([0, 1] as [Float], size: size, channels: 1) == Array("P5\n2 1\n255\n".utf8) + [0, 255])
        let values: [Float] = [0.2, 0.4, 0.6, -1, 2, .nan]
        let colours = NetpbmWriter.file(values, size: size, channels: 3)
        #expect(colours == Array("P6\n2 1\n255\n".utf8) + [51, 102, 153, 0, 255, 0])
        #expect(NetpbmWriter.suffix(channels: 1) == ".pgm" && NetpbmWriter.suffix(channels: 3) == ".ppm")
    }

    /// What is written is read again.
    @Test func filesAreRead() throws {
        let size = PictureSize(width: 3, height: 2)
        let values = (0..<6).map { Float($0) / 5 }
        let picture = try NetpbmReader.read(NetpbmWriter.file(values, size: size, channels: 1), file: "a")
        #expect(picture.size == size && picture.channels == 1)
        #expect(picture.values == [0, 13_107, 26_214, 39_321, 52_428, 65_535])
    }
}
