import Datasets
import Testing

struct ImageFolderTests {
    private static let labels = Bytes.hex("00000801 00000002 0100")

    private func folder(_ files: [String: [UInt8]]) -> DataFolder {
        DataFolder(path: "m", fileNames: Array(files.keys)) { files[$0] ?? [] }
    }

    private func message(_ files: [String: [UInt8]]) -> String {
        do {
            return "\(try ImageFolder(folder(files)).training.count) images"
        } catch {
            return "\(error)"
        }
    }

    @Test func onePairIsToLearnFrom() throws {
        let images = try ImageFolder(
            folder([
                "t10k-images-idx3-ubyte.gz": IDXReaderTests.gzippedImages, "t10k-labels.idx1-ubyte": Self.labels,
            ]))
        #expect(!images.hasTestPart && images.training.count == 2)
        #expect(images.training.imageShape == ImageShape(width: 3, height: 2))
        #expect(images.training.inputShape.dimensions == [2, 3, 1])
        #expect(images.training.features[..<6] == [0, 0.2, 0.4, 0.6, 0.8, 1])
        #expect(images.training.targets == [1, 0] && images.training.classNames == ["0", "1"])
    }

    @Test func bothPairsHaveTheSameClasses() throws {
        let images = try ImageFolder(
            folder([
                "train-images-idx3-ubyte": IDXReaderTests.images, "train-labels-idx1-ubyte": Self.labels,
                "t10k-images-idx3-ubyte": IDXReaderTests.images,
                "t10k-labels-idx1-ubyte": Bytes.hex("00000801 00000002 0003"), "README": [1],
            ]))
        #expect(images.hasTestPart)
        #expect(images.training.targets == [1, 0] && images.test?.targets == [0, 3])
        #expect(images.training.classNames == ["0", "1", "2", "3"])
        #expect(images.test?.classNames == images.training.classNames)
    }

    @Test func noImages() {
        #expect(
            message(["a\u{1B}": [], ".hidden": []])
                == "m: there are no images here; wanted are train-images-idx3-ubyte and train-labels-idx1-ubyte, "
                + "t10k-images-idx3-ubyte and t10k-labels-idx1-ubyte, or both pairs, each with .gz or without; "
                + "the folder holds a\\u{1b}")
        #expect(message([:]).hasSuffix("; the folder is empty"))
    }

    @Test func noPartner() {
        #expect(
            message(["t10k-images.idx3-ubyte": IDXReaderTests.images])
                == "m: t10k-images.idx3-ubyte is here, but t10k-labels-idx1-ubyte, its other half, is not")
        #expect(
            message(["train-labels-idx1-ubyte": Self.labels]).contains("but train-images-idx3-ubyte, its other half"))
    }

    private func pair(_ images: [UInt8], _ labels: [UInt8]) -> String {
        message(["train-images-idx3-ubyte": images, "train-labels-idx1-ubyte": labels])
    }

    @Test func wrongArrays() {
        #expect(
            pair(Self.labels, Self.labels)
                == "m/train-images-idx3-ubyte: offset 3: the array is 2; images are three sizes: how many, rows and columns"
        )
        #expect(
            pair(IDXReaderTests.images, IDXReaderTests.images)
                == "m/train-labels-idx1-ubyte: offset 3: the array is 2 × 2 × 3; labels are one size: how many")
        #expect(
            pair(Bytes.hex("00000803 00000001 00000000 00000003"), Self.labels)
                == "m/train-images-idx3-ubyte: offset 8: the images are 0 × 3; allowed are sides of 1 to 4096 pixels")
        #expect(
            pair(Bytes.hex("00000803 00000000 00000002 00000003"), Bytes.hex("00000801 00000000"))
                == "m/train-images-idx3-ubyte: there is no image in the file")
    }

    @Test func wrongLabels() {
        #expect(
            pair(IDXReaderTests.images, Bytes.hex("00000801 00000003 010002"))
                == "m/train-images-idx3-ubyte: there are 2 images, but 3 labels in train-labels-idx1-ubyte; "
                + "every image needs one")
        #expect(
            pair(IDXReaderTests.images, Bytes.hex("00000901 00000002 00ff"))
                == "m/train-labels-idx1-ubyte: offset 9: label 1 is -1; allowed are whole numbers from 0 to 999")
        #expect(
            pair(IDXReaderTests.images, Bytes.hex("00000d01 00000002 3f000000 00000000")).contains(
                "label 0 is 0.5; allowed"))
        #expect(
            pair(IDXReaderTests.images, Bytes.hex("00000801 00000002 0707"))
                == "m/train-images-idx3-ubyte: all labels are 7; a classification needs at least two classes")
    }

    @Test func partsOfDifferentSize() {
        #expect(
            message([
                "train-images-idx3-ubyte": IDXReaderTests.images, "train-labels-idx1-ubyte": Self.labels,
                "t10k-images-idx3-ubyte": Bytes.hex("00000803 00000002 00000001 00000001 0000"),
                "t10k-labels-idx1-ubyte": Self.labels,
            ])
                == "m/t10k-images-idx3-ubyte: the test images are 1 × 1, the training images 2 × 3; both need the same size"
        )
    }

    @Test func aBrokenFileIsNamed() {
        #expect(
            pair(IDXReaderTests.images, [1, 2, 3]).hasPrefix(
                "m/train-labels-idx1-ubyte: offset 0: the file begins with"))
    }
}
