#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Generator {
    /// Two half circles that reach into each other, with φ evenly from 0 to π:
    /// class 0 at (cos φ, sin φ), class 1 at (1 − cos φ, ½ − sin φ), plus noise.
    ///
    /// Source: as scikit-learn's `make_moons`.
    static let moons = Generator(
        name: "moons", about: "two half circles that reach into each other",
        parameters: [.count(400, atLeast: 2), .noise(0.15)]
    ) { arguments, random throws(GeneratorError) in
        let count = arguments.whole("count")
        return Dataset(planeOf: count, classes: 2, noise: arguments["noise"], random: random) { row in
            let turn = Turn(row: row, of: count, classes: 2)
            let angle = Double.pi * Double(turn.index) / Double(max(turn.count - 1, 1))
            return turn.label == 0
                ? LabelledPoint(x: cos(angle), y: sin(angle), label: 0)
                : LabelledPoint(x: 1 - cos(angle), y: 0.5 - sin(angle), label: 1)
        }
    }
}
