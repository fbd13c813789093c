import Backprop
import TestSupport
import Testing

@testable import Datasets

/// Data that are no table, in the form of those that a model learnt.
struct AskedExamplesTests {
    private func signature(
        _ shape: [Int], _ kind: Dataset.Kind = .classification(classNames: ["cat", "dog"]), schema: TableSchema? = nil
    ) -> ModelSignature {
        let shape = Shape(shape)
        let ones = Array(repeating: 1.0, count: shape.count)
        return ModelSignature(
            inputShape: shape, kind: kind, featureNames: [],
            scaling: FeatureScaling(offsets: ones.map { _ in 0 }, spreads: ones), targetScaling: nil, schema: schema)
    }

    private func folder(_ files: [String: [UInt8]]) -> DataFolder {
        DataFolder(path: "data", fileNames: Array(files.keys)) { files[$0] ?? [] }
    }

    private func grey(_ width: Int, _ height: Int, _ values: [Int]) -> [UInt8] {
        Array("P2 \(width) \(height) 255 \(values.map(String.init).joined(separator: " "))".utf8)
    }

    private func message(_ body: () throws -> Void) -> String {
        do {
            try body()
            return "no error"
        } catch {
            return "\(error)"
        }
    }

    private var pictures: [String: [UInt8]] {
        [
            "dog/1.pgm": grey(2, 1, [255, 0]), "cat/2.pgm": grey(2, 1, [51, 102]),
            "3.pgm": grey(4, 2, [51, 51, 0, 0, 51, 51, 0, 0]),
        ]
    }

    @Test func picturesNeedNoFolderOfAClass() throws {
        let question = DataQuestion(signature([1, 2, 1]), .pictures, wantsTruth: false)
        let asked = try AskedExamples(.pictures(folder(pictures)), question)
        #expect(asked.places == .files(["3.pgm", "cat/2.pgm", "dog/1.pgm"]) && asked.truth == nil && asked.count == 3)
        #expect(zip(asked.features, [0.2, 0, 0.2, 0.4, 1, 0]).allSatisfy { abs($0 - $1) < 1e-6 })
        #expect(asked.features.count == 6)
        #expect(asked.remarks == ["1 picture of other sizes is scaled to 2 × 1, as in training"])
    }

