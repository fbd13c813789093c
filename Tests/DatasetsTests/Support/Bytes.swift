import TestSupport

/// Bytes for tests.
enum Bytes {
    /// Returns the bytes given by hexadecimal digits; blanks are ignored.
    static func hex(_ digits: String) -> [UInt8] {
        let values = digits.compactMap { $0.hexDigitValue.map { UInt8($0) } }
        return stride(from: 0, to: values.count - 1, by: 2).map { values[$0] << 4 | values[$0 + 1] }
    }
}

/// Random damage as it happens to files.
struct Damage {
    private var random: SplitMix

    init(seed: UInt64) { random = SplitMix(seed: seed) }

    /// Returns up to `count` uniformly distributed bytes.
    mutating func noise(upTo count: Int) -> [UInt8] {
        (0..<Int.random(in: 0...count, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
    }

    /// Returns a copy that is cut off in half of the cases and has up to three changed bytes: one bit flipped, an
    /// extreme value, or any value.
    mutating func copy(of bytes: [UInt8]) -> [UInt8] {
        let isWhole = bytes.isEmpty || Bool.random(using: &random)
        var copy = isWhole ? bytes : Array(bytes[..<Int.random(in: bytes.indices, using: &random)])
        guard !copy.isEmpty else { return copy }
        for _ in 0..<Int.random(in: isWhole ? 1...3 : 0...3, using: &random) {
            let index = Int.random(in: copy.indices, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: copy[index] = Bool.random(using: &random) ? 0 : 255
            case 1: copy[index] = UInt8.random(in: 0...255, using: &random)
            default: copy[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            }
        }
        return copy
    }
}
