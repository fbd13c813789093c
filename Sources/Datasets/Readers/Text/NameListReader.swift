/// Reads a list of names, one per line; blanks around a name and empty lines are ignored.
package enum NameListReader {
    /// Reads the names in `bytes`; `file` is their name in errors.
    package static func read(_ bytes: [UInt8], file: String) throws(DataFormatError) -> NameList {
        var lines = NameLines(try TextSource(bytes, file: file))
        var names: [[Unicode.Scalar]] = []
        var alphabet: Set<Unicode.Scalar> = []
        while let name = try lines.next() {
            alphabet.formUnion(name)
            if alphabet.count > NameList.largestAlphabet {
                throw lines.error(.tooManyCharacters(limit: NameList.largestAlphabet))
            }
            names.append(name)
        }
        if names.count < 2 { throw DataFormatError(file, .wholeFile, names.isEmpty ? NameListProblem.empty : .oneName) }
        let length = names.reduce(0) { max($0, $1.count) } + 1
        let limit = max(1 << 22, 8 * bytes.count)
        if names.count > limit / length {
            throw DataFormatError(
                file, .wholeFile, NameListProblem.tooManyValues(names: names.count, length: length, limit: limit))
        }
        return list(names, alphabet.sorted(), length: length)
    }

    private static func list(_ names: [[Unicode.Scalar]], _ alphabet: [Unicode.Scalar], length: Int) -> NameList {
        let tokens = Dictionary(uniqueKeysWithValues: alphabet.enumerated().map { ($1, Int32($0 + 1)) })
        var inputs: [Int32] = []
        var targets: [Int32] = []
        inputs.reserveCapacity(names.count * length)
        targets.reserveCapacity(names.count * length)
        for name in names {
            let spelling = name.map { tokens[$0] ?? NameList.endMark }
            let rest = length - spelling.count - 1
            inputs += [NameList.endMark] + spelling + repeatElement(NameList.endMark, count: rest)
            targets += spelling + [NameList.endMark] + repeatElement(NameList.padding, count: rest)
        }
        return NameList(alphabet: alphabet, length: length, inputs: inputs, targets: targets, count: names.count)
    }
}

/// Names of a text, line by line.
private struct NameLines {
    private let file: String
    private var scanner: TextScanner
    /// Line of the latest name, counted from 1.
    private var line = 0

    init(_ source: TextSource) {
        file = source.file
        scanner = TextScanner(source)
    }

    func error(_ problem: NameListProblem) -> DataFormatError { DataFormatError(file, .line(line), problem) }

    /// Returns the next line that is not blank, without the blanks around it; nil at the end.
    mutating func next() throws(DataFormatError) -> [Unicode.Scalar]? {
        var name: [Unicode.Scalar] = []
        var isAtEnd = false
        while name.isEmpty, !isAtEnd {
            line += 1
            isAtEnd = try readLine(into: &name)
            while name.last?.properties.isWhitespace == true { name.removeLast() }
        }
        return name.isEmpty ? nil : name
    }

    /// Reads one line without its leading blanks, and returns whether it was the last.
    private mutating func readLine(into name: inout [Unicode.Scalar]) throws(DataFormatError) -> Bool {
        var blanks = 0
        while let scalar = scanner.next() {
            if scalar == "\n" { return false }
            if name.isEmpty, scalar.properties.isWhitespace { continue }
            blanks = scalar.properties.isWhitespace ? blanks + 1 : 0
            name.append(scalar)
            if name.count - blanks > NameList.longestName { throw error(.tooLong(limit: NameList.longestName)) }
        }
        return true
    }
}

/// Problem with a list of names.
package enum NameListProblem: DataProblem {
    /// No line of the file holds a name.
    case empty
    /// The file has one name; a list needs at least two.
    case oneName
    /// A name has more than `limit` characters.
    case tooLong(limit: Int)
    /// The names have more than `limit` distinct characters.
    case tooManyCharacters(limit: Int)
    /// Padded to `length` tokens each, the names exceed `limit` values.
    case tooManyValues(names: Int, length: Int, limit: Int)
}

extension NameListProblem {
    package var description: String {
        switch self {
        case .empty: "there is no name in the file; a list of names has one on each line"
        case .oneName: "there is one name in the file; a list of names has at least two, one on each line"
        case .tooLong(let limit):
            "the line has more than \(limit) characters, the most allowed in a name; a list has one name on each line"
        case .tooManyCharacters(let limit):
            "the names have more than \(limit) different characters here, the most allowed"
        case .tooManyValues(let names, let length, let limit):
            "\(names) names, each padded to \(length) characters, are more than \(limit) numbers, the most allowed for a "
                + "file of this size; leave long names out"
        }
    }
}
