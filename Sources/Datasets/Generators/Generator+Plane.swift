#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Generator {
    /// Corners (a, b) of the unit square with the class a ⊕ b, in turn: (0,0), (0,1), (1,0), (1,1), (0,0), …
    ///
    /// The default is the truth table itself, four rows without noise.
    /// Source: Minsky and Papert, "Perceptrons" (1969): no single layer can separate it.
    static let xor = Generator(
        name: "xor", about: "the corners of a square, opposite corners alike",
        parameters: [.count(4, atLeast: 4), .noise(0)]
    ) { arguments, random throws(GeneratorError) in
        Dataset(planeOf: arguments.whole("count"), classes: 2, noise: arguments["noise"], random: random) { row in
            let (a, b) = (row >> 1 & 1, row & 1)
            return LabelledPoint(x: Double(a), y: Double(b), label: a ^ b)
        }
    }
}

extension Generator {
    /// Two interleaving half circles, with φ evenly spaced from 0 to π:
    /// class 0 at (cos φ, sin φ), class 1 at (1 − cos φ, ½ − sin φ), plus noise.
    ///
    /// Source: as scikit-learn's `make_moons`.
    static let moons = Generator(
        name: "moons", about: "two half circles that reach into each other",
        parameters: [.count(400, atLeast: 2), .noise(0.15)]
    ) { arguments, random throws(GeneratorError) in
        let count = arguments.whole("count")
        return Dataset(planeOf: count, classes: 2, noise: arguments["noise"], random: random) { row in
            let position = CurvePosition(row: row, of: count, classes: 2)
            let angle = Double.pi * Double(position.index) / Double(max(position.count - 1, 1))
            return position.label == 0
                ? LabelledPoint(x: cos(angle), y: sin(angle), label: 0)
                : LabelledPoint(x: 1 - cos(angle), y: 0.5 - sin(angle), label: 1)
        }
    }
}

extension Generator {
    /// Circle inside a circle, with φ evenly spaced over [0, 2π): class 0 at (cos φ, sin φ), class 1 at `factor` times
    /// that, plus noise.
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
            let position = CurvePosition(row: row, of: count, classes: 2)
            let angle = 2 * Double.pi * Double(position.index) / Double(position.count)
            let radius = position.label == 0 ? 1 : factor
            return LabelledPoint(x: radius * cos(angle), y: radius * sin(angle), label: position.label)
        }
    }
}

extension Generator {
    /// Spiral arms that wind `turns` times around the origin, with t evenly spaced over (0, 1].
    ///
    /// Arm k, of `arms`, is at t · (cos φ, sin φ) with φ = 2π (turns · t + k / arms), plus noise.
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
            let position = CurvePosition(row: row, of: count, classes: arms)
            let radius = Double(position.index + 1) / Double(position.count)
            let angle = 2 * Double.pi * (turns * radius + Double(position.label) / Double(arms))
            return LabelledPoint(x: radius * cos(angle), y: radius * sin(angle), label: position.label)
        }
    }
}

extension Generator {
    /// Gaussian clusters: class k has the deviation `noise` around `radius` · (cos φ, sin φ), with φ = 2π k / classes.
    ///
    /// The centres are evenly spaced on a circle, so that for a given radius the noise alone decides how far the
    /// classes overlap.
    static let blobs = Generator(
        name: "blobs", about: "round clouds, evenly on a circle",
        parameters: [
            .count(300, atLeast: 2), .noise(0.5),
            GeneratorParameter("classes", "clouds, a class each", default: 3, allowed: 2...10, isWhole: true),
            GeneratorParameter("radius", "distance of a cloud from the origin", default: 2, allowed: 0...100),
        ]
    ) { arguments, random throws(GeneratorError) in
        let (classes, radius) = (arguments.whole("classes"), arguments["radius"])
        let count = try arguments.count(forClasses: classes)
        return Dataset(planeOf: count, classes: classes, noise: arguments["noise"], random: random) { row in
            let label = row % classes
            let angle = 2 * Double.pi * Double(label) / Double(classes)
            return LabelledPoint(x: radius * cos(angle), y: radius * sin(angle), label: label)
        }
    }
}
