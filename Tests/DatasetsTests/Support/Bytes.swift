import TestSupport

/// Bytes for tests.
enum Bytes {
    /// The bytes that hexadecimal digits spell; blanks do not count.
    static func hex(_ digits: String) -> [UInt8] {
        let values = digits.compactMap { $0.hexDigitValue.map { UInt8($0) } }
        return stride(from: 0, to: values.count - 1, by: 2).map { values[$0] << 4 | values[$0 + 1] }
    }
}

/// Damage of the kinds that happen to files.
struct Damage {
    private var random: SplitMix

    init(seed: UInt64) { random = SplitMix(seed: seed) }

    /// Up to `count` bytes, drawn evenly.
    mutating func noise(upTo count: Int) -> [UInt8] {
        (0..<Int.random(in: 0...count, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
    }

    /// A copy that is cut off in half of the cases, and has up to three bytes with another value: flipped in one bit, at
    /// an extreme, or anything.
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
