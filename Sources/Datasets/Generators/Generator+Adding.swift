import Backprop

extension Generator {
    /// Sequences of numbers from [0, 1), two of which are marked: the target is the sum of those two.
    ///
    /// A time step has two features, the number and its mark (0 or 1). One mark is in the first half of the sequence
    /// and one in the second, so that on average a network must remember the first number for half the sequence. Always
    /// answering 1 has a mean squared error of 1/6 = 0.167.
    ///
    /// Source: Hochreiter and Schmidhuber, "Long short-term memory" (Neural Computation 1997), experiment 4.
    static let adding = Generator(
        name: "adding", about: "sequences in which two marked numbers are to be added",
        parameters: [
            .count(5_000, atLeast: 2),
            GeneratorParameter("length", "time steps of a sequence", default: 50, allowed: 2...1_000, isWhole: true),
        ]
    ) { arguments, random throws(GeneratorError) in
        let (count, length) = (arguments.whole("count"), arguments.whole("length"))
        var features = Array(repeating: Float(0), count: count * length * 2)
        var targets: [Float] = []
        for row in 0..<count {
            let start = row * length
            for place in 0..<length { features[2 * (start + place)] = random.uniform(at: UInt64(2 * (start + place))) }
            let half = length / 2
            let marks = [
                random.index(below: half, at: UInt64(2 * start + 1)),
                half + random.index(below: length - half, at: UInt64(2 * start + 3)),
            ]
            for mark in marks { features[2 * (start + mark) + 1] = 1 }
            targets.append(marks.reduce(0) { $0 + features[2 * (start + $1)] })
        }
        return Dataset(
            features: features, featureNames: [], targets: targets, kind: .regression(targetNames: ["sum"]),
            inputShape: Shape(length, 2))
    }
}
