/// Feature from which alone the target can be told, or nearly.
package struct TellingFeature: Hashable, Sendable {
    /// What a feature tells of the target.
    package enum Telling: Hashable, Sendable {
        /// The target of every example.
        case all
        /// Share of the variance that a line over it explains.
        case line(Double)
        /// Share of the examples whose class its value decides.
        case classes(Double)

        fileprivate var share: Double {
            switch self {
            case .all: 1
            case .line(let share), .classes(let share): min(share, 1.nextDown)
            }
        }
    }

    /// Name of the feature, such as `color=red`.
    package var name: String
    /// Column that it comes from, as `data.ignore` takes it in JSON: its name, or its number.
    package var column: String
    /// What it tells.
    package var telling: Telling

    /// Creates a feature that tells something of the target.
    package init(name: String, column: String, telling: Telling) {
        (self.name, self.column, self.telling) = (name, column, telling)
    }
}

extension Dataset {
    /// Features that tell the target by themselves, of each column the best one; those that tell most come first.
    ///
    /// There are none where nothing else would remain to learn from. Judged are at most a thousand rows and a thousand
    /// features; of fewer than thirty rows it may be chance.
    var tellingFeatures: [TellingFeature] {
        guard count >= Self.leastJudgedRows, targetWidth == 1, let columns = schema?.features, columns.count > 1,
            columns.reduce(0, { $0 + $1.featureCount }) == featureCount, featureNames.count == featureCount
        else { return [] }
        let step = max(1, (count + Self.judgedRows - 1) / Self.judgedRows)
        let rows = Array(stride(from: 0, to: count, by: step))
        var found: [TellingFeature] = []
        var feature = 0
        for column in columns {
            var best: TellingFeature?
            for own in feature..<min(feature + column.featureCount, Self.judgedFeatures) {
                let pairs = rows.map { JudgedPair(features[$0 * featureCount + own], targets[$0]) }
                guard let telling = classNames == nil ? pairs.tellingOfNumbers : pairs.tellingOfClasses else {
                    continue
                }
                if telling.share > best?.telling.share ?? 0 {
                    best = TellingFeature(
                        name: featureNames[own], column: column.reference(in: columns), telling: telling)
                }
            }
            if case .texts = column.values, classNames != nil {
                let pairs = rows.map { row in
                    let own = features[
                        row * featureCount + feature..<row * featureCount + feature + column.featureCount]
                    return JudgedPair(
                        Float(own.firstIndex { $0 > 0.5 } ?? own.endIndex) - Float(own.startIndex), targets[row])
                }
                if let telling = pairs.tellingOfCategories, telling.share > best?.telling.share ?? 0 {
                    let name = column.name ?? "column \(column.number)"
                    best = TellingFeature(name: name, column: column.reference(in: columns), telling: telling)
                }
            }
            feature += column.featureCount
            if let best { found.append(best) }
        }
        guard found.count < columns.count else { return [] }
        let order = found.indices.sorted { (-found[$0].telling.share, $0) < (-found[$1].telling.share, $1) }
        return order.prefix(Self.namedFeatures).map { found[$0] }
    }

    private static let leastJudgedRows = 30
    private static let (judgedRows, judgedFeatures, namedFeatures) = (1_000, 1_000, 10)
}

extension TableSchema.Column {
    /// Column as `data.ignore` takes it in JSON: by its name, or by its number where the name has none or would need escapes.
    ///
    /// Of several columns of a name each has a number.
    fileprivate func reference(in columns: [Self]) -> String {
        guard let name, columns.count(where: { $0.name == name }) == 1, name.count <= 60,
            name.unicodeScalars.allSatisfy({ $0.value >= 32 && $0 != "\"" && $0 != "\\" })
        else { return "\(number)" }
        return "\"\(name)\""
    }
}

/// Value of a feature, and the target beside it.
private struct JudgedPair {
    let value: Float
    let target: Float

    init(_ value: Float, _ target: Float) { (self.value, self.target) = (value, target) }
}

/// Numbers to predict.
extension [JudgedPair] {
    /// R² from which a line is as good as the target itself, from which it is nearly as good, and below which no feature
    /// rises or falls with it.
    private static var lineFits: (all: Double, nearly: Double, monotone: Double) { (0.9999, 0.998, 0.02) }

    /// What the values tell of numbers: that they lie on a line over it, or rise or fall with it from value to value.
    fileprivate var tellingOfNumbers: TellingFeature.Telling? {
        guard let fit = lineFit else { return nil }
        if fit >= Self.lineFits.all || fit >= Self.lineFits.monotone && isMonotone { return .all }
        return fit >= Self.lineFits.nearly ? .line(fit) : nil
    }

