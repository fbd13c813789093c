import Backprop

/// Point in the plane with its class.
struct LabelledPoint {
    var x: Double
    var y: Double
    var label: Int
}

/// Position of a row on the curve of its class, where rows go to the classes by turns: row i to class i mod k.
struct CurvePosition {
    /// Class of the row.
    let label: Int
    /// Number of earlier rows of the same class.
    let index: Int
    /// Number of rows of the class.
    let count: Int

    init(row: Int, of rowCount: Int, classes: Int) {
        label = row % classes
        index = row / classes
        count = (rowCount - label - 1) / classes + 1
    }
}

extension Dataset {
    /// Classification in the plane: `pointOfRow` gives the position of a row.
    ///
    /// Both coordinates get normal noise of deviation `noise`.
    init(
        planeOf count: Int, classes: Int, noise: Double, random: CounterRandom, pointOfRow: (Int) -> LabelledPoint
    ) {
        var features: [Float] = []
        var targets: [Float] = []
        features.reserveCapacity(2 * count)
        targets.reserveCapacity(count)
        for row in 0..<count {
            let point = pointOfRow(row)
            features.append(random.addNoise(to: point.x, deviation: noise, at: 2 * row))
            features.append(random.addNoise(to: point.y, deviation: noise, at: 2 * row + 1))
            targets.append(Float(point.label))
        }
        self.init(
            features: features, featureNames: ["x", "y"], targets: targets,
            kind: .classification(classNames: (0..<classes).map(String.init)))
    }
}

extension CounterRandom {
    /// Adds normal noise of deviation `noise` to `value`; returns `value` exactly if `noise` is 0.
    func addNoise(to value: Double, deviation noise: Double, at position: Int) -> Float {
        noise == 0 ? Float(value) : Float(value + noise * Double(normal(at: UInt64(position))))
    }
}
