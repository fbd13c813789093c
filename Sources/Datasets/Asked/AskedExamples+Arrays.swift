import Backprop
import Text

extension AskedExamples {
    /// Reads the features among named arrays, and where they are asked for the right answers.
    ///
    /// Of an archive with parts, the part kept back is read.
    static func arrays(_ archive: NPZArchive, _ options: ArrayOptions, _ question: DataQuestion) throws -> AskedExamples
    {
        let names = NPZNames(archive.names, options)
        let usual = names.heldBack.map { [$0.features] } ?? names.features + NPZNames.others
        guard
            let name = usual.first(where: archive.names.contains)
                ?? (archive.names.count == 1 ? archive.names.first : nil)
        else {
            throw DataFormatError(
                archive.file, .wholeFile, NPZProblem.noArray(wanted: names.features, found: archive.names))
        }
        var examples = try rows(name: name, archive.file, question) { origins throws(DataFormatError) in
            try archive.features(name, origins: origins)
        }
        if names.heldBack != nil { examples.remarks.append("\(name) is read, and the part to learn from is not") }
        guard question.wantsTruth, examples.truth == nil else { return examples }
        let partners = names.heldBack.map { [$0.targets] } ?? names.targets + NPZNames.partners(of: name)
        guard let targets = partners.first(where: archive.names.contains) else {
            let advice = "the file holds no array called \(partners.prefix(4).joined(separator: ", "))"
            throw DataFormatError(archive.file, .wholeFile, AskedProblem.noTruth(advice: advice))
        }
        let (array, origins) = try archive.targets(targets, origins: nil)
        guard array.shape.first == examples.count else {
            let count = array.shape.first ?? 0
            throw DataFormatError(
                archive.file, .wholeFile, AskedProblem.counts(examples: examples.count, truths: count, file: targets))
        }
        let classNames = try NPZData.classNames(archive, count: question.signature.kind.outputNames.count)
        try examples.answer(array, less: origins, archive.file, classNames, question)
        return examples
    }

    /// Reads a single array: features alone, or a table whose last column is what is predicted.
    static func array(_ bytes: [UInt8], file: String, _ question: DataQuestion) throws -> AskedExamples {
        let examples = try rows(name: "the array", file, question) { origins throws(DataFormatError) in
            try NPYReader.readFeatures(bytes, file: file, origins: origins)
        }
        guard question.wantsTruth, examples.truth == nil else { return examples }
        let advice = "save features and answers together with numpy.savez(\"data.npz\", x=…, y=…)"
        throw DataFormatError(file, .wholeFile, AskedProblem.noTruth(advice: advice))
    }

    private static func rows(
        name: String, _ file: String, _ question: DataQuestion,
        read: ([Double]) throws(DataFormatError) -> (array: NPYArray, origins: [Double])
    ) throws(DataFormatError) -> AskedExamples {
        let signature = question.signature
        if let text = signature.schema?.features.first(where: \.holdsTexts) {
            throw DataFormatError(
                file, .wholeFile, AskedProblem.texts(column: text.name ?? "column \(text.number)"))
        }
        let width = signature.inputShape.count
        let origins = signature.schema?.origins ?? Array(repeating: 0, count: width)
        var (array, subtracted) = try read(origins)
        let isOfRows = question.learnt == .rows
        let isTable =
            (isOfRows || signature.inputShape.dimensions.count == 1) && array.shape.count == 2
            && array.shape[1] == width + 1
        if isTable { (array, subtracted) = try read(origins + [signature.schema?.target.origin ?? 0]) }
        let shape = isTable ? [width] : try NPZPart.rowShape(array, name, file)
        var features = isOfRows ? array.values : NPZPart.rows(array, shape)
        var answers: [Float] = []
        if isTable {
            let all = features
            features = []
            features.reserveCapacity(all.count)
            for start in stride(from: 0, to: all.count, by: width + 1) {
                features += all[start..<start + width]
                answers.append(all[start + width])
            }
        }
        var examples = AskedExamples("row", features: features, count: array.shape[0])
        try examples.check(shape, found: array.shape, name: name, file: file, question)
        // Numbers of types that a Float holds come as they are.
        if subtracted.isEmpty { examples.subtract(origins) }
        if isTable {
            examples.remarks.append("\(name) has a column more than the model's features; it is taken for the answers")
            guard question.wantsTruth else { return examples }
            let targets = NPYArray(shape: [examples.count], type: array.type, values: answers)
            try examples.answer(targets, less: Array(subtracted.suffix(1)), file, nil, question)
        }
        return examples
    }

