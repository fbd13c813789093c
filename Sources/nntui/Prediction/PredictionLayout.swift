import Datasets
import Text
import Training

/// Columns of a file of answers.
struct PredictionLayout: Sendable {
    private let signature: ModelSignature
    /// Names of the classes, or of the numbers to predict.
    private let names: [String]
    /// Whether an answer is a class.
    private let isClassification: Bool
    /// Name of what is predicted.
    private let targetName: String
    private let givesProbabilities: Bool
    /// Whether there is a column for each class.
    private let listsClasses: Bool
    /// Whether the columns of the table stand before the answers.
    private let keepsColumns: Bool
    private let delimiter: UInt8
    /// Names of the classes as fields.
    private let fields: [[UInt8]]

    init(_ model: TrainedModel, delimiter: UInt8, listsClasses: Bool, keepsColumns: Bool) {
        signature = model.signature
        names = signature.outputNames
        isClassification = model.isClassification
        targetName = model.signature.schema?.target.name ?? (isClassification ? "class" : names.first ?? "answer")
        givesProbabilities = model.givesProbabilities
        self.keepsColumns = keepsColumns
        self.listsClasses = listsClasses
        self.delimiter = delimiter
        fields = names.map { Self.field($0, delimiter) }
    }

    /// Line that names the columns; `header` is that of the table.
    ///
    /// There is none where the rows of a table without one are kept.
    func headerLine(_ header: [UInt8]?) -> [UInt8] {
        if keepsColumns, header == nil { return [] }
        var line = keepsColumns ? (header ?? []) + [delimiter] : []
        line += Self.field(answerName, delimiter)
        for name in columnNames { line += [delimiter] + Self.field(name, delimiter) }
        return line + [UInt8(ascii: "\n")]
    }

    /// Name of the column of answers, which must not be that of a column that is kept.
    private var answerName: String {
        keepsColumns ? "predicted \(targetName)" : isClassification ? targetName : names[0]
    }

    private var columnNames: [String] {
        let word = givesProbabilities ? "probability" : "score"
        if !isClassification { return names.dropFirst().map { keepsColumns ? "predicted \($0)" : $0 } }
        return listsClasses ? names.map { "\(word) of \($0)" } : [word]
    }

    /// Returns the lines of some rows, which stand in `bytes`.
    func lines(of values: [Double], _ rows: TableParser.Rows, _ bytes: [UInt8]) -> [UInt8] {
        var lines: [UInt8] = []
        lines.reserveCapacity(rows.count * 16 + (keepsColumns ? bytes.count : 0))
        for row in 0..<rows.count {
            if keepsColumns {
                lines.append(contentsOf: bytes[rows.ranges[row]])
                lines.append(delimiter)
            }
            append(values, from: row * names.count, to: &lines)
        }
        return lines
    }

    /// Appends the answer that begins at an index, and ends the line.
    private func append(_ values: [Double], from start: Int, to lines: inout [UInt8]) {
        let width = names.count
        if isClassification {
            let best = values[start..<start + width].indexOfLargest
            lines.append(contentsOf: fields[best - start])
            for index in listsClasses ? start..<start + width : best..<best + 1 {
                lines.append(delimiter)
                Self.append(values[index], isShare: givesProbabilities, to: &lines)
            }
        } else {
            for index in start..<start + width {
                if index > start { lines.append(delimiter) }
                switch signature.written(values[index], output: index - start) {
                case .single(let number): lines.append(contentsOf: Self.text(number).utf8)
                case .double(let number): lines.append(contentsOf: Self.text(number).utf8)
                case .date(let date): lines.append(contentsOf: date.utf8)
                }
            }
        }
        lines.append(UInt8(ascii: "\n"))
    }

    /// Returns the lines of examples that are called by `examples`, the names of their files or their numbers.
    func lines(of values: [Double], named examples: [String]) -> [UInt8] {
        var lines: [UInt8] = []
        for (index, name) in examples.enumerated() {
            lines += Self.field(name, delimiter) + [delimiter]
            append(values, from: index * names.count, to: &lines)
        }
        return lines
    }

    private static func text(_ number: some BinaryFloatingPoint & CustomStringConvertible) -> String {
        number.isNaN ? "nan" : number.description
    }

    /// Appends a probability with six digits after the point, or any other number with as many as it takes.
    private static func append(_ value: Double, isShare: Bool, to line: inout [UInt8]) {
        guard isShare, (0...1).contains(value) else {
            line.append(contentsOf: text(Float(value)).utf8)
            return
        }
        let millionths = UInt32((value * 1e6).rounded())
        line.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: millionths / 1_000_000))
        line.append(UInt8(ascii: "."))
        var unit: UInt32 = 100_000
        while unit > 0 {
            line.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: millionths / unit % 10))
            unit /= 10
        }
    }

    /// Returns a text as a field, in quotation marks where it needs them.
    private static func field(_ text: String, _ delimiter: UInt8) -> [UInt8] {
        Array(text.csvField(delimiter: Character(Unicode.Scalar(delimiter))).utf8)
    }
}
