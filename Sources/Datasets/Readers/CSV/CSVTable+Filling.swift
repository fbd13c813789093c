import Text

/// Missing values.
extension CSVTable {
    /// Name of the category of texts that are missing, whose text is empty.
    static let missingName = "(missing)"

    /// Largest number of values from which the fill of a column without missing values is taken.
    private static let sampled = 1_000

    /// Replaces missing numbers by the median of their column, of all rows that are used.
    ///
    /// A column that misses none has a fill as well, about its median, for tables that are read in the same way later.
    mutating func fillNumbers() {
        let columns = layout.featureColumns
        for (place, column) in columns.enumerated() where layout.roles[column] == .number {
            let isFilled = filled[column] > 0
            let stride = isFilled ? 1 : max(1, targets.count / Self.sampled)
            var values: [Float] = []
            for row in Swift.stride(from: 0, to: targets.count, by: stride) {
                let value = features[row * columns.count + place]
                if !value.isNaN { values.append(value) }
            }
            let median = Self.median(&values, isFlag: layout.readings[column] == .flags)
            // The shortest digits of the Float are those of the file.
            fills[column] = (Double("\(median)") ?? Double(median)) + origins[column]
            guard isFilled else { continue }
            for row in targets.indices where features[row * columns.count + place].isNaN {
                features[row * columns.count + place] = median
            }
        }
    }

    /// Returns the mean of the two middle values of an even number; of flags the lower one.
    private static func median(_ values: inout [Float], isFlag: Bool) -> Float {
        guard !values.isEmpty else { return 0 }
        values.sort()
        let (low, high) = (values[(values.count - 1) / 2], values[values.count / 2])
        return isFlag ? low : low / 2 + high / 2
    }

    /// Returns sentences on missing values and on names that hardly differ.
    func remarks(_ source: CSVSource) -> [String] {
        var remarks: [String] = []
        let numbers = filled.indices.filter { filled[$0] > 0 && layout.roles[$0] == .number }
        let texts = filled.indices.filter { filled[$0] > 0 && layout.roles[$0] == .category }
        let skip = source.fields.setting("missing", to: "\"skip\"")
        if !numbers.isEmpty {
            remarks.append(
                "\(count(numbers)) of \(layout.listed(numbers)) \(verb(numbers)) filled with the median; leave such rows out with \(skip)"
            )
        }
        if !texts.isEmpty {
            remarks.append(
                "\(count(texts)) of \(layout.listed(texts)) \(verb(texts)) a category of their own; leave such rows out with \(skip)"
            )
        }
        if rowsWithoutTarget > 0 {
            remarks.append(
                "\(Wording.grouped(rowsWithoutTarget, "row")) \(rowsWithoutTarget == 1 ? "is" : "are") left out, where \(layout.column(layout.target)), "
                    + "which is learnt, is missing")
        }
        return remarks + similarNames
    }

    private func total(_ columns: [Int]) -> Int { columns.reduce(0) { $0 + filled[$1] } }

    private func count(_ columns: [Int]) -> String { Wording.grouped(total(columns), "missing value") }

    private func verb(_ columns: [Int]) -> String { total(columns) == 1 ? "is" : "are" }

    /// Sentences on classes and categories that differ in capitals and blanks alone.
    private var similarNames: [String] {
        let columns = [(layout.target, classes)] + categories.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        return columns.compactMap { column, texts in
            var seen: [String: String] = [:]
            for name in texts.names.sorted() {
                let loose = name.lowercased().filter { !$0.isWhitespace }
                if let other = seen[loose] {
                    return "\(layout.column(column)) has \(other.quotedForDisplay) and \(name.quotedForDisplay), which "
                        + "differ in capitals or blanks alone; they count as different"
                }
                seen[loose] = name
            }
            return nil
        }
    }
}
