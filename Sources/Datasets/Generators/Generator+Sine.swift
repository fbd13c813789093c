#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Generator {
    /// y = sin(frequency · x) plus noise, with x evenly from −π to π: a regression.
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
