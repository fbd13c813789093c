extension Generator {
    /// y = slope · x + intercept plus noise, with x evenly from −1 to 1: the regression that one neuron solves.
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
