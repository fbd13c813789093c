import Backprop
import Text

/// Examples that a model is asked about, from data that are no table.
package struct AskedExamples: Sendable {
    /// [count, featureCount], each less the origin that the model has for it.
    package internal(set) var features: [Float]
    /// Number of examples.
    package internal(set) var count: Int
    /// Files that the examples are in, or their rows in an array.
    package internal(set) var places: ExamplePlaces
    /// Right answers; nil if they were not asked for.
    package internal(set) var truth: Truth?
    /// Word for an example, such as "picture".
    package let noun: String
    /// Sentences on what was decided.
    package internal(set) var remarks: [String] = []

    /// Right answers as the data have them.
    package enum Truth: Sendable, Equatable {
        /// Name of each example's class.
        case classes([String])
        /// [count, width]: numbers to predict.
        case numbers([Double], width: Int)
    }

    init(_ noun: String, features: [Float], count: Int) {
        (self.noun, self.features, self.count) = (noun, features, count)
        places = .rows(Array(1..<count + 1))
    }
}

/// What is asked of some data, and the model that is asked.
package struct DataQuestion: Sendable {
    /// What the model takes and gives.
    package let signature: ModelSignature
    /// Kind of the data that it learnt from.
    package let learnt: Learnt
    /// Whether the right answers are needed.
    package let wantsTruth: Bool

    /// Kinds of data that a model may have learnt from.
    package enum Learnt: Sendable, Hashable {
        /// Pictures that were scaled to one size.
        case pictures
        /// Pictures of one size, in MNIST's files.
        case images
        /// Recordings.
        case recordings(RecordingOptions)
        /// NumPy's arrays, which may be pictures of one size whose pixels are from 0 to 1.
        case arrays(ArrayOptions, arePictures: Bool)
        /// Rows of a table, or points of a generator.
        case rows
    }

    /// Creates a question.
    package init(_ signature: ModelSignature, _ learnt: Learnt, wantsTruth: Bool) {
        (self.signature, self.learnt, self.wantsTruth) = (signature, learnt, wantsTruth)
    }
}

extension DataQuestion {
    /// Height, width and number of values of a pixel; nil unless the model takes pictures.
    var pictureShape: (size: PictureSize, channels: Int)? {
        let sides = signature.inputShape.dimensions
        return sides.count == 3 ? (PictureSize(width: sides[1], height: sides[0]), sides[2]) : nil
    }

    /// Whether the features are pixels from 0 to 1.
    var learntPixels: Bool {
        switch learnt {
        case .pictures, .images, .arrays(_, arePictures: true): true
        case .recordings, .arrays, .rows: false
        }
    }

    /// What the model learnt, such as "pictures of 28 × 28 in grey".
    var learntWords: String {
        if let (size, channels) = pictureShape, learnt != .rows {
            if !learntPixels { return "arrays whose pixels have a scale of their own" }
            return "pictures of \(size.text) pixels " + (channels == 1 ? "in grey" : channels == 3 ? "in colour" : "")
        }
        if case .recordings = learnt { return "recordings" }
        return "rows of \(Wording.counted(signature.inputShape.count, "feature"))"
    }
}

extension ModelSignature {
    /// Returns the indices of classes by their names; throws for names that the model has not learnt.
    fileprivate func indices(of names: [String], file: String) throws(DataFormatError) -> [Double] {
        var known: [String: Int] = [:]
        for list in [kind.outputNames, outputNames] {
            for (index, name) in list.enumerated() where known[name] == nil { known[name] = index }
        }
        let unknown = Set(names).subtracting(known.keys).sorted()
        if !unknown.isEmpty {
            let problem = AskedProblem.unknownClasses(unknown, known: kind.outputNames)
            throw DataFormatError(file, .wholeFile, problem)
        }
        return names.map { Double(known[$0] ?? 0) }
    }
}

extension AskedExamples {
    /// Returns the right answers as a model has them: indices of its classes, or numbers.
    ///
    /// Throws for a class that the model has not learnt, and for other numbers than those that it predicts.
    package func targets(for signature: ModelSignature, file: String) throws(DataFormatError) -> [Double] {
        let names = signature.kind.outputNames
        switch (truth, signature.kind.classNames) {
        case (.classes(let classes), .some): return try signature.indices(of: classes, file: file)
        case (.numbers(let numbers, let width), nil) where width == names.count: return numbers
        default: throw DataFormatError(file, .wholeFile, AskedProblem.otherTruth(predicted: names))
        }
    }
}

