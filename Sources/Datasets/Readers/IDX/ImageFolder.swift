import Text

/// Labelled images from a folder with MNIST's files: MNIST itself, Fashion-MNIST, KMNIST, or renamed files of EMNIST.
package struct ImageFolder: Sendable, Equatable {
    /// Training part, with uint8 pixels scaled to 0...1 and the labels as classes.
    package let training: Dataset
    /// Test part of the folder; nil if it has only one part.
    package let test: Dataset?

    /// Whether the folder has a test part.
    package var hasTestPart: Bool { test != nil }

    /// Number that every label must be less than.
    package static let classLimit = 1_000
    /// Maximum length of an image's side in pixels.
    static let largestSide = 4_096
}

extension ImageFolder {
    /// Reads the pairs of images and labels that are there: `train`, `t10k`, or both.
    ///
    /// A folder with `t10k` alone has that as its training part. File names are those of the MNIST page,
    /// `train-images-idx3-ubyte`, or `train-images.idx3-ubyte`, with or without `.gz`.
    ///
    /// Throws `DataFormatError`, or what the folder throws if a file cannot be read.
    package init(_ folder: DataFolder) throws {
        let parts = try ["train", "t10k"].compactMap { try ImagePart($0, in: folder) }
        guard let first = parts.first else {
            throw DataFormatError(folder.path, .wholeFile, ImageFolderProblem.noImages(found: folder.fileNames))
        }
        if let second = parts.dropFirst().first, second.shape != first.shape {
            throw second.error(.testSize(training: first.shape, test: second.shape))
        }
        let labels = parts.flatMap(\.labels)
        guard let highest = labels.max(), labels.contains(where: { $0 != highest }) else {
            throw first.error(.oneClass(label: Int(labels.first ?? 0)))
        }
        let classNames = (0...Int(highest)).map(String.init)
        training = first.dataset(classNames)
        test = parts.dropFirst().first?.dataset(classNames)
    }
}

/// Problem with a folder of labelled images in MNIST's files.
package enum ImageFolderProblem: DataProblem {
    /// No file has one of MNIST's names.
    case noImages(found: [String])
    /// Images without labels, or the reverse.
    case noPartner(of: String, wanted: String)
    /// The array does not have three axes: images, rows and columns.
    case notImages(shape: [Int])
    /// Height or width outside 1 to `ImageFolder.largestSide` pixels.
    case imageSize([Int])
    /// The array of labels has more than one axis.
    case notLabels(shape: [Int])
    /// The image file and `labelFile` differ in their number of examples.
    case counts(images: Int, labels: Int, labelFile: String)
    /// A label is not a whole number in 0..<`ImageFolder.classLimit`; `row` counts from 0.
    case label(value: String, row: Int)
    /// A pair of files holds no images.
    case empty
    /// All labels of both parts are the same.
    case oneClass(label: Int)
    /// The test images differ in size from the training images.
    case testSize(training: ImageShape, test: ImageShape)
}

extension ImageFolderProblem {
    package var description: String {
        switch self {
        case .noImages(let found):
            "there are no images here; wanted are train-images-idx3-ubyte and train-labels-idx1-ubyte, t10k-images-idx3-ubyte "
                + "and t10k-labels-idx1-ubyte, or both pairs, each with .gz or without; "
                + (found.isEmpty ? "the folder is empty" : "the folder holds \(Wording.few(found))")
        case .noPartner(let name, let wanted): "\(name.clipped(to: 60)) is here, but \(wanted), its other half, is not"
        case .notImages(let shape):
            "the array is \(ArrayShape.text(shape)); images are three sizes: how many, rows and columns"
        case .imageSize(let sides):
            "the images are \(ArrayShape.text(sides)); allowed are sides of 1 to \(ImageFolder.largestSide) pixels"
        case .notLabels(let shape): "the array is \(ArrayShape.text(shape)); labels are one size: how many"
        case .counts(let images, let labels, let labelFile):
            "there are \(images) images, but \(labels) labels in \(labelFile.clipped(to: 60)); every image needs one"
        case .label(let value, let row):
            "label \(row) is \(value); allowed are whole numbers from 0 to \(ImageFolder.classLimit - 1)"
        case .empty: "there is no image in the file"
        case .oneClass(let label): "all labels are \(label); a classification needs at least two classes"
        case .testSize(let training, let test):
            "the test images are \(test.height) × \(test.width), the training images "
                + "\(training.height) × \(training.width); both need the same size"
        }
    }
}
