/// One number that shapes a generator's data.
package struct GeneratorParameter: Sendable, Hashable {
    package let key: String
    package let about: String
    package let defaultValue: Double
    package let allowed: ClosedRange<Double>
    /// Whether only whole numbers make sense.
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
    /// The number of rows.
    static func count(_ value: Int, atLeast minimum: Int) -> Self {
        Self(
            "count", "rows", default: Double(value), allowed: Double(minimum)...Double(Generator.maximumCount),
            isWhole: true)
    }

    /// The deviation of normal noise.
    static func noise(_ value: Double, on place: String = "each coordinate") -> Self {
        Self("noise", "deviation of normal noise on \(place)", default: value, allowed: 0...100)
    }
}
