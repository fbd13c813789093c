extension Generator {
    /// The corners (a, b) of the unit square with the class a ⊕ b, in turn: (0,0), (0,1), (1,0), (1,1), (0,0), …
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
