import Text

extension CSVTable {
    /// The targets and what they mean.
    ///
    /// Classes of text are in sorted order, classes of numbers in rising order.
    func expandedTargets(
        _ source: CSVSource, _ task: CSVOptions.Task
    ) throws(CSVError) -> (values: [Float], kind: Dataset.Kind) {
        if layout.targetIsText {
            let ranks = classes.ranks
            return try classification(targets.map { ranks[Int($0)] }, names: classes.names.sorted(), source)
        }
        guard task != .regression, let numbers = distinctTargets(atMost: CSVLimits.classes) else {
            if task == .classification { throw source.error(.tooManyClasses(layout.column(layout.target))) }
            return regression
        }
        let looksLikeClasses = numbers.count <= CSVLimits.classesByDefault && numbers.allSatisfy { $0 == $0.rounded() }
        if task == .auto && !looksLikeClasses { return regression }
        let places = Dictionary(uniqueKeysWithValues: numbers.enumerated().map { ($1, $0) })
        return try classification(targets.map { places[$0] ?? 0 }, names: numbers.map(\.plain), source)
    }

    private var regression: (values: [Float], kind: Dataset.Kind) {
        (targets.map { Float($0) }, .regression(targetNames: [layout.displayName(layout.target)]))
    }

    private func classification(
        _ labels: [Int], names: [String], _ source: CSVSource
    ) throws(CSVError) -> (values: [Float], kind: Dataset.Kind) {
        if names.count < 2 { throw source.error(.oneClass(layout.column(layout.target), name: names[0])) }
        return (labels.map { Float($0) }, .classification(classNames: names.map { $0.clipped(to: 60) }))
    }

    /// The different targets in rising order, or nil where there are more than `limit`.
    private func distinctTargets(atMost limit: Int) -> [Double]? {
        var distinct: Set<Double> = []
        for target in targets {
            distinct.insert(target)
            if distinct.count > limit { return nil }
        }
        return distinct.sorted()
    }
}
