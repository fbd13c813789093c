#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Generator {
    /// `arms` arms that wind `turns` times around the origin, with t evenly over (0, 1]:
    /// arm k at t · (cos φ, sin φ) with φ = 2π (turns · t + k / arms), plus noise.
    ///
    /// Source: after Lang and Witbrock, "Learning to tell two spirals apart" (1988).
    static let spirals = Generator(
        name: "spirals", about: "arms that wind around each other",
        parameters: [
            .count(600, atLeast: 2), .noise(0.02),
            GeneratorParameter("arms", "arms, a class each", default: 2, allowed: 2...10, isWhole: true),
            GeneratorParameter("turns", "times that an arm winds around", default: 1.5, allowed: 0...10),
        ]
    ) { arguments, random throws(GeneratorError) in
        let (arms, turns) = (arguments.whole("arms"), arguments["turns"])
        let count = try arguments.count(forClasses: arms)
        return Dataset(planeOf: count, classes: arms, noise: arguments["noise"], random: random) { row in
            let turn = Turn(row: row, of: count, classes: arms)
            let radius = Double(turn.index + 1) / Double(turn.count)
            let angle = 2 * Double.pi * (turns * radius + Double(turn.label) / Double(arms))
            return LabelledPoint(x: radius * cos(angle), y: radius * sin(angle), label: turn.label)
        }
    }
}