    private mutating func subtract(_ origins: [Double]) {
        guard origins.contains(where: { $0 != 0 }) else { return }
        for index in features.indices {
            features[index] = Float(Double(features[index]) - origins[index % origins.count])
        }
    }

    /// Takes the rows of an array for the right answers; `own` names the classes of the file, in the order of their numbers.
    ///
    /// Numbers are less their column's origin; there may be no origins.
    private mutating func answer(
        _ array: NPYArray, less origins: [Double], _ file: String, _ own: [String]?, _ question: DataQuestion
    ) throws(DataFormatError) {
        let width = count > 0 ? array.values.count / count : 1
        if let index = array.values.firstIndex(where: { !$0.isFinite }) {
            throw DataFormatError(file, .wholeFile, AskedProblem.notFinite(name: "the answers", index: index))
        }
        guard let known = question.signature.kind.classNames else {
            guard array.labels.isEmpty else {
                throw DataFormatError(
                    file, .wholeFile, AskedProblem.otherTruth(predicted: question.signature.kind.outputNames))
            }
            truth = .numbers(
                array.values.indices.map { Double(array.values[$0]) + (origins.isEmpty ? 0 : origins[$0 % width]) },
                width: width)
            return
        }
        if !array.labels.isEmpty, width == 1 {
            truth = .classes(array.values.map { array.labels[Int($0)].clipped(to: 60) })
            return
        }
        let numbers: [Float]
        if width > 1 {
            // The position of the largest number, which in one-hot rows is the 1.
            numbers = (0..<count).map { row in
                let values = array.values[row * width..<(row + 1) * width]
                return Float(values.indexOfLargest - values.startIndex)
            }
        } else {
            numbers = array.values
        }
        let origin = width == 1 ? origins.first ?? 0 : 0
        let names = numbers.map {
            array.type == .bool && width == 1 ? "\($0 != 0)" : NPYArray.text(of: $0, origin: origin)
        }
        let places = numbers.map { $0 == $0.rounded() && $0 >= 0 && $0 < Float(known.count) ? Int($0) : nil }
        if Set(names).isSubset(of: Set(known).union(question.signature.outputNames)) {
            truth = .classes(names)
        } else if let own, own.count == known.count, !places.contains(nil) {
            truth = .classes(places.compactMap { $0.map { own[$0] } })
        } else if !places.contains(nil), known.allSatisfy({ Double($0) == nil }) {
            truth = .classes(places.compactMap { $0.map { known[$0] } })
            remarks.append("the answers are numbers, which are taken for the classes in their order: 0 is \(known[0])")
        } else {
            truth = .classes(names)
        }
    }
}

extension TableSchema.Column {
    fileprivate var holdsTexts: Bool { if case .texts = values { true } else { false } }
}

extension NPZNames {
    /// Names of features of a part that stands alone.
    static let others = ["x_test", "X_test", "test_images", "test_x", "test_data", "x_val", "X_val", "val_images"]

    /// Names of the targets that go with features of some name.
    static func partners(of features: String) -> [String] {
        let pairs = [("x_", "y_"), ("X_", "y_"), ("images", "labels"), ("data", "labels"), ("_x", "_y")]
        return pairs.compactMap { features.contains($0.0) ? features.replacing($0.0, with: $0.1) : nil }
    }

    /// Whether an array of a folder may hold features by its name.
    static func mayBe(_ name: String) -> Bool {
        !name.contains("/") && (NPZData.isFeatures(name) || others.contains(name))
    }
}
