import Text

/// Mistake in a preset's use of a generator.
package enum GeneratorError: Error, Hashable, Sendable {
    /// No generator has this name.
    case unknownGenerator(String, known: [String])
    /// The generator has no parameter with this key.
    case unknownParameter(generator: String, key: String, known: [String])
    /// A parameter's value is out of range, or not whole where it must be.
    case outOfRange(generator: String, key: String, value: Double, allowed: ClosedRange<Double>, isWhole: Bool)
}

extension GeneratorError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unknownGenerator(let name, let known):
            "no generator is called \(name.quotedForDisplay)\(name.suggestion(among: known)); "
                + "there are \(known.joined(separator: ", "))"
        case .unknownParameter(let generator, let key, let known):
            "\(generator) has no parameter \(key.quotedForDisplay)\(key.suggestion(among: known)); "
                + "it has \(known.joined(separator: ", "))"
        case .outOfRange(let generator, let key, let value, let allowed, let isWhole):
            "\(generator): \(key.quotedForDisplay) is \(NumberFormat.datum(value)); allowed is a \(isWhole ? "whole number" : "number") "
                + "from \(NumberFormat.datum(allowed.lowerBound)) to \(NumberFormat.datum(allowed.upperBound))"
        }
    }
}
