import Backprop

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Dataset {
    /// Regression on a function of one input: `count` evenly spaced x over `range`, and y = f(x) plus normal noise.
    init(
        curveOf count: Int, over range: ClosedRange<Double>, noise: Double, random: CounterRandom,
        f: (Double) -> Double
    ) {
        let step = count > 1 ? (range.upperBound - range.lowerBound) / Double(count - 1) : 0
        let inputs = (0..<count).map { range.lowerBound + step * Double($0) }
        self.init(
            features: inputs.map { Float($0) }, featureNames: ["x"],
            targets: inputs.indices.map { random.addNoise(to: f(inputs[$0]), deviation: noise, at: $0) },
            kind: .regression(targetNames: ["y"]))
    }
}

extension Generator {
    /// Line y = slope · x + intercept plus noise, with x evenly spaced from −1 to 1: the regression that one neuron
    /// solves.
    static let line = Generator(
        name: "line", about: "a noisy straight line to fit",
        parameters: [
            .count(100, atLeast: 1), .noise(0.1, on: "y"),
            GeneratorParameter("slope", "rise of y over a step of x", default: 2, allowed: -100...100),
            GeneratorParameter("intercept", "y at x = 0", default: 1, allowed: -100...100),
        ]
    ) { arguments, random throws(GeneratorError) in
        let (slope, intercept) = (arguments["slope"], arguments["intercept"])
        return Dataset(curveOf: arguments.whole("count"), over: -1...1, noise: arguments["noise"], random: random) {
            slope * $0 + intercept
        }
    }
}

extension Generator {
    /// Sine curve y = sin(frequency · x) plus noise, with x evenly spaced from −π to π: a regression.
    static let sine = Generator(
        name: "sine", about: "a noisy sine curve to fit",
        parameters: [
            .count(200, atLeast: 1), .noise(0.1, on: "y"),
            GeneratorParameter("frequency", "waves over the range of x", default: 1, allowed: 0...100),
        ]
    ) { arguments, random throws(GeneratorError) in
        let frequency = arguments["frequency"]
        return Dataset(
            curveOf: arguments.whole("count"), over: -Double.pi...Double.pi, noise: arguments["noise"], random: random
        ) { sin(frequency * $0) }
    }
}