    /// R² of a line; nil where nothing varies.
    private var lineFit: Double? {
        let count = Double(self.count)
        let means = reduce((0.0, 0.0)) { ($0.0 + Double($1.value) / count, $0.1 + Double($1.target) / count) }
        var (squares, products, targets) = (0.0, 0.0, 0.0)
        for pair in self {
            let (x, y) = (Double(pair.value) - means.0, Double(pair.target) - means.1)
            squares += x * x
            products += x * y
            targets += y * y
        }
        return squares > 0 && targets > 0 ? products * products / (squares * targets) : nil
    }

    /// Whether the targets of all rows come in the order of the values, or in the opposite one, and no two are equal
    /// where the values differ.
    private var isMonotone: Bool {
        let sorted = sorted { ($0.value, $0.target) < ($1.value, $1.target) }
        var (rises, falls) = (true, true)
        for (first, second) in zip(sorted, sorted.dropFirst()) {
            if first.value == second.value {
                if first.target != second.target { return false }
            } else {
                rises = rises && second.target > first.target
                falls = falls && second.target < first.target
            }
        }
        return rises || falls
    }
}

/// Classes to predict.
extension [JudgedPair] {
    /// Share of the examples from which on a value decides nearly all of them, and by how much that must be more than
    /// the commonest class.
    private static var decided: (least: Double, gain: Double) { (0.98, 0.1) }

    /// What the values tell of classes: that each is one stretch of them, or nearly.
    fileprivate var tellingOfClasses: TellingFeature.Telling? {
        let sorted = sorted { ($0.value, $0.target) < ($1.value, $1.target) }
        var counts: [Float: Int] = [:]
        for pair in sorted { counts[pair.target, default: 0] += 1 }
        guard counts.count > 1, let commonest = counts.values.max() else { return nil }
        if sorted.isInStretches { return .all }
        let share = Double(sorted.decidedCount(counts)) / Double(count)
        let needed = Swift.max(Self.decided.least, Double(commonest) / Double(count) + Self.decided.gain)
        return share >= needed ? .classes(share) : nil
    }

    /// What values that are categories tell of classes: that each category has one class, or nearly.
    ///
    /// With fewer than five rows a category it may be chance.
    fileprivate var tellingOfCategories: TellingFeature.Telling? {
        var counts: [Float: [Float: Int]] = [:]
        var classes: [Float: Int] = [:]
        for pair in self {
            counts[pair.value, default: [:]][pair.target, default: 0] += 1
            classes[pair.target, default: 0] += 1
        }
        guard counts.count * 5 <= count, classes.count > 1, let commonest = classes.values.max() else { return nil }
        let decided = counts.values.reduce(0) { $0 + ($1.values.max() ?? 0) }
        if decided == count { return .all }
        let share = Double(decided) / Double(count)
        let needed = Swift.max(Self.decided.least, Double(commonest) / Double(count) + Self.decided.gain)
        return share >= needed ? .classes(share) : nil
    }

    /// Whether each class is one stretch of the sorted values, and no value has two classes.
    private var isInStretches: Bool {
        var seen: Set<Float> = []
        var last: JudgedPair?
        for pair in self {
            defer { last = pair }
            if last?.target == pair.target { continue }
            if last?.value == pair.value || !seen.insert(pair.target).inserted { return false }
        }
        return true
    }

    /// Number of rows that are right if each class gets a stretch of the sorted values, in the order of its middle one.
    private func decidedCount(_ counts: [Float: Int]) -> Int {
        var (middles, seen): ([Float], [Float: Int]) = ([], [:])
        for pair in self {
            seen[pair.target, default: 0] += 1
            if seen[pair.target] == ((counts[pair.target] ?? 0) + 1) / 2 { middles.append(pair.target) }
        }
        let indices = Dictionary(uniqueKeysWithValues: zip(middles, middles.indices))
        // Largest number of right rows so far if the latest one is in the stretch of each class.
        var best = [Int](repeating: 0, count: middles.count)
        var start = startIndex
        while start < endIndex {
            // Rows of one value stand in the order of their classes.
            var end = start
            var rights: [Int] = .init(repeating: 0, count: middles.count)
            while end < endIndex, end == start || self[end].value == self[start].value {
                if let index = indices[self[end].target] { rights[index] += 1 }
                end += 1
            }
            var before = 0
            for index in middles.indices {
                before = Swift.max(before, best[index])
                best[index] = before + rights[index]
            }
            start = end
        }
        return best.max() ?? 0
    }
}
