import Backprop

/// A made-up problem: a name, parameters with their defaults and ranges, and the function that draws the rows.
///
/// A new one is a file with `extension Generator { static let … }` and a line in `all`.
package struct Generator: Sendable {
    /// The name in a preset, for example `moons`.
    package let name: String
    /// What the data look like, in half a sentence.
    package let about: String
    package let parameters: [GeneratorParameter]
    private let make: @Sendable (GeneratorArguments, CounterRandom) throws(GeneratorError) -> Dataset

    init(
        name: String, about: String, parameters: [GeneratorParameter],
        make: @escaping @Sendable (GeneratorArguments, CounterRandom) throws(GeneratorError) -> Dataset
    ) {
        self.name = name
        self.about = about
        self.parameters = parameters
        self.make = make
    }
}

extension Generator {
    /// Every generator that a preset can name.
    package static let all: [Generator] = [xor, moons, circles, spirals, blobs, sine, line, adding]

    /// The most rows that a generator makes.
    package static let maximumCount = 1_000_000

    /// Draws the data of the generator called `name`; a parameter that is not given keeps its default.
    package static func dataset(
        _ name: String, parameters: [String: Double] = [:], seed: UInt64
    ) throws(GeneratorError) -> Dataset {
        try named(name).dataset(parameters, seed: seed)
    }

    package static func named(_ name: String) throws(GeneratorError) -> Generator {
        guard let generator = all.first(where: { $0.name == name }) else {
            throw .unknownGenerator(name, known: all.map(\.name))
        }
        return generator
    }

    package func dataset(_ values: [String: Double] = [:], seed: UInt64) throws(GeneratorError) -> Dataset {
        let arguments = try GeneratorArguments(values, for: self)
        return try make(arguments, CounterRandom(seed: seed, stream: RandomStream.noise))
    }
}
