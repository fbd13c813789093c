/// Labelled images from a folder with MNIST's files: MNIST itself, Fashion-MNIST, KMNIST, EMNIST renamed.
package struct ImageFolder: Sendable, Equatable {
    /// Pixels from 0 to 1, as classes the labels.
    package let training: Dataset
    /// The folder's own test part; nil where it has one part only.
    package let test: Dataset?

    package var hasTestPart: Bool { test != nil }

    /// Labels are numbers below this.
    package static let classLimit = 1_000
    /// Pixels a side.
    package static let largestSide = 4_096
}

extension ImageFolder {
    /// Reads the pairs of images and labels that are there: train, t10k or both. A folder with t10k alone has that as its
    /// training part. Names are those of the MNIST page, `train-images-idx3-ubyte`, or `train-images.idx3-ubyte`, with
    /// `.gz` or without.
    ///
    /// Throws `DataFormatError`, or what the folder throws when a file cannot be read.
    package init(_ folder: DataFolder) throws {
        let parts = try ["train", "t10k"].compactMap { try ImagePart($0, in: folder) }
        guard let first = parts.first else {
            throw DataFormatError(folder.path, .whole, .imageFolder(.noImages(found: folder.fileNames)))
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
