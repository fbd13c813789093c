import Foundation
import TestSupport
import Testing

/// Folders and files that are no tables, with the built program.
@Suite struct FolderTests {
    private let folder = TemporaryFolder()

    private func write(_ bytes: [UInt8], to name: String) throws {
        let file = URL(filePath: folder.file(name))
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    /// Writes ten pictures of a light and ten of a dark class.
    private func pictures(_ name: String, sides: [Int] = [8]) throws -> String {
        for index in 0..<20 {
            let side = sides[index % sides.count]
            let light = index % 2 == 0 ? 20 : 200
            let pixels = (0..<side * side).map { "\(light + $0 * index % 40)" }.joined(separator: " ")
            try write(
                Array("P2 \(side) \(side) 255 \(pixels)".utf8),
                to: "\(name)/\(light > 99 ? "light" : "dark")/\(index).pgm")
        }
        return folder.file(name)
    }

    @Test func aFolderOfPicturesIsEnoughToTrain() throws {
        let path = try pictures("lamps")
        let result = try Shell.nntui("train", path)
        #expect(result.status == 0 && result.output.hasPrefix("lamps: 500 steps, loss "), "\(result.errors)")
        #expect(result.output.contains("accuracy 100.00%"), "\(result.output)")
        let shown = try Shell.nntui("presets", "show", path)
        #expect(shown.status == 0 && shown.output.contains(#""pictures": "lamps""#))
        let printed = try Shell.nntui("inspect", path, "--preset")
        #expect(printed.status == 0 && printed.output == shown.output)
    }

    @Test func inspectSaysWhatPicturesThereAre() throws {
        let path = try pictures("lamps", sides: [8, 8, 9])
        let result = try Shell.nntui("inspect", path)
        #expect(result.status == 0 && result.errors.isEmpty)
        let line = result.output.replacing("\n", with: " ")
        #expect(line.contains("lamps: 20 pictures of 8 × 8 pixels in grey"), "\(result.output)")
        #expect(result.output.contains("  dark   10  50.0%\n  light  10  50.0%\n\n16 to train on and 4 kept back\n"))
        #expect(result.output.contains("note: pictures of 2 sizes are scaled to 8 × 8; "))
        let json = try Shell.nntui("inspect", path, "--json")
        #expect(json.status == 0 && json.output.contains(#""kind":"pictures","shape":[8,8,1],"examples":20,"#))
        #expect(json.output.contains(#""classes":[{"name":"dark","examples":10},"#))
        let target = try Shell.nntui("inspect", path, "--target", "dark")
        #expect(target.status == 2 && target.errors.hasPrefix("nntui: --target names a column of a table"))
    }

    @Test func inspectPrintsATablesPresetToo() throws {
        try folder.write(
            "a,b,kind\n" + (0..<20).map { "\($0),\($0 % 3),\($0 % 2)" }.joined(separator: "\n"), to: "t.csv")
        let printed = try Shell.nntui("inspect", folder.file("t.csv"), "--preset")
        #expect(printed.status == 0 && printed.output.contains(#""file": "t.csv""#))
        #expect(try Shell.nntui("presets", "show", folder.file("t.csv")).output == printed.output)
        let other = try Shell.nntui("inspect", folder.file("t.csv"), "--preset", "--target", "b")
        #expect(other.status == 0 && other.output.contains(#""target": "b""#))
    }

    @Test func compressedTablesAreTables() throws {
        try folder.write(
            "a,b,kind\n" + (0..<40).map { "\($0),\($0 % 3),\($0 % 2)" }.joined(separator: "\n"), to: "t.csv")
        let path = folder.file("t.csv")
        let plain = try Shell.nntui("train", path, "--steps", "50")
        #expect(plain.status == 0)
        #expect(try Shell.run("/usr/bin/env", ["gzip", path]).status == 0)
        let packed = try Shell.nntui("train", path + ".gz", "--steps", "50")
        #expect(packed.status == 0 && packed.output == plain.output, "\(packed.errors)")
        let report = try Shell.nntui("inspect", path + ".gz").output.replacing("\n", with: " ")
        #expect(report.contains("t.csv.gz: 40 rows, 3 columns"), "\(report)")
        try write([0x1F, 0x8B, 8, 0, 0], to: "cut.csv.gz")
        let cut = try Shell.nntui("train", folder.file("cut.csv.gz"))
        #expect(
            cut.status == 2 && cut.errors.contains("cut.csv.gz: the compressed data break off here"), "\(cut.errors)")
    }

    @Test func whatIsNotReadIsNamed() throws {
        try write(Array("PAR1".utf8), to: "a.parquet")
        try write([0xFF, 0xD8, 0xFF], to: "photos/cat/1.jpg")
        let path = folder.file("a.parquet")
        for result in [try Shell.nntui(path), try Shell.nntui("train", path), try Shell.nntui("inspect", path)] {
            #expect(result.status == 2 && result.output.isEmpty)
            #expect(result.errors.contains("a.parquet: this is a Parquet file, not "), "\(result.errors)")
            #expect(result.errors.contains("pandas.read_parquet(sys.argv[1]).to_csv(sys.argv[2], index=False)"))
        }
        let photos = try Shell.nntui("train", folder.file("photos"))
        let other = try Shell.nntui("train", "digits", "--data", folder.file("photos"))
        #expect(other.status == 2 && other.errors == photos.errors, "\(other.errors)")
        #expect(photos.status == 2 && photos.errors.contains("convert them: mogrify -format png "), "\(photos.errors)")
        let nothing = try Shell.nntui("inspect", "nothing-of-this-name")
        #expect(nothing.status == 2 && nothing.errors.contains("nothing-of-this-name"), "\(nothing.errors)")
    }
}
