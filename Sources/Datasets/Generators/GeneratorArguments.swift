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

    /// Value of a parameter that the generator declares.
    subscript(_ key: String) -> Double {
        guard let value = values[key] else { preconditionFailure("\(generator) declares no parameter \(key)") }
        return value
    }

    /// Returns the value of a whole-number parameter.
    func whole(_ key: String) -> Int { Int(self[key]) }

    /// Returns the number of rows; throws if it is less than `classes`, which would leave a class without rows.
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

/// Numeric parameter of a generator.
package struct GeneratorParameter: Sendable, Hashable {
    /// Key in a preset.
    package let key: String
    /// Short description, such as "radius of the inner circle".
    package let about: String
    /// Value used if a preset gives none.
    package let defaultValue: Double
    /// Allowed values.
    package let allowed: ClosedRange<Double>
    /// Whether only whole numbers are allowed.
    package let isWhole: Bool

    init(_ key: String, _ about: String, default value: Double, allowed: ClosedRange<Double>, isWhole: Bool = false) {
        precondition(allowed.contains(value), "a default lies in its own range")
        self.key = key
        self.about = about
        defaultValue = value
        self.allowed = allowed
        self.isWhole = isWhole
    }
}

extension GeneratorParameter {
    /// Parameter for the number of rows.
    static func count(_ value: Int, atLeast minimum: Int) -> Self {
        Self(
            "count", "rows", default: Double(value), allowed: Double(minimum)...Double(Generator.maximumCount),
            isWhole: true)
    }

    /// Parameter for the deviation of normal noise.
    static func noise(_ value: Double, on place: String = "each coordinate") -> Self {
        Self("noise", "deviation of normal noise on \(place)", default: value, allowed: 0...100)
    }
}
