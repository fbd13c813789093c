import Backprop

/// Pair of arrays, features and targets.
struct NPZPart {
    let file: String
    let featureName: String
    let targetName: String
    /// [rows, product of `shape`]
    let features: [Float]
    /// Number subtracted from each feature before it was rounded to Float; empty if none was.
    let origins: [Double]
    /// Shape of a row of features.
    let shape: [Int]
    let targets: NPYArray
    /// Number subtracted from each target before it was rounded to Float; empty if none was.
    let targetOrigins: [Double]
    let rows: Int
    /// Whether the targets are a table's last column.
    var isTable = false

    /// Number of targets per row.
    var targetWidth: Int { targets.values.count / rows }

    /// Reads the first array of each list that the archive holds; a test part takes the origins of the training part.
    init(
        _ archive: NPZArchive, features: [String], targets: [String], like training: NPZPart? = nil
    ) throws(DataFormatError) {
        file = archive.file
        featureName = try Self.name(features, in: archive)
        targetName = try Self.name(targets, in: archive)
        let array: NPYArray
        (array, origins) = try archive.features(featureName, origins: training?.origins)
        rows = array.shape.first ?? 0
        shape = try Self.rowShape(array, featureName, file)
        self.features = Self.rows(array, shape)
        (self.targets, targetOrigins) = try archive.targets(targetName, origins: training?.targetOrigins)
        try checkTargets()
    }

    /// Splits the last column off a table.
    init(table: NPYArray, _ origins: [Double], name: String, file: String) throws(DataFormatError) {
        guard table.shape.count == 2, table.shape[0] > 0, (2...NPZData.featureLimit).contains(table.shape[1]) else {
            throw DataFormatError(file, .wholeFile, NPZProblem.table(name: name, shape: table.shape))
        }
        let width = table.shape[1] - 1
        self.file = file
        featureName = name
        targetName = "the last column"
        rows = table.shape[0]
        shape = [width]
        isTable = true
        self.origins = origins.isEmpty ? [] : Array(origins.dropLast())
        targetOrigins = origins.last.map { $0 == 0 ? [] : [$0] } ?? []
        var (features, targets): ([Float], [Float]) = ([], [])
        features.reserveCapacity(rows * width)
        for start in stride(from: 0, to: table.values.count, by: width + 1) {
            features += table.values[start..<start + width]
            targets.append(table.values[start + width])
        }
        self.features = features
        self.targets = NPYArray(shape: [rows], type: table.type, values: targets)
        try checkTargets()
    }

    func error(_ problem: NPZProblem) -> DataFormatError { DataFormatError(file, .wholeFile, problem) }

    /// Throws unless the test part's rows have the same shapes.
    func checkShapes(of test: NPZPart) throws(DataFormatError) {
        if test.shape != shape { throw error(.testShape(training: shape, test: test.shape)) }
        if test.targetWidth != targetWidth {
            throw error(.testShape(training: [targetWidth], test: [test.targetWidth]))
        }
    }

    private func checkTargets() throws(DataFormatError) {
        guard (1...2).contains(targets.shape.count),
            targets.shape.count == 1 || (1...NPZData.targetLimit).contains(targets.shape[1])
        else { throw error(.targetShape(name: targetName, shape: targets.shape)) }
        if targets.shape[0] != rows {
            throw error(.rows(features: featureName, rows, targets: targetName, targets.shape[0]))
        }
        for (name, values) in [(featureName, features), (targetName, targets.values)] {
            if let index = values.firstIndex(where: { !$0.isFinite }) {
                throw error(.notFinite(name: name, index: index))
            }
        }
    }
}

extension NPZPart {
    private static func name(_ wanted: [String], in archive: NPZArchive) throws(DataFormatError) -> String {
        if let name = wanted.first(where: { archive.names.contains($0) }) { return name }
        throw DataFormatError(archive.file, .wholeFile, NPZProblem.noArray(wanted: wanted, found: archive.names))
    }

    /// Returns the shape of one row; for an image [height, width, channels].
    static func rowShape(_ array: NPYArray, _ name: String, _ file: String) throws(DataFormatError) -> [Int] {
        let row = array.shape.dropFirst()
        guard (1...4).contains(array.shape.count), array.shape[0] > 0, let size = ArrayShape.count(Array(row)),
            (1...NPZData.featureLimit).contains(size)
        else { throw DataFormatError(file, .wholeFile, NPZProblem.featureShape(name: name, shape: array.shape)) }
        return switch row.count {
        case 0: [1]
        case 2: row + [1]
        case 3 where hasChannelsFirst(array.shape): [array.shape[2], array.shape[3], array.shape[1]]
        default: Array(row)
        }
    }

    private static func hasChannelsFirst(_ shape: [Int]) -> Bool {
        let counts: Set = [1, 3, 4]
        return shape.count == 4 && counts.contains(shape[1]) && !counts.contains(shape[3])
    }

    /// Returns the values in the order of the row shape, with uint8 pixels scaled to 0...1.
    static func rows(_ array: NPYArray, _ shape: [Int]) -> [Float] {
        var values = array.values
        if array.type == .uint8, shape.count == 3 { values = values.map { $0 / 255 } }
        guard hasChannelsFirst(array.shape), shape[2] > 1 else { return values }
        let (channels, pixels) = (shape[2], shape[0] * shape[1])
        return values.indices.map { index in
            let (row, place) = index.quotientAndRemainder(dividingBy: channels * pixels)
            return values[row * channels * pixels + place % channels * pixels + place / channels]
        }
    }
}
