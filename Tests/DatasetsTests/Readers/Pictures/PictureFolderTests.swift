import Datasets
import Testing

struct PictureFolderTests {
    private func folder(_ files: [String: String]) -> DataFolder {
        DataFolder(path: "animals", fileNames: Array(files.keys)) { Array((files[$0] ?? "").utf8) }
    }

    private func read(
        _ files: [String: String], _ change: (inout PictureOptions) -> Void = { _ in }
    ) throws -> (pictures: PictureFolder, remarks: [String]) {
        var options = PictureOptions()
        change(&options)
        var remarks: [String] = []
        let pictures = try PictureFolder(folder(files), options, fields: .option) { remarks.append($0) }
        return (pictures, remarks)
    }

    private func message(_ files: [String: String]) -> String {
        do {
            return "\(try read(files).pictures.training.count) pictures"
        } catch {
            return "\(error)"
        }
    }

    private func grey(_ width: Int, _ height: Int, _ values: [Int]) -> String {
        "P2 \(width) \(height) 255 \(values.map(String.init).joined(separator: " "))"
    }

    @Test func theFoldersAreTheClasses() throws {
        let (pictures, remarks) = try read([
            "dog/1.pgm": grey(2, 1, [255, 0]), "cat/2.PGM": grey(2, 1, [51, 102]), "cat/10.pnm": grey(2, 1, [0, 0]),
            "cat/notes.txt": "", "dog/.hidden.pgm": "",
        ])
        let data = pictures.training
        #expect(data.classNames == ["cat", "dog"] && data.targets == [0, 0, 1] && remarks.isEmpty)
        #expect(data.features == [0, 0, 0.2, 0.4, 1, 0] && pictures.test == nil)
        #expect(data.imageShape == ImageShape(width: 2, height: 1) && data.inputShape.dimensions == [1, 2, 1])
    }

    @Test func numbersAreInOrder() throws {
        let data = try read(["10/a.pgm": grey(1, 1, [0]), "9/a.pgm": grey(1, 1, [255])]).pictures.training
        #expect(data.classNames == ["9", "10"] && data.targets == [1, 0])
    }

    /// Grey pictures that are stored in colour stay grey, and one colour makes all of them colours.
    @Test func colours() throws {
        let files = ["a/1.pgm": grey(1, 1, [51]), "b/1.ppm": "P3 1 1 255 102 102 102"]
        #expect(try read(files).pictures.training.features == [0.2, 0.4])
        let coloured = files.merging(["b/2.ppm": "P3 1 1 255 255 0 51"]) { $1 }
        let data = try read(coloured).pictures.training
        #expect(data.inputShape.dimensions == [1, 1, 3] && data.imageShape == nil)
        #expect(data.features == [0.2, 0.2, 0.2, 0.4, 0.4, 0.4, 1, 0, 0.2])
        let made = try read(coloured) { $0.channels = 1 }.pictures.training
        // 0.299 · 1 + 0.114 · 0.2
        #expect(made.features.count == 3 && abs(made.features[2] - 0.3218) < 1e-4)
        #expect(try read(files) { $0.channels = 3 }.pictures.training.features == [0.2, 0.2, 0.2, 0.4, 0.4, 0.4])
    }

