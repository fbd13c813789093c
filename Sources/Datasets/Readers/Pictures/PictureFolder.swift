import Backprop
import Text

/// Options for reading a folder of pictures.
package struct PictureOptions: Sendable, Hashable {
    /// Size of all pictures; nil takes the most frequent one, with at most `PictureFolder.customarySide` pixels a side.
    package var image: ImageShape?
    /// Number of values of a pixel, 1 or 3; nil takes 3 if there is a colour in any picture.
    package var channels: Int?

    /// Creates the default options.
    package init() {}
}

/// Labelled pictures from a folder that holds a folder of PNG, PGM or PPM files for each class.
///
/// Pictures of other sizes than the one that is wanted are scaled to it, each pixel being the mean of the area that it
/// covers. Features have the shape [height, width, channels] and are from 0 to 1.
package struct PictureFolder: Sendable, Equatable {
    /// Training part; all examples if the folder has no parts.
    package let training: Dataset
    /// Part to judge by; nil if the folder has none.
    package let test: Dataset?
    /// Sizes of the pictures in their files, the most frequent first.
    package let sizes: [PictureSize]

    /// Maximum length of a picture's side in pixels if no size is wanted.
    package static let customarySide = 64
    /// Maximum number of classes.
    package static let classLimit = 1_000
    /// Maximum number of values of all pictures together: 512 MiB.
    static let valueLimit = 1 << 27
}

extension PictureFolder {
    /// Reads the pictures of a folder; `remark` receives a sentence on each thing that the reader decided by itself.
    ///
    /// Throws `DataFormatError`, or what the folder throws if a file cannot be read.
    package init(
        _ folder: DataFolder, _ options: PictureOptions = PictureOptions(), fields: FieldStyle = .entry,
        remark: (String) -> Void = { _ in }
    ) throws {
        let files = LabelledFiles(folder, isWanted: Self.isPicture)
        let labels = try Self.labels(of: files, folder)
        for sentence in files.remarks { remark(sentence) }
        if let sentence = folder.remark(on: Self.others, besides: Self.isPicture) { remark(sentence) }
        let all = files.training + (files.heldBack ?? [])
        sizes = try Self.sizes(of: all, folder)
        let size = options.image.map { PictureSize(width: $0.width, height: $0.height) }
        let chosen = size ?? sizes[0].limited(to: Self.customarySide)
        if let sentence = Self.choice(chosen, sizes, fields) { remark(sentence) }
        var values = PictureValues(size: chosen, isGrey: options.channels.map { $0 == 1 })
        try values.reserve(all.count, folder.path)
        for file in all {
            let picture = try PictureReader.read(folder.read(file.name), file: folder.path(of: file.name))
            try values.append(picture, folder.path)
        }
        let classOf = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, Float($0)) })
        let classNames = labels.map { $0.clipped(to: 60) }
        let (width, channels) = (values.width, values.channels)
        func dataset(_ files: [LabelledFiles.File], from start: Int) -> Dataset {
            let isSingle = channels == 1
            return Dataset(
                features: Array(values.values[start * width..<(start + files.count) * width]), featureNames: [],
                targets: files.map { classOf[$0.label] ?? 0 }, kind: .classification(classNames: classNames),
                imageShape: isSingle ? ImageShape(width: chosen.width, height: chosen.height) : nil,
                inputShape: Shape(chosen.height, chosen.width, channels), places: .files(files.map(\.name)))
        }
        training = dataset(files.training, from: 0)
        test = files.heldBack.map { dataset($0, from: files.training.count) }
    }

    /// Whether a file's name is that of a picture that is read.
    package static func isPicture(_ name: String) -> Bool {
        PictureReader.suffixes.contains { name.lowercased().hasSuffix($0) }
    }

    /// Whether a file's name is that of a picture in a format that is not read.
    package static func isOtherPicture(_ name: String) -> Bool { others.includes(name) }

    /// Pictures in formats that are not read.
    static let others = ConvertibleFormat(
        suffixes: PictureReader.otherSuffixes, noun: "picture", wanted: "PNG, PGM and PPM",
        remedy: "mogrify -format png converts them")

    private static func labels(of files: LabelledFiles, _ folder: DataFolder) throws(DataFormatError) -> [String] {
        func error(_ problem: PictureFolderProblem) -> DataFormatError {
            DataFormatError(folder.path, .wholeFile, problem)
        }
        guard !files.training.isEmpty else {
            throw error(
                folder.fileNames.first(where: isPicture).map(PictureFolderProblem.noLabels)
                    ?? folder.fileNames.first(where: isOtherPicture).map(PictureFolderProblem.otherFormats)
                    ?? .noPictures(found: folder.fileNames))
        }
        let labels = files.labels
        if labels.count < 2 { throw error(.oneClass(labels[0])) }
        if labels.count > classLimit { throw error(.tooManyClasses(labels.count)) }
        return labels
    }

    /// Reads the sizes of the pictures, which come the most frequent first, and the smaller of two that are as frequent.
    private static func sizes(of files: [LabelledFiles.File], _ folder: DataFolder) throws -> [PictureSize] {
        var counts: [PictureSize: Int] = [:]
        for file in files {
            counts[try PictureReader.size(of: folder.read(file.name), file: folder.path(of: file.name)), default: 0] +=
                1
        }
        return counts.sorted {
            (-$0.value, $0.key.pixelCount, $0.key.width) < (-$1.value, $1.key.pixelCount, $1.key.width)
        }.map(\.key)
    }

    /// Returns a sentence on how the sizes were made one; nil if they are.
    private static func choice(_ size: PictureSize, _ sizes: [PictureSize], _ fields: FieldStyle) -> String? {
        guard sizes != [size] else { return nil }
        let other = fields.setting("image", to: "{\"width\": \(size.width), \"height\": \(size.height)}")
        let what =
            sizes.count == 1
            ? "the pictures of \(sizes[0].text) pixels" : "pictures of \(NumberFormat.grouped(sizes.count)) sizes"
        return "\(what) are scaled to \(size.text); \(other) says so, or another size"
    }
}

