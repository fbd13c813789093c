import Backprop

/// Synthetic problem: a name, parameters with their defaults and ranges, and the function that generates the rows.
///
/// To add one, write a file with `extension Generator { static let … }` and list it in `all`.
package struct Generator: Sendable {
    /// Name in a preset, for example `moons`.
    package let name: String
    /// Short description of the data.
    package let about: String
    /// Parameters that a preset can set.
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
    /// All generators that a preset can name.
    package static let all: [Generator] = [xor, moons, circles, spirals, blobs, sine, line, adding]

    /// Maximum number of rows that a generator makes.
    package static let maximumCount = 1_000_000

    /// Generates the data of the generator called `name`; a parameter that is not given keeps its default.
    package static func dataset(
        _ name: String, parameters: [String: Double] = [:], seed: UInt64
    ) throws(GeneratorError) -> Dataset {
        try named(name).dataset(parameters, seed: seed)
    }

    /// Returns the generator called `name`; throws if there is none.
    package static func named(_ name: String) throws(GeneratorError) -> Generator {
        guard let generator = all.first(where: { $0.name == name }) else {
            throw .unknownGenerator(name, known: all.map(\.name))
        }
        return generator
    }

    /// Generates the data; a parameter that is not given keeps its default.
    ///
    /// Throws if a parameter is unknown or its value not allowed.
    package func dataset(_ values: [String: Double] = [:], seed: UInt64) throws(GeneratorError) -> Dataset {
        let arguments = try GeneratorArguments(values, for: self)
        return try make(arguments, CounterRandom(seed: seed, stream: RandomStream.noise))
    }
}
