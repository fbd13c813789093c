import Backprop
import Files
import Text

extension AskedExamples {
    /// Reads the images of MNIST's files: those of the test part where there are two.
    static func images(_ folder: DataFolder, _ question: DataQuestion) throws -> AskedExamples {
        let parts = ["t10k", "train"].filter { ImagePart.name("\($0)-images", "idx3-ubyte", in: folder) != nil }
        guard let part = parts.first, let name = ImagePart.name("\(part)-images", "idx3-ubyte", in: folder) else {
            throw DataFormatError(folder.path, .wholeFile, ImageFolderProblem.noImages(found: folder.fileNames))
        }
        var examples = try image(name, folder, question)
        if parts.count > 1 { examples.remarks.append("\(part) is read, and \(parts[1]) is not") }
        return examples
    }

    /// Reads an IDX file of images, or of rows of numbers, and where they are asked for the labels beside it.
    static func image(_ name: String, _ folder: DataFolder, _ question: DataQuestion) throws -> AskedExamples {
        let file = folder.path(of: name)
        let array = try IDXReader.read(folder.read(name), file: file, byteDivisor: 255)
        if array.shape.first == 0 { throw DataFormatError(file, .wholeFile, ImageFolderProblem.empty) }
        let row = Array(array.shape.dropFirst())
        let shape = row.count == 2 ? row + [1] : row
        var examples = AskedExamples("picture", features: array.values, count: array.shape.first ?? 0)
        try examples.check(shape, found: array.shape, name: "the array", file: file, question)
        guard question.wantsTruth else { return examples }
        let (labelFile, labels) = try Self.labels(of: name, folder)
        guard labels.count == examples.count else {
            let problem = AskedProblem.counts(examples: examples.count, truths: labels.count, file: labelFile)
            throw DataFormatError(file, .wholeFile, problem)
        }
        examples.truth = .classes(labels.map { NumberFormat.datum($0) })
        return examples
    }

    private static func labels(of name: String, _ folder: DataFolder) throws -> (file: String, [Float]) {
        let stem = name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
        let wanted = stem.replacing("images", with: "labels").replacing("idx3", with: "idx1")
        let found = [wanted, wanted + ".gz", wanted.replacing(".idx1", with: "-idx1")].first {
            $0 != name && folder.fileNames.contains($0)
        }
        guard wanted != stem, let found else {
            let advice = "its labels, \(wanted.clipped(to: 60)), are not beside it"
            throw DataFormatError(folder.path(of: name), .wholeFile, AskedProblem.noTruth(advice: advice))
        }
        return (found, try ImagePart.labels(found, folder))
    }
}

extension AskedExamples {
    /// Throws unless the examples of an array have the shape that a model learnt, and finite numbers in its range.
    func check(
        _ shape: [Int], found: [Int], name: String, file: String, _ question: DataQuestion
    ) throws(DataFormatError) {
        // A row of a table is a list, even if its numbers form a picture.
        let isOfRows = question.learnt == .rows
        let wanted = isOfRows ? [question.signature.inputShape.count] : question.signature.inputShape.dimensions
        guard (isOfRows ? [shape.reduce(1, *)] : shape) == wanted else {
            throw DataFormatError(file, .wholeFile, AskedProblem.shape(name: name, found: found, wanted: wanted))
        }
        if let index = features.firstIndex(where: { !$0.isFinite }) {
            throw DataFormatError(file, .wholeFile, AskedProblem.notFinite(name: name, index: index))
        }
        guard question.learntPixels, let value = features.first(where: { !(0...1).contains($0) }) else { return }
        throw DataFormatError(file, .wholeFile, AskedProblem.pixels(name: name, found: value))
    }
}
