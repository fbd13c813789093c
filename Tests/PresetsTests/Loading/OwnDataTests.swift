import Foundation
import Presets
import TestSupport
import Testing

/// Presets that are made for pictures, recordings and arrays.
@Suite struct OwnDataTests {
    private let folder = TemporaryFolder()

    private func write(_ bytes: [UInt8], to name: String) throws {
        let file = URL(filePath: folder.file(name))
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    /// Writes ten pictures of each of two classes.
    private func pictures(_ name: String, side: Int, color: Bool = false) throws -> String {
        for index in 0..<20 {
            let pixels = (0..<side * side).map { "\($0 * 7 * (index + 1) % 256)" + (color ? " 0 9" : "") }
            let text = "\(color ? "P3" : "P2") \(side) \(side) 255 \(pixels.joined(separator: " "))"
            try write(Array(text.utf8), to: "\(name)/\(index % 2 == 0 ? "cat" : "dog")/\(index).ppm")
        }
        return folder.file(name)
    }

    /// Writes two seconds of WAV in all: ten recordings of each of two words, of 800 samples each.
    private func recordings(_ name: String) throws -> String {
        func number(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(value >> (8 * $0) & 255) } }
        for index in 0..<20 {
            let samples = (0..<800).flatMap { number(($0 * (index % 2 == 0 ? 5 : 50) % 100) * 100, 2) }
            let format =
                number(16, 4) + number(1, 2) + number(1, 2) + number(8_000, 4) + number(16_000, 4) + number(2, 2)
            let bytes =
                Array("RIFF".utf8) + number(36 + samples.count, 4) + Array("WAVEfmt ".utf8) + format + number(16, 2)
                + Array("data".utf8) + number(samples.count, 4) + samples
            try write(bytes, to: "\(name)/\(index % 2 == 0 ? "no" : "yes")/\(index).wav")
        }
        return folder.file(name)
    }

