import Text
import Training

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Wording {
    /// Returns the names of layers, only the first and the last for three or more.
    package static func names(_ layers: [LayerReading]) -> String {
        switch layers.count {
        case 0: ""
        case 1: layers[0].name
        case 2: "\(layers[0].name) and \(layers[1].name)"
        default: "\(layers[0].name) … \(layers[layers.count - 1].name)"
        }
    }

    /// Returns `base` raised to `exponent`.
    package static func power(_ base: Double, _ exponent: Int) -> Double { pow(base, Double(exponent)) }
}