/// Reason why a model cannot be asked about some data.
package enum AskedProblem: DataProblem {
    /// The data are of this kind, and the model learnt another.
    case otherKind(found: String, learnt: String)
    /// A picture has another size than all that were learnt.
    case size(PictureSize, wanted: PictureSize)
    /// An array's rows have another shape than the examples that were learnt.
    case shape(name: String, found: [Int], wanted: [Int])
    /// Pixels are not from 0 to 1, as those that were learnt.
    case pixels(name: String, found: Float)
    /// A column that was learnt holds texts, which an array of numbers cannot have.
    case texts(column: String)
    /// A value is NaN, infinite, or too large for a Float.
    case notFinite(name: String, index: Int)
    /// The model has not learnt these classes.
    case unknownClasses([String], known: [String])
    /// The data do not say what is right.
    case noTruth(advice: String)
    /// The right answers are not what the model predicts.
    case otherTruth(predicted: [String])
    /// There are other numbers of examples and of right answers.
    case counts(examples: Int, truths: Int, file: String)
    /// There is nothing of what is read.
    case nothing(found: [String])

    package var description: String {
        switch self {
        case .otherKind(let found, let learnt):
            "\(found), but the model learnt \(learnt); ask it about data of that kind"
        case .size(let size, let wanted):
            "the picture is \(size.text), but all that the model learnt were \(wanted.text); scale it: "
                + "mogrify -resize \(wanted.width)x\(wanted.height)! FILE"
        case .shape(let name, let found, let wanted):
            "\(name) is \(ArrayShape.text(found)), but an example that the model learnt is \(ArrayShape.text(wanted)); "
                + "save an array of the shape (rows, \(wanted.map(String.init).joined(separator: ", ")))"
        case .pixels(let name, let found):
            "\(name) holds \(NumberFormat.datum(found)), but the pixels that the model learnt are from 0 to 1; divide by the "
                + "brightest, or save them as uint8"
        case .texts(let column):
            "the model learnt texts in the column \(column.quotedForDisplay), which an array does not have; "
                + "write the rows as CSV"
        case .notFinite(let name, let index):
            "number \(index) of \(name) is infinite or no number; allowed are numbers from -3.4e38 to 3.4e38"
        case .unknownClasses(let names, let known):
            "the model has not learnt \(Self.listed(names))\(Self.hint(names, known)); it knows \(Self.listed(known)); "
                + "take these out, or rename them"
        case .noTruth(let advice): "nothing here says what is right; \(advice)"
        case .otherTruth(let predicted):
            "the answers here are not what the model predicts, which is \(Self.listed(predicted))"
        case .counts(let examples, let truths, let file):
            "there are \(examples) examples, but \(truths) answers in \(file.clipped(to: 60)); every example needs one"
        case .nothing(let found):
            "there are no data here that are read: PNG, PGM or PPM pictures, WAV files, MNIST's files or NumPy's arrays; "
                + (found.isEmpty ? "it is empty" : "it holds \(Self.listed(found))")
        }
    }

    private static func hint(_ names: [String], _ known: [String]) -> String {
        guard names.count == 1, let near = Suggestion.closest(to: names[0], among: known) else { return "" }
        return " (is it \(near.clipped(to: 30).quotedForDisplay)?)"
    }

    private static func listed(_ names: [String]) -> String {
        names.prefix(6).map { $0.clipped(to: 30).quotedForDisplay }.joined(separator: ", ")
            + (names.count > 6 ? ", … (\(names.count))" : "")
    }
}

extension AskedExamples {
    /// Reads the examples of some data in the form that a model learnt.
    ///
    /// Throws `DataFormatError` for data that the model has not learnt the like of, or what a folder throws.
    package init(_ data: AskedData, _ question: DataQuestion) throws {
        switch data {
        case .pictures(let folder): self = try .pictures(folder, question)
        case .recordings(let folder): self = try .recordings(folder, question)
        case .images(let folder): self = try .images(folder, question)
        case .image(let name, let folder): self = try .image(name, folder, question)
        case .arrays(let open):
            var options = ArrayOptions()
            if case .arrays(let learnt, _) = question.learnt { options = learnt }
            self = try .arrays(open(options), options, question)
        case .array(let bytes, let file): self = try .array(bytes, file: file, question)
        }
    }
}
