import Text

extension CSVTable {
    /// The features with their names, each column of categories spread over one feature a category:
    /// 1 in the row's own category and 0 in the others, categories in sorted order.
    func expandedFeatures(_ source: CSVSource) throws(CSVError) -> (values: [Float], names: [String]) {
        let columns = layout.featureColumns.map { Column($0, self) }
        let names = columns.flatMap(\.names)
        if categories.isEmpty { return (features, names) }
        let limit = CSVLimits.values(forFileOf: source.bytes.count)
        if names.count * targets.count > limit {
            throw source.error(.tooManyValues(features: names.count, rows: targets.count, limit: limit))
        }
        var values: [Float] = []
        values.reserveCapacity(names.count * targets.count)
        for start in stride(from: 0, to: features.count, by: columns.count) {
            for index in columns.indices { columns[index].append(features[start + index], to: &values) }
        }
        return (values, names)
    }

    /// One column of the file on its way to become one feature or several.
    private struct Column {
        let names: [String]
        /// The place of each category, or nil for a column of numbers.
        private let ranks: [Int]?

        init(_ index: Int, _ table: CSVTable) {
            let name = table.layout.displayName(index)
            ranks = table.categories[index]?.ranks
            names = table.categories[index].map { $0.names.sorted().map { "\(name)=\($0.clipped(to: 60))" } } ?? [name]
        }

        func append(_ value: Float, to values: inout [Float]) {
            guard let ranks else { return values.append(value) }
            for place in ranks.indices { values.append(place == ranks[Int(value)] ? 1 : 0) }
        }
    }
}
