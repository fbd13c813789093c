import Text
import Training

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Wording {
    /// Returns the names of layers; for three or more the first and the last, or the first two and a number if others
    /// lie between.
    package static func names(_ layers: [LayerReading]) -> String {
        switch layers.count {
        case 0: ""
        case 1: layers[0].name
        case 2: "\(layers[0].name) and \(layers[1].name)"
        default:
            areNeighbours(layers)
                ? "\(layers[0].name) … \(layers[layers.count - 1].name)"
                : "\(layers[0].name), \(layers[1].name) and \(layers.count - 2) more"
        }
    }

    /// Returns whether the names of layers are numbered one after the other.
    private static func areNeighbours(_ layers: [LayerReading]) -> Bool {
        let numbers = layers.map { layer in
            let digits = String(layer.name.reversed().prefix { $0.isNumber }.reversed())
            return (name: layer.name.dropLast(digits.count), number: Int(digits) ?? -1)
        }
        return zip(numbers, numbers.dropFirst()).allSatisfy { $0.name == $1.name && $0.number + 1 == $1.number }
    }

    /// Returns `base` raised to `exponent`.
    package static func power(_ base: Double, _ exponent: Int) -> Double { pow(base, Double(exponent)) }
}
