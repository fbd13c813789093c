import Text

/// Pair of files: images and their labels.
struct ImagePart {
    let file: String
    let shape: ImageShape
    /// Pixels row by row, scaled to 0...1 if they are of type uint8.
    let pixels: [Float]
    let labels: [Float]

    /// Reads the pair of files whose names begin with `prefix`; nil if neither exists.
    init?(_ prefix: String, in folder: DataFolder) throws {
        let images = Self.name("\(prefix)-images", "idx3-ubyte", in: folder)
        let labels = Self.name("\(prefix)-labels", "idx1-ubyte", in: folder)
        switch (images, labels) {
        case (nil, nil): return nil
        case (let images?, nil): throw Self.lonely(images, "\(prefix)-labels-idx1-ubyte", folder)
        case (nil, let labels?): throw Self.lonely(labels, "\(prefix)-images-idx3-ubyte", folder)
        case (let images?, let labels?): try self.init(images: images, labels: labels, folder)
        }
    }

    private init(images: String, labels: String, _ folder: DataFolder) throws {
        file = folder.path(of: images)
        let array = try IDXReader.read(folder.read(images), file: file, byteDivisor: 255)
        shape = try Self.imageShape(array.shape, file)
        pixels = array.values
        self.labels = try Self.labels(labels, folder)
        if array.shape[0] != self.labels.count {
            throw error(.counts(images: array.shape[0], labels: self.labels.count, labelFile: labels))
        }
        if self.labels.isEmpty { throw error(.empty) }
    }

    func error(_ problem: ImageFolderProblem) -> DataFormatError {
        DataFormatError(file, .wholeFile, problem)
    }

    func dataset(_ classNames: [String]) -> Dataset {
        Dataset(
            features: pixels, featureNames: [], targets: labels, kind: .classification(classNames: classNames),
            imageShape: shape)
    }
}

extension ImagePart {
    static func name(_ stem: String, _ suffix: String, in folder: DataFolder) -> String? {
        let names = Set(folder.fileNames)
        return ["-", "."].flatMap { mark in ["", ".gz"].map { stem + mark + suffix + $0 } }.first { names.contains($0) }
    }

    private static func lonely(_ name: String, _ wanted: String, _ folder: DataFolder) -> DataFormatError {
        DataFormatError(folder.path, .wholeFile, ImageFolderProblem.noPartner(of: name, wanted: wanted))
    }

    private static func imageShape(_ shape: [Int], _ file: String) throws(DataFormatError) -> ImageShape {
        guard shape.count == 3 else {
            throw DataFormatError(file, .offset(3), ImageFolderProblem.notImages(shape: shape))
        }
        let sides = shape[1...]
        guard sides.allSatisfy({ (1...ImageFolder.largestSide).contains($0) }) else {
            throw DataFormatError(file, .offset(8), ImageFolderProblem.imageSize(Array(sides)))
        }
        return ImageShape(width: shape[2], height: shape[1])
    }

    static func labels(_ name: String, _ folder: DataFolder) throws -> [Float] {
        let file = folder.path(of: name)
        let array = try IDXReader.read(folder.read(name), file: file)
        guard array.shape.count == 1 else {
            throw DataFormatError(file, .offset(3), ImageFolderProblem.notLabels(shape: array.shape))
        }
        let allowed = 0..<Float(ImageFolder.classLimit)
        if let row = array.values.firstIndex(where: { !allowed.contains($0) || $0 != $0.rounded() }) {
            let value = NumberFormat.datum(array.values[row])
            throw DataFormatError(
                file, .offset(8 + row * array.type.size), ImageFolderProblem.label(value: value, row: row))
        }
        return array.values
    }
}
