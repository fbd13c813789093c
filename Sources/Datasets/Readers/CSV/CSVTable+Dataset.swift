import Text

extension CSVTable {
    /// Returns the targets and their meaning.
    ///
    /// Classes of text are in sorted order, classes of numbers in ascending order.
    func expandedTargets(
        _ source: CSVSource, _ task: CSVOptions.Task
    ) throws(CSVError) -> (values: [Float], kind: Dataset.Kind) {
        if layout.targetIsText {
            let ranks = classes.ranks
            return try classification(targets.map { ranks[Int($0)] }, names: classes.names.sorted(), source)
        }
        guard task != .regression, let numbers = distinctTargets(atMost: CSVLimits.classes) else {
            if task == .classification { throw source.error(.tooManyClasses(layout.column(layout.target))) }
            return try regression(source)
        }
        // Numbers that hardly repeat are no classes.
        let repeats = numbers.count <= 3 || numbers.count * 2 <= targets.count
        let looksLikeClasses =
            repeats && numbers.count <= CSVLimits.classesByDefault && numbers.allSatisfy { $0 == $0.rounded() }
        if task == .auto && !looksLikeClasses { return try regression(source) }
        let classOf = Dictionary(uniqueKeysWithValues: numbers.enumerated().map { ($1, $0) })
        return try classification(targets.map { classOf[$0] ?? 0 }, names: numbers.map(NumberFormat.datum), source)
    }

    private func regression(_ source: CSVSource) throws(CSVError) -> (values: [Float], kind: Dataset.Kind) {
        if targets.count > 1, targets.allSatisfy({ $0 == targets[0] }) {
            throw source.error(.oneTarget(layout.column(layout.target), value: targets[0]))
        }
        return (targets.map { Float($0 - targetOrigin) }, .regression(targetNames: [layout.displayName(layout.target)]))
    }

    /// Number subtracted from numbers to predict before they are rounded to Float; mostly 0.
    private var targetOrigin: Double { layout.profiles[layout.target].range.origin }

    /// Origins of the targets of this kind; empty if there are none.
    func targetOrigins(_ kind: Dataset.Kind) -> [Double] {
        if case .regression = kind, targetOrigin != 0 { [targetOrigin] } else { [] }
    }

    private func classification(
        _ labels: [Int], names: [String], _ source: CSVSource
    ) throws(CSVError) -> (values: [Float], kind: Dataset.Kind) {
        if names.count < 2 { throw source.error(.oneClass(layout.column(layout.target), name: names[0])) }
        return (labels.map { Float($0) }, .classification(classNames: names.map { $0.clipped(to: 60) }))
    }

    /// Returns the distinct targets in ascending order; nil if there are more than `limit`.
    private func distinctTargets(atMost limit: Int) -> [Double]? {
        var distinct: Set<Double> = []
        for target in targets {
            distinct.insert(target)
            if distinct.count > limit { return nil }
        }
        return distinct.sorted()
    }
}

extension CSVTable {
    /// Returns what the columns were taken for.
    func schema(of kind: Dataset.Kind) -> TableSchema {
        let features = layout.featureColumns.map { column in
            let texts = categories[column].map { TableSchema.Values.texts($0.names.sorted()) }
            return schemaColumn(column, texts ?? .numbers(origin: origins[column]))
        }
        let classes: [String]? =
            if case .classification(let names) = kind { layout.targetIsText ? self.classes.names.sorted() : names } else
            { nil }
        return TableSchema(
            features: features,
            target: schemaColumn(layout.target, classes.map(TableSchema.Values.texts) ?? .numbers(origin: 0)),
            hasHeader: layout.hasHeader)
    }

    private func schemaColumn(_ index: Int, _ values: TableSchema.Values) -> TableSchema.Column {
        var column = TableSchema.Column(name: layout.names[index], number: index + 1, values: values)
        if case .numbers = values {
            column.reading = layout.readings[index]
            column.fill = fills[index]
        }
        return column
    }
}

extension CSVTable {
    /// Returns the features with their names, with one feature per category of each categorical column.
    ///
    /// Such a feature is 1 in the rows of its category and 0 in the others; categories are in sorted order.
    func expandedFeatures(_ source: CSVSource) throws(CSVError) -> (
        values: [Float], names: [String], origins: [Double]
    ) {
        let count = layout.featureColumns.reduce(0) { $0 + (categories[$1]?.names.count ?? 1) }
        let limit = CSVLimits.values(forFileOf: source.bytes.count)
        // Before anything is made for each feature.
        if !categories.isEmpty, count > limit / targets.count {
            throw source.error(.tooManyValues(features: count, rows: targets.count, limit: limit))
        }
        let columns = layout.featureColumns.map { Column($0, self) }
        let names = columns.flatMap(\.names)
        let origins = layout.origins.contains { $0 != 0 } ? zip(columns, layout.origins).flatMap(origins) : []
        if categories.isEmpty { return (features, names, origins) }
        var values: [Float] = []
        values.reserveCapacity(names.count * targets.count)
        for start in stride(from: 0, to: features.count, by: columns.count) {
            for index in columns.indices { columns[index].append(features[start + index], to: &values) }
        }
        return (values, names, origins)
    }

    private func origins(_ column: Column, _ origin: Double) -> [Double] { column.names.map { _ in origin } }

    /// Column of the file that becomes one feature or several.
    private struct Column {
        let names: [String]
        /// Rank of each category in sorted order; nil for a column of numbers.
        private let ranks: [Int]?

        init(_ index: Int, _ table: CSVTable) {
            let name = table.layout.displayName(index)
            ranks = table.categories[index]?.ranks
            names =
                table.categories[index].map {
                    $0.names.sorted().map { "\(name)=\($0.isEmpty ? CSVTable.missingName : $0.clipped(to: 60))" }
                } ?? [name]
        }

        func append(_ value: Float, to values: inout [Float]) {
            guard let ranks else { return values.append(value) }
            for place in ranks.indices { values.append(place == ranks[Int(value)] ? 1 : 0) }
        }
    }
}