    @Test func labelsAreTheFolders() throws {
        let question = DataQuestion(signature([1, 2, 1]), .pictures, wantsTruth: true)
        let asked = try AskedExamples(.pictures(folder(pictures)), question)
        #expect(asked.places == .files(["cat/2.pgm", "dog/1.pgm"]) && asked.truth == .classes(["cat", "dog"]))
        #expect(try asked.targets(for: question.signature, file: "data") == [0, 1])
        // One class alone is enough to judge by.
        let one = try AskedExamples(.pictures(folder(["dog/1.pgm": grey(2, 1, [1, 2])])), question)
        #expect(try one.targets(for: question.signature, file: "data") == [1])
        let other = try AskedExamples(.pictures(folder(["dogs/1.pgm": grey(2, 1, [1, 2])])), question)
        #expect(
            message { _ = try other.targets(for: question.signature, file: "data") }
                == "data: the model has not learnt \"dogs\" (is it \"dog\"?); it knows \"cat\", \"dog\"; "
                + "take these out, or rename them")
        let alone = message { _ = try AskedExamples(.pictures(folder(["1.pgm": grey(2, 1, [1, 2])])), question) }
        #expect(alone.hasPrefix("data: nothing here says what is right; put the files of each class into a folder"))
    }

    @Test func aModelOfImagesTakesNoOtherSize() throws {
        let question = DataQuestion(signature([1, 2, 1]), .images, wantsTruth: false)
        #expect(
            message { _ = try AskedExamples(.pictures(folder(pictures)), question) }
                == "data/3.pgm: the picture is 4 × 2, but all that the model learnt were 2 × 1; scale it: "
                + "mogrify -resize 2x1! FILE")
        let rows = DataQuestion(signature([4]), .rows, wantsTruth: false)
        #expect(
            message { _ = try AskedExamples(.pictures(folder(pictures)), rows) }
                == "data: these are pictures, but the model learnt rows of 4 features; ask it about data of that kind")
    }

    @Test func recordingsAreCutAsInTraining() throws {
        var options = RecordingOptions()
        options.frames = 2
        let tone = (0..<800).map { Float($0 % 16) / 32 }
        let files = ["a/1.wav": WAVFile.sound(tone), "b.wav": WAVFile.sound(Array(tone[..<300]))]
        let question = DataQuestion(signature([2, 40]), .recordings(options), wantsTruth: false)
        let asked = try AskedExamples(.recordings(folder(files)), question)
        #expect(asked.count == 2 && asked.features.count == 160 && asked.places == .files(["a/1.wav", "b.wav"]))
        #expect(
            asked.remarks == [
                "1 recording longer than the 0.025 seconds that the model takes is cut there, as in training"
            ])
        let learnt = try SpeechSet(
            RecordingSet(
                folder(["x_1.wav": files["a/1.wav"] ?? [], "y_2.wav": files["b.wav"] ?? []]), rate: 8_000),
            options.features, frames: 2)
        #expect(learnt.features == asked.features)
        let judged = DataQuestion(
            signature([2, 40], .classification(classNames: ["x", "y"])), .recordings(options), wantsTruth: true)
        let truth = try AskedExamples(.recordings(folder(["y_1.wav": files["b.wav"] ?? []])), judged)
        #expect(try truth.targets(for: judged.signature, file: "data") == [1])
        #expect(
            message {
                _ = try AskedExamples(
                    .recordings(folder(files)), DataQuestion(signature([2]), .rows, wantsTruth: false))
            }
            .hasPrefix("data: these are recordings, but the model learnt rows of 2 features"))
    }

    @Test func imagesHaveTheirLabelsBesideThem() throws {
        let question = DataQuestion(
            signature([2, 3, 1], .classification(classNames: ["0", "1", "2"])), .images, wantsTruth: true)
        let labels = Bytes.hex("00000801 00000002 0201")
        let files = [
            "train-images-idx3-ubyte": [], "t10k-images.idx3-ubyte": IDXReaderTests.images,
            "t10k-labels.idx1-ubyte": labels,
        ]
        let asked = try AskedExamples(.images(folder(files)), question)
        #expect(asked.remarks == ["t10k is read, and train is not"] && asked.places == .rows([1, 2]))
        #expect(try asked.targets(for: question.signature, file: "data") == [2, 1])
        #expect(asked.features[..<3] == [0, 0.2, 0.4])
        let lonely = folder(["a-images": IDXReaderTests.images])
        #expect(
            message { _ = try AskedExamples(.image(name: "a-images", lonely), question) }
                == "data/a-images: nothing here says what is right; its labels, a-labels, are not beside it")
        let small = DataQuestion(signature([2, 2, 1]), .images, wantsTruth: false)
        #expect(
            message { _ = try AskedExamples(.image(name: "a-images", lonely), small) }
                == "data/a-images: the array is 2 × 2 × 3, but an example that the model learnt is 2 × 2 × 1; "
                + "save an array of the shape (rows, 2, 2, 1)")
    }
}

/// NumPy's arrays that a model is asked about.
extension AskedExamplesTests {
    private func arrays(
        _ files: [(name: String, file: [UInt8])], _ question: DataQuestion
    ) throws -> AskedExamples {
        let archive = try NPZArchive(NPYFile.archive(files), file: "d.npz")
        return try AskedExamples(.arrays { _ in archive }, question)
    }

    private func schema(_ origins: [Double]) -> TableSchema {
        TableSchema(
            features: origins.enumerated().map {
                TableSchema.Column(name: nil, number: $0 + 1, values: .numbers(origin: $1))
            }, target: .init(name: nil, number: origins.count + 1, values: .texts(["cat", "dog"])), hasHeader: false)
    }

