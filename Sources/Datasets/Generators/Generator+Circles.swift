#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Generator {
    /// A circle in a circle, with φ evenly from 0 up to 2π: class 0 at (cos φ, sin φ), class 1 at `factor` times that.
    ///
    /// Source: as scikit-learn's `make_circles`.
    static let circles = Generator(
        name: "circles", about: "a small circle inside a large one",
        parameters: [
            .count(400, atLeast: 2), .noise(0.1),
            GeneratorParameter("factor", "radius of the inner circle", default: 0.5, allowed: 0...1),
        ]
    ) { arguments, random throws(GeneratorError) in
        let (count, factor) = (arguments.whole("count"), arguments["factor"])
        return Dataset(planeOf: count, classes: 2, noise: arguments["noise"], random: random) { row in
            let turn = Turn(row: row, of: count, classes: 2)
            let angle = 2 * Double.pi * Double(turn.index) / Double(turn.count)
            let radius = turn.label == 0 ? 1 : factor
            return LabelledPoint(x: radius * cos(angle), y: radius * sin(angle), label: turn.label)
        }
    }
}
