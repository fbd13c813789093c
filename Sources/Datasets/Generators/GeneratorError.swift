import Text

/// Why a generator cannot do what a preset asks for.
package enum GeneratorError: Error, Hashable, Sendable {
    case unknownGenerator(String, known: [String])
    case unknownParameter(generator: String, key: String, known: [String])
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