    @Test func featuresAloneAreEnough() throws {
        let question = DataQuestion(signature([2]), .rows, wantsTruth: false)
        let x = NPYFile.floats("(2, 2)", [1, 2, 3, 4])
        #expect(try arrays([("x_test", x)], question).features == [1, 2, 3, 4])
        #expect(try arrays([("other", x)], question).features == [1, 2, 3, 4])
        let alone = try AskedExamples(.array(x, file: "x.npy"), question)
        #expect(alone.features == [1, 2, 3, 4] && alone.places == .rows([1, 2]))
        let wide = try AskedExamples(.array(NPYFile.floats("(1, 3)", [1, 2, 1]), file: "x.npy"), question)
        #expect(wide.features == [1, 2] && wide.remarks.count == 1)
        #expect(
            message { _ = try AskedExamples(.array(NPYFile.floats("(1, 4)", [1, 2, 1, 0]), file: "x.npy"), question) }
                == "x.npy: the array is 1 × 4, but an example that the model learnt is 2; "
                + "save an array of the shape (rows, 2)")
        #expect(
            message { _ = try AskedExamples(.array(NPYFile.floats("(1, 2)", [1, .nan]), file: "x.npy"), question) }
                .hasPrefix("x.npy: number 1 of the array is infinite or no number"))
    }

    /// Pixels of a table are numbers as they stand there.
    @Test func rowsThatArePicturesStayNumbers() throws {
        let question = DataQuestion(signature([1, 2, 1]), .rows, wantsTruth: false)
        for shape in ["(1, 2)", "(1, 1, 2)"] {
            let array = NPYFile.bytes(shape, [16, 3])
            #expect(try AskedExamples(.array(array, file: "x.npy"), question).features == [16, 3])
        }
        #expect(
            message { _ = try AskedExamples(.pictures(folder(pictures)), question) }
                == "data: these are pictures, but the model learnt rows of 2 features; ask it about data of that kind")
    }

    /// Numbers come less the model's origins, whatever type they have in the file.
    @Test func originsAreThoseOfTheModel() throws {
        let question = DataQuestion(signature([2], schema: schema([1_000_000_000, 0])), .rows, wantsTruth: false)
        let doubles = NPYFile.integers("(1, 2)", [1_000_000_001, 5])
        #expect(try AskedExamples(.array(doubles, file: "x.npy"), question).features == [1, 5])
        let floats = NPYFile.floats("(1, 2)", [1_000_000_512, 5])
        #expect(try AskedExamples(.array(floats, file: "x.npy"), question).features == [512, 5])
        var texts = schema([0, 0])
        texts.features[1] = .init(name: "colour", number: 2, values: .texts(["red"]))
        let refused = DataQuestion(signature([2], schema: texts), .rows, wantsTruth: false)
        #expect(
            message { _ = try AskedExamples(.array(floats, file: "x.npy"), refused) }
                == "x.npy: the model learnt texts in the column \"colour\", which an array does not have; write the rows as CSV"
        )
    }

    @Test func answersOfEveryKindAreFound() throws {
        let question = DataQuestion(signature([1]), .rows, wantsTruth: true)
        let x = NPYFile.floats("(2, 1)", [1, 2])
        func targets(_ y: [UInt8], _ more: [(name: String, file: [UInt8])] = []) throws -> [Double] {
            try arrays([("x", x), ("y", y)] + more, question).targets(for: question.signature, file: "d.npz")
        }
        let texts = NPYFile.file("|S3", "(2,)", Array("dogcat".utf8))
        #expect(try targets(texts) == [1, 0])
        #expect(try targets(NPYFile.integers("(2,)", [1, 1])) == [1, 1])
        #expect(try targets(NPYFile.floats("(2, 2)", [0, 1, 1, 0])) == [1, 0])
        // The file's own list of names counts, though it is in another order.
        #expect(
            try targets(
                NPYFile.integers("(2,)", [1, 0]), [("target_names", NPYFile.file("|S3", "(2,)", Array("dogcat".utf8)))])
                == [0, 1])
        #expect(message { _ = try targets(NPYFile.integers("(2,)", [1, 2])) }.contains("has not learnt \"1\", \"2\""))
        #expect(
            message { _ = try arrays([("x", x)], question) }
                == "d.npz: nothing here says what is right; the file holds no array called y, Y, labels, label")
        #expect(
            message { _ = try targets(NPYFile.integers("(1,)", [1])) }
                == "d.npz: there are 2 examples, but 1 answers in y; every example needs one")
        let numbers = DataQuestion(signature([1], .regression(targetNames: ["a"])), .rows, wantsTruth: true)
        #expect(
            try arrays([("x", x), ("y", NPYFile.floats("(2,)", [3, 4.5]))], numbers)
                .targets(for: numbers.signature, file: "d.npz") == [3, 4.5])
    }

    @Test func partsKeptBackAreAsked() throws {
        let question = DataQuestion(signature([1]), .rows, wantsTruth: true)
        let asked = try arrays(
            [
                ("x_train", NPYFile.floats("(1, 1)", [1])), ("y_train", NPYFile.integers("(1,)", [0])),
                ("x_test", NPYFile.floats("(2, 1)", [5, 6])), ("y_test", NPYFile.integers("(2,)", [0, 1])),
            ], question)
        #expect(asked.features == [5, 6] && asked.remarks[0] == "x_test is read, and the part to learn from is not")
        #expect(try asked.targets(for: question.signature, file: "d.npz") == [0, 1])
    }

    @Test func pixelsAreFromZeroToOne() throws {
        let question = DataQuestion(
            signature([1, 2, 1]), .arrays(ArrayOptions(), arePictures: true), wantsTruth: false)
        #expect(
            try AskedExamples(.array(NPYFile.bytes("(1, 1, 2)", [51, 255]), file: "x.npy"), question).features == [
                0.2, 1,
            ])
        #expect(
            message { _ = try AskedExamples(.array(NPYFile.floats("(1, 1, 2)", [0, 255]), file: "x.npy"), question) }
                == "x.npy: the array holds 255, but the pixels that the model learnt are from 0 to 1; divide by the "
                + "brightest, or save them as uint8")
    }
}
