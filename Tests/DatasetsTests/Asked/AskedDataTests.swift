import Foundation
import TestSupport
import Testing

@testable import Datasets

/// Kinds of data, by the names and the beginnings of files.
struct AskedDataTests {
    private let folder = TemporaryFolder()

    private func write(_ bytes: [UInt8], to name: String) throws {
        let file = URL(filePath: folder.file(name))
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    private func kind(_ name: String) throws -> String {
        switch try AskedData(folder.file(name)) {
        case .pictures(let folder): "pictures \(folder.fileNames)"
        case .recordings(let folder): "recordings \(folder.fileNames)"
        case .images(let folder): "images \(folder.fileNames)"
        case .image(let name, _): "image \(name)"
        case .arrays(let open): "arrays \(try open(ArrayOptions()).names)"
        case .array: "array"
        case nil: "table"
        }
    }

    @Test func filesAreKnownByTheirBeginnings() throws {
        let picture = Array("P2 1 1 255 7".utf8)
        try write(picture, to: "a.pgm")
        try write(WAVFile.sound([0, 0.5]), to: "b.wav")
        try write(NPYFile.floats("(1, 1)", [1]), to: "c.npy")
        try write(NPYFile.archive([("x", NPYFile.floats("(1, 1)", [1]))]), to: "d.npz")
        try write(IDXReaderTests.images, to: "e-images")
        try write(IDXReaderTests.gzippedImages, to: "f-images.gz")
        try write(Array("a,b\n1,2\n".utf8), to: "g.csv")
        try write(NPYFile.archive([("cat/1", picture), ("2", picture)], suffix: ".pgm"), to: "h.zip")
        try write(NPYFile.archive([("t", Array("a,b\n1,2\n".utf8))], suffix: ".csv"), to: "i.zip")
        try write(
            NPYFile.archive([("mnist/t10k-images", IDXReaderTests.images)], suffix: "-idx3-ubyte"), to: "j.zip")
        try write(Array("a,b\n1,2\n".utf8), to: "k")
        let found = try [
            "a.pgm", "b.wav", "c.npy", "d.npz", "e-images", "f-images.gz", "g.csv", "h.zip", "i.zip", "j.zip", "k",
            "none",
        ].map(kind)
        #expect(
            found == [
                #"pictures ["a.pgm"]"#, #"recordings ["b.wav"]"#, "array", #"arrays ["x"]"#, "image e-images",
                "image f-images.gz", "table", #"pictures ["2.pgm", "cat/1.pgm"]"#, "table",
                #"images ["t10k-images-idx3-ubyte"]"#, "table", "table",
            ])
        #expect(try AskedData("-") == nil)
    }

    @Test func foldersAreKnownByTheirNames() throws {
        try write(Array("P2 1 1 255 7".utf8), to: "flat/1.pgm")
        try write(WAVFile.sound([0, 0.5]), to: "sounds/a/1.wav")
        // As Kaggle's archive unpacks.
        try write(IDXReaderTests.images, to: "mnist/t10k-images-idx3-ubyte/t10k-images-idx3-ubyte")
        try write(NPYFile.floats("(1, 1)", [1]), to: "numpy/x.npy")
        try write(Array("hello".utf8), to: "texts/readme.md")
        #expect(try kind("flat") == #"pictures ["1.pgm"]"#)
        #expect(try kind("sounds") == #"recordings ["a/1.wav"]"#)
        #expect(try kind("mnist") == #"images ["t10k-images-idx3-ubyte"]"#)
        #expect(try kind("numpy") == #"arrays ["x"]"#)
        do {
            _ = try kind("texts")
            Issue.record("no error")
        } catch {
            #expect("\(error)".hasSuffix("MNIST's files or NumPy's arrays; it holds \"readme.md\""), "\(error)")
        }
    }
}