    @Test func picturesGetAConvolutionalNetwork() throws {
        let preset = try Preset.load(pictures("animals", side: 10) + "/")
        #expect(preset.information.name == "animals" && preset.information.title == "animals")
        #expect(
            preset.source.text() == """
                {"data":{"pictures":"animals","image":{"width":10,"height":10},"channels":1},"title":"animals","about":"A network made for animals: 20 pictures of 10 × 10 \
                pixels in grey, 2 classes. nntui presets show prints it as a preset to be edited.","scaling":"none",\
                "validation_fraction":0.2,"network":[{"layer":"convolution","filters":16,"kernel":3,"padding":1},\
                {"layer":"max-pooling","size":2},{"layer":"convolution","filters":32,"kernel":3,"padding":1},\
                {"layer":"max-pooling","size":2},{"layer":"flatten"},{"layer":"dropout","rate":0.25},\
                {"layer":"dense","units":"classes"}],"activation":"relu","loss":"softmax-cross-entropy",\
                "optimizer":{"name":"adam","learning_rate":0.001},"schedule":{"name":"cosine","period":500,"floor":0.05},\
                "batch_size":16,"steps":500}
                """)
        let data = try preset.loadData()
        #expect(data.training.count == 16 && data.validation.count == 4 && data.training.classNames == ["cat", "dog"])
    }

    @Test func tinyPicturesGetADenseOne() throws {
        let preset = try Preset.load(pictures("tiny", side: 7, color: true))
        #expect(preset.source["network"]?.array?.map { $0["layer"]?.string } == ["flatten", "dense", "dense"])
        #expect(try preset.loadData().training.inputShape.dimensions == [7, 7, 3])
    }

    @Test func recordingsGetARecurrentOne() throws {
        let preset = try Preset.load(recordings("words"))
        // 800 samples are 1 + (800 − 256) / 100 frames, fewer than the least.
        #expect(preset.source["data"]?["frames"]?.int == 16 && preset.source["data"]?["recordings"]?.string == "words")
        #expect(preset.source["network"]?.array?.contains { $0["layer"]?.string == "gru" } == true)
        let data = try preset.loadData()
        #expect(data.training.count + data.validation.count == 20 && data.training.inputShape.dimensions == [16, 40])
    }

    /// What the command line says of the data is heeded before they are read, and any other field after that.
    @Test func theCommandLineIsHeeded() throws {
        let preset = try Preset.load(
            pictures("animals", side: 10),
            overrides: [
                PresetOverride(key: "data.image", value: #"{"width": 4, "height": 6}"#),
                PresetOverride(key: "validation_fraction", value: "0.5"), PresetOverride(key: "steps", value: "7"),
            ])
        #expect(preset.stepLimit == 7 && preset.source["network"]?.array?.first?["layer"]?.string == "flatten")
        let data = try preset.loadData()
        #expect(data.training.inputShape.dimensions == [6, 4, 1] && data.validation.count == 10)
    }

    /// A preset that was printed and saved beside the data is the same.
    @Test func aPrintedPresetIsTheSame() throws {
        for path in [try pictures("animals", side: 8), try recordings("words")] {
            let made = try Preset.load(path)
            try folder.write(made.source.text(.pretty), to: "mine.json")
            #expect(try Preset.load(folder.file("mine.json")).source.text() == made.source.text())
        }
    }

    /// Pictures of another folder become of the size that the model learnt.
    @Test func otherPicturesAreReadAlike() throws {
        let preset = try Preset.load(pictures("animals", side: 10))
        let other = try preset.reading(pictures("more", side: 12, color: true))
        #expect(other.source["data"]?["pictures"]?.string == folder.file("more"))
        #expect(try other.loadData().training.inputShape.dimensions == [10, 10, 1])
    }

    /// A preset keeps its network, and its data are replaced by those of the kind that is found.
    @Test func otherDataForAPreset() throws {
        let path = try pictures("animals", side: 8)
        let preset = try Preset.load("digits", data: path)
        #expect(preset.source["data"]?["pictures"]?.string == path && preset.source["scaling"]?.string == "none")
        #expect(try preset.loadData().training.count == 16)
    }

    private func complaint(_ name: String) -> String {
        let error = #expect(throws: PresetError.self) { try Preset.load(folder.file(name)) }
        return error.map { "\($0)".replacing(folder.path + "/", with: "") } ?? ""
    }

    @Test func foldersWithoutDataAreNamed() throws {
        try write([], to: "tables/flowers.csv")
        try write([], to: "flat/1.png")
        try write([0xFF, 0xD8, 0xFF], to: "photos/cat/1.jpg")
        try write(Array("ID3".utf8), to: "songs/rock/1.mp3")
        try FileManager.default.createDirectory(atPath: folder.file("empty"), withIntermediateDirectories: true)
        let none = "there are no data in this folder that are read; "
        #expect(complaint("tables") == "tables: \(none)name a table in it: nntui tables/flowers.csv")
        #expect(complaint("flat").hasPrefix("flat: \(none)1.png is in no folder of a class; put a folder of PNG"))
        #expect(
            complaint("photos")
                == "photos: \(none)pictures such as cat/1.jpg are not read; convert them: mogrify -format png photos/*/*.jpg"
        )
        #expect(
            complaint("songs")
                == "songs: \(none)rock/1.mp3: this is a sound (MP3), not a WAV file; convert it: ffmpeg -i songs/rock/1.mp3 -ac 1 "
                + "songs/rock/1.wav")
        #expect(complaint("empty").hasPrefix("empty: \(none)put a folder of PNG pictures or WAV files for each class"))
    }

    @Test func filesOfOtherKindsAreNamed() throws {
        try write(Array("PAR1".utf8) + [0x15, 0], to: "a.parquet")
        try write(Array("%PDF-1.7".utf8), to: "b")
        #expect(
            complaint("a.parquet")
                == "a.parquet: this is a Parquet file, not data to learn from; run: python3 -c \"import sys, pandas; "
                + "pandas.read_parquet(sys.argv[1]).to_csv(sys.argv[2], index=False)\" a.parquet a.csv")
        #expect(complaint("b") == "b: this is a PDF document, not data to learn from")
        try write(Array("To be, or not to be\nthat is the question\n".utf8), to: "novel.txt")
        #expect(
            complaint("novel.txt").hasSuffix(
                "; if this is no table but a text to learn to write: nntui char-lstm --data novel.txt"))
        #expect(complaint("none.parquet").contains("No such file or directory"))
    }

    @Test func namesOfFilesAndOfPresets() {
        for name in ["a.npz", "a.csv.gz", "photos.zip", "a/", "./moons", "mine.json", "a.parquet"] {
            #expect(Preset.isFile(name), "\(name)")
        }
        for name in ["moons", "spoken-digits", "nothing-of-this-name", ".hidden", "csv"] {
            #expect(!Preset.isFile(name), "\(name)")
        }
        #expect(Preset.name(ofFile: "d/flowers.csv.gz") == "flowers" && Preset.name(ofFile: "d/mnist.npz") == "mnist")
    }
}