/// Pixels of all pictures, one after another, in grey until the first colour comes.
private struct PictureValues {
    let size: PictureSize
    /// Whether all pictures are made grey, or all in colour; nil leaves that to them.
    let isGrey: Bool?
    private(set) var channels: Int
    private(set) var values: [Float] = []
    private var count = 0

    init(size: PictureSize, isGrey: Bool?) {
        self.size = size
        self.isGrey = isGrey
        channels = isGrey == false ? 3 : 1
    }

    /// Number of values of a picture.
    var width: Int { size.pixelCount * channels }

    /// Throws if so many pictures are too many.
    mutating func reserve(_ count: Int, _ path: String) throws(DataFormatError) {
        self.count = count
        let (total, isTooMany) = count.multipliedReportingOverflow(by: width)
        guard !isTooMany, total <= PictureFolder.valueLimit else {
            throw DataFormatError(
                path, .wholeFile, PictureFolderProblem.tooManyValues(pictures: count, size: size, channels: channels))
        }
        values.reserveCapacity(total)
    }

    mutating func append(_ picture: Picture, _ path: String) throws(DataFormatError) {
        if isGrey == nil, channels == 1, !picture.isGrey {
            channels = 3
            let grey = values
            values = []
            try reserve(count, path)
            for value in grey { values += [value, value, value] }
        }
        values += picture.values(size, channels: channels)
    }
}

extension Picture {
    /// Returns the pixels from 0 to 1 in another size, in grey for one channel and in colour for three.
    func values(_ size: PictureSize, channels: Int) -> [Float] {
        guard channels == 3 else { return grey.scaled(to: size) }
        let pixels = scaled(to: size)
        return self.channels == 3 ? pixels : pixels.flatMap { [$0, $0, $0] }
    }
}

/// Problem with a folder of labelled pictures.
package enum PictureFolderProblem: DataProblem {
    /// The folder holds no pictures.
    case noPictures(found: [String])
    /// The pictures are in formats that are not read, such as this one.
    case otherFormats(String)
    /// The pictures, such as this one, are in no folder of a class.
    case noLabels(String)
    /// All pictures have the same label.
    case oneClass(String)
    /// There are more than `PictureFolder.classLimit` labels.
    case tooManyClasses(Int)
    /// All pictures together have too many values.
    case tooManyValues(pictures: Int, size: PictureSize, channels: Int)

    package var description: String {
        switch self {
        case .noPictures(let found):
            "there are no pictures here; wanted is a folder of PNG, PGM or PPM files for each class, such as cat/1.png; "
                + (found.isEmpty
                    ? "the folder is empty"
                    : "the folder holds " + Wording.few(found))
        case .otherFormats(let name):
            "the pictures are in formats that are not read, such as \(name.clipped(to: 60)); "
                + "convert them: mogrify -format png FILES"
        case .noLabels(let name):
            "\(name.clipped(to: 60)) is in no folder of a class; put the pictures of each class into a folder of its name"
        case .oneClass(let name):
            "all pictures are in the folder \(name.quotedForDisplay); a classification needs at least two"
        case .tooManyClasses(let count):
            "there are \(count) folders of pictures; allowed are at most \(PictureFolder.classLimit)"
        case .tooManyValues(let pictures, let size, let channels):
            "\(pictures) pictures of \(size.text)\(channels == 3 ? " in colour" : "") are more than "
                + "\(PictureFolder.valueLimit) numbers, the most allowed; name a smaller size with data.image"
        }
    }
}