    /// Each pixel is the mean of the area that it covers.
    @Test func otherSizesAreScaled() throws {
        let (pictures, remarks) = try read([
            "a/1.pgm": grey(2, 1, [51, 102]), "a/2.pgm": grey(2, 1, [0, 255]),
            "b/1.pgm": grey(4, 2, [0, 255, 51, 51, 255, 0, 51, 51]), "b/2.pgm": grey(3, 1, [0, 255, 0]),
            "b/3.pgm": grey(1, 1, [51]),
        ])
        #expect(pictures.sizes.first == PictureSize(width: 2, height: 1) && pictures.sizes.count == 4)
        let wanted: [Float] = [0.2, 0.4, 0, 1, 0.5, 0.2, 1.0 / 3, 1.0 / 3, 0.2, 0.2]
        #expect(zip(pictures.training.features, wanted).allSatisfy { abs($0 - $1) < 1e-6 })
        #expect(
            remarks == [
                "pictures of 4 sizes are scaled to 2 × 1; --set 'data.image={\"width\": 2, \"height\": 1}' says so, or another size"
            ])
        let other = try read(["a/1.pgm": grey(2, 1, [0, 255]), "b/1.pgm": grey(2, 1, [255, 0])]) {
            $0.image = ImageShape(width: 1, height: 1)
        }
        #expect(other.pictures.training.features == [0.5, 0.5])
        #expect(
            other.remarks.count == 1 && other.remarks[0].hasPrefix("the pictures of 2 × 1 pixels are scaled to 1 × 1; ")
        )
    }

    @Test func largePicturesBecomeSmall() throws {
        let large = grey(128, 96, Array(repeating: 255, count: 128 * 96))
        let (pictures, remarks) = try read(["a/1.pgm": large, "b/1.pgm": large])
        #expect(pictures.training.inputShape.dimensions == [48, 64, 1])
        #expect(pictures.training.features.allSatisfy { abs($0 - 1) < 1e-5 })
        #expect(remarks.count == 1 && remarks[0].hasPrefix("the pictures of 128 × 96 pixels are scaled to 64 × 48; "))
    }

    @Test func partsOfTheirOwn() throws {
        let files = [
            "set/train/a/1.pgm": grey(1, 1, [0]), "set/train/b/1.pgm": grey(1, 1, [51]),
            "set/test/b/1.pgm": grey(1, 1, [255]),
        ]
        let (pictures, remarks) = try read(files)
        #expect(pictures.training.features == [0, 0.2] && pictures.test?.features == [1] && remarks.isEmpty)
        #expect(pictures.test?.targets == [1] && pictures.test?.classNames == ["a", "b"])
        let more = files.merging(["set/val/a/1.pgm": grey(1, 1, [102])]) { $1 }
        #expect(try read(more).pictures.test?.features == [0.4])
        #expect(try read(more).remarks == ["val is kept back for validation, and test is not read"])
    }

    @Test func whatIsLeftOutIsSaid() throws {
        let remarks = try read([
            "a/1.pgm": grey(1, 1, [0]), "b/1.pgm": grey(1, 1, [51]), "b/2.jpg": "", "b/1.jpg": "",
            "c.pgm": grey(1, 1, [0]),
            "_old/1.pgm": grey(1, 1, [0]),
        ]).remarks
        #expect(
            remarks == [
                "1 file in no folder of a class, such as c.pgm, is left out",
                "the folder _old is left out, as its name begins with a _",
                "1 picture in other formats than PNG, PGM and PPM, such as b/2.jpg, is left out; mogrify -format png converts them",
            ])
    }

    @Test func whatCannotBeLearntIsNamed() {
        #expect(
            message(["a/1.pgm": grey(1, 1, [0])])
                == "animals: all pictures are in the folder \"a\"; a classification needs at least two")
        #expect(
            message(["1.pgm": grey(1, 1, [0])])
                == "animals: 1.pgm is in no folder of a class; put the pictures of each class into a folder of its name"
        )
        #expect(
            message(["a/1.jpg": ""])
                == "animals: the pictures are in formats that are not read, such as a/1.jpg; convert them: mogrify -format png "
                + "FILES")
        #expect(message([:]).hasSuffix("such as cat/1.png; the folder is empty"))
        #expect(message(["a/b.txt": ""]).hasSuffix("the folder holds a/b.txt"))
        #expect(
            message(["a/1.pgm": grey(1, 1, [0]), "b/1.png": "hello"])
                .hasPrefix("animals/b/1.png: offset 0: the file begins with the bytes 104"))
    }
}
