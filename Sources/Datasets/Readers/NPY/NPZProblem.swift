import Text

/// Problem with the arrays of an NPZ file.
package enum NPZProblem: DataProblem {
    /// The archive has none of the arrays `wanted`, only those in `found`.
    case noArray(wanted: [String], found: [String])
    /// An array that stands alone is not a table of two columns or more.
    case table(name: String, shape: [Int])
    /// The array of features has no rows, too many axes, or too many numbers per row.
    case featureShape(name: String, shape: [Int])
    /// The targets are not one number or 1 to `NPZData.targetLimit` numbers per row.
    case targetShape(name: String, shape: [Int])
    /// The arrays of features and targets differ in their number of rows.
    case rows(features: String, Int, targets: String, Int)
    /// A value of array `name` is NaN, infinite, or too large for a Float.
    case notFinite(name: String, index: Int)
    /// The targets, taken as classes, have more than `limit` distinct values.
    case tooManyClasses(name: String, limit: Int)
    /// The integer or Boolean targets all have the same value.
    case oneClass(name: String, value: String)
    /// The labels of one part are texts, those of the other are not; or a row has several texts.
    case labels(name: String)
    /// The rows of the test part differ in shape from those of the training part.
    case testShape(training: [Int], test: [Int])
}

extension NPZProblem {
    package var description: String {
        switch self {
        case .noArray(let wanted, let found):
            "there is no array called \(wanted.joined(separator: ", ")); name another one with data.features_key and "
                + "data.targets_key; "
                + (found.isEmpty
                    ? "the file holds none"
                    : "the file holds " + Wording.few(found, most: 10))
        case .table(let name, let shape):
            "\(name) is \(ArrayShape.text(shape)) and stands alone; a table has two axes, whose last column is learnt from the "
                + "others; save features and targets together with numpy.savez(\"data.npz\", x=…, y=…)"
        case .featureShape(let name, let shape):
            "\(name) is \(ArrayShape.text(shape)); features are one row or more, each with 1 to 3 axes of at least 1 and at "
                + "most \(NPZData.featureLimit) numbers"
        case .targetShape(let name, let shape):
            "\(name) is \(ArrayShape.text(shape)); targets are one number a row, or one row of at most "
                + "\(NPZData.targetLimit) numbers a row"
        case .rows(let features, let featureRows, let targets, let targetRows):
            "\(features) has \(featureRows) rows, but \(targets) has \(targetRows); every row of features needs its target"
        case .notFinite(let name, let index):
            "number \(index) of \(name) is infinite or no number; allowed are numbers from -3.4e38 to 3.4e38"
        case .tooManyClasses(let name, let limit):
            "\(name) holds more than \(limit) different classes, the most allowed; "
                + "for numbers to predict, set the task to regression"
        case .oneClass(let name, let value): "\(name) holds only \(value); a classification needs at least two classes"
        case .labels(let name):
            "\(name) is not one text a row; where labels are texts, they are in both parts, and one for each row"
        case .testShape(let training, let test):
            "a row of the test part is \(ArrayShape.text(test)), one of the training part \(ArrayShape.text(training)); "
                + "both need the same shape"
        }
    }
}
