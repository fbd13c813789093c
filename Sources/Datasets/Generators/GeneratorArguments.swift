/// Values for all of a generator's parameters, checked against their ranges.
struct GeneratorArguments: Sendable {
    private let generator: String
    private let values: [String: Double]

    init(_ given: [String: Double], for generator: Generator) throws(GeneratorError) {
        let known = generator.parameters.map(\.key)
        if let key = given.keys.filter({ !known.contains($0) }).min() {
            throw .unknownParameter(generator: generator.name, key: key, known: known)
        }
        var values: [String: Double] = [:]
        for parameter in generator.parameters {
            let value = given[parameter.key] ?? parameter.defaultValue
            try Self.check(value, parameter, generator: generator.name)
            values[parameter.key] = value
        }
        self.generator = generator.name
        self.values = values
    }

    private static func check(
        _ value: Double, _ parameter: GeneratorParameter, generator: String
    ) throws(GeneratorError) {
        let isAllowed = parameter.allowed.contains(value) && (!parameter.isWhole || value == value.rounded())
        if !isAllowed {
            throw .outOfRange(
                generator: generator, key: parameter.key, value: value, allowed: parameter.allowed,
                isWhole: parameter.isWhole)
        }
    }

    /// The value of a parameter that the generator declares.
    subscript(_ key: String) -> Double {
        guard let value = values[key] else { preconditionFailure("\(generator) declares no parameter \(key)") }
        return value
    }

    /// The value of a whole parameter.
    func whole(_ key: String) -> Int { Int(self[key]) }

    /// The number of rows, refused where some of `classes` classes would have none.
    func count(forClasses classes: Int) throws(GeneratorError) -> Int {
        let count = whole("count")
        if count < classes {
            throw .outOfRange(
                generator: generator, key: "count", value: Double(count),
                allowed: Double(classes)...Double(Generator.maximumCount), isWhole: true)
        }
        return count
    }
}
