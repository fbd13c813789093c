import Backprop

extension Dataset {
    /// A function of one input: `count` evenly spaced x over `range`, and y = f(x) plus normal noise.
    init(
        curveOf count: Int, over range: ClosedRange<Double>, noise: Double, random: CounterRandom,
        f: (Double) -> Double
    ) {
        let step = count > 1 ? (range.upperBound - range.lowerBound) / Double(count - 1) : 0
        let inputs = (0..<count).map { range.lowerBound + step * Double($0) }
        self.init(
            features: inputs.map { Float($0) }, featureNames: ["x"],
            targets: inputs.indices.map { random.blur(f(inputs[$0]), noise: noise, at: $0) },
            kind: .regression(targetNames: ["y"]))
    }
}
