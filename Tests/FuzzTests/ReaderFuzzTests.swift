import Backprop
import Datasets
import Files
import Formats
import Presets
import Testing

/// Files with false fields, lengths, counts and types are read or refused, and what is read is in proportion to them.
@Suite struct ReaderFuzzTests {
    /// Largest number of bytes that a compressed file may expand to.
    private func limit(_ bytes: [UInt8]) -> Int { max(4 << 20, 32 * bytes.count) }

    /// Returns the number of elements of a shape; a zero among its sizes may hide that the others overflow.
    private func product(_ shape: [Int]) -> Int { shape.contains(0) ? 0 : shape.reduce(1, *) }

    private func folder(_ files: [String: [UInt8]]) -> DataFolder {
        DataFolder(path: "fuzz", fileNames: Array(files.keys)) { files[$0] ?? [] }
    }

    private func check(_ data: Dataset, limit: Int) throws {
        let isWhole = data.count > 0 && data.features.count == data.count * data.featureCount
        try Fuzz.expect(isWhole && data.features.count <= limit, "\(data.features.count) features")
        let isFinite = data.features.allSatisfy(\.isFinite) && data.targets.allSatisfy(\.isFinite)
        try Fuzz.expect(isFinite, "a number that is not finite")
    }

    @Test func csv() throws {
        try Fuzz("csv", errors: [CSVError.self]).run(
            1_000, make: { $0.table() },
            read: { bytes in
                try check(CSVReader.read(bytes, file: "fuzz"), limit: max(1 << 22, 4 * bytes.count))
            })
    }

    @Test func idx() throws {
        try Fuzz("idx").run(
            1_500, make: { $0.idx() },
            read: { bytes in
                let array = try IDXReader.read(bytes, file: "fuzz")
                let count = array.values.count
                try Fuzz.expect(count == product(array.shape) && count <= limit(bytes), "\(count) numbers")
            })
    }

    @Test func images() throws {
        try Fuzz("images").run(
            800, make: { $0.images() },
            read: { files in
                let images = try ImageFolder(folder(files))
                for data in [images.training, images.test].compactMap({ $0 }) {
                    try check(data, limit: files.values.reduce(0) { $0 + limit($1) })
                }
            })
    }

    @Test func gzip() throws {
        try Fuzz("gzip").run(
            1_500, make: { $0.gzip($0.content($0.size(upTo: 100_000))) },
            read: { bytes in
                let expanded = try Gzip.expand(bytes, file: "fuzz")
                try Fuzz.expect(expanded.count <= limit(bytes), "\(expanded.count) bytes")
            })
    }

    @Test func zip() throws {
        func files(_ chaos: inout Chaos) -> [(name: String, contents: [UInt8])] {
            (0..<chaos.random.below(6)).map { ("file\($0)", chaos.content(chaos.size(upTo: 30_000))) }
        }
        try Fuzz("zip").run(
            1_500, make: { $0.zip(files(&$0)) },
            read: { bytes in
                let archive = try ZipArchive(bytes, file: "fuzz")
                var count = 0
                for name in archive.names { count += try archive.contents(of: name).count }
                try Fuzz.expect(count <= limit(bytes), "\(count) bytes")
            })
    }

    @Test func npy() throws {
        try Fuzz("npy").run(
            1_500, make: { $0.npy() },
            read: { bytes in
                let array = try NPYReader.read(bytes, file: "fuzz")
                let count = array.values.count
                try Fuzz.expect(count == product(array.shape) && count <= bytes.count, "\(count) numbers")
            })
    }

    @Test func npz() throws {
        try Fuzz("npz").run(
            1_500, make: { $0.npz() },
            read: { bytes in
                let data = try NPZData(bytes, file: "fuzz")
                for part in [data.training, data.test].compactMap({ $0 }) { try check(part, limit: limit(bytes)) }
            })
    }

    @Test func png() throws {
        try Fuzz("png").run(
            1_500, make: { $0.png() },
            read: { bytes in
                let picture = try PictureReader.read(bytes, file: "fuzz")
                let count = picture.size.pixelCount
                try Fuzz.expect(picture.values.count == count * picture.channels, "\(picture.values.count) values")
                // A bit of deflated data can stand for 516 bytes, and a byte for eight pixels.
                try Fuzz.expect(count <= 1_032 * 8 * bytes.count, "\(count) pixels")
            })
    }

    @Test func wav() throws {
        try Fuzz("wav").run(
            1_500, make: { $0.wav() },
            read: { bytes in
                let sound = try WAVReader.read(bytes, file: "fuzz")
                let count = sound.samples.count
                try Fuzz.expect(count > 0 && count <= bytes.count, "\(count) samples")
                try Fuzz.expect(sound.samples.allSatisfy { $0.magnitude <= 1e6 }, "a loud sample")
            })
    }

    @Test func recordings() throws {
        try Fuzz("recordings", errors: [DataFormatError.self, FileError.self]).run(
            150, make: { $0.recordings() },
            read: { files in
                let set = try RecordingSet(folder(files), rate: 8_000)
                let count = set.recordings.reduce(0) { $0 + $1.samples.count }
                try Fuzz.expect(count <= 8 * files.byteCount, "\(count) samples")
            })
    }

    @Test func text() throws {
        try Fuzz("text").run(
            1_000, make: { $0.text(from: RealFile.constitution) },
            read: { bytes in
                let corpus = try CorpusReader.read(bytes, file: "fuzz")
                try Fuzz.expect(corpus.tokens.count <= bytes.count, "\(corpus.tokens.count) tokens")
            })
    }

    @Test func names() throws {
        try Fuzz("names").run(
            1_000, make: { $0.text(from: RealFile.names) },
            read: { bytes in
                let list = try NameListReader.read(bytes, file: "fuzz")
                let count = list.inputs.count
                let isWhole = count == list.count * list.length
                try Fuzz.expect(isWhole && count <= max(1 << 22, 8 * bytes.count), "\(count) tokens")
            })
    }

    @Test func json() throws {
        try Fuzz("json", errors: [JSONError.self]).run(
            1_500, make: { $0.json() },
            read: { bytes in
                let value = try JSONParser.parse(bytes, file: "fuzz")
                try Fuzz.expect(value.text().utf8.count <= 8 * bytes.count, "a long text")
            })
    }

    @Test func presets() throws {
        let errors: [any Error.Type] = [ConfigurationError.self, JSONError.self]
        try Fuzz("presets", errors: errors).run(
            1_500, make: { Array($0.preset().text().utf8) },
            read: { bytes in
                let preset = try Preset(JSONParser.parse(bytes, file: "fuzz"), name: "fuzz", file: "fuzz")
                try Fuzz.expect(preset.information.name == "fuzz", preset.information.name)
            })
    }
}
