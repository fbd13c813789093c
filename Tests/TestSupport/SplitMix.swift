import Formats

/// Small seeded generator for tests, independent of the one under test.
///
/// Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014).
package struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    /// Creates a generator from a seed.
    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Returns a number from 0 to below a limit.
    package mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

    /// Changes, inserts, removes or duplicates a few bytes, or cuts off the end.
    package mutating func damage(_ bytes: inout [UInt8]) {
        guard !bytes.isEmpty else { return }
        let place = Int.random(in: 0..<bytes.count, using: &self)
        switch Int.random(in: 0..<6, using: &self) {
        case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &self)
        case 1: bytes[place] = .random(in: 0...255, using: &self)
        case 2: bytes.insert(.random(in: 0...255, using: &self), at: place)
        case 3: bytes.remove(at: place)
        case 4: bytes.insert(contentsOf: bytes[place..<min(place + 9, bytes.count)], at: place)
        default: bytes.removeSubrange(place...)
        }
    }

    /// Returns a random JSON value, nested at most `depth` levels deep.
    package mutating func value(depth: Int) -> JSONValue {
        switch Int.random(in: 0..<(depth == 0 ? 6 : 8), using: &self) {
        case 0: return .null
        case 1: return JSONValue(Bool.random(using: &self))
        case 2: return JSONValue(UInt64.random(in: 0 ... .max, using: &self))
        case 3: return JSONValue(Double(bitPattern: next()))
        case 4: return JSONValue(Float(bitPattern: UInt32.random(in: 0 ... .max, using: &self)))
        case 5: return JSONValue(text())
        case 6: return JSONValue((0..<Int.random(in: 0..<5, using: &self)).map { _ in value(depth: depth - 1) })
        default:
            let keys = Set((0..<Int.random(in: 0..<5, using: &self)).map { _ in text() })
            return JSONValue(keys.sorted().map { JSONMember($0, value(depth: depth - 1)) })
        }
    }

    private mutating func text() -> String {
        let scalars: [Unicode.Scalar] = [
            "a", "Z", "\"", "\\", "\n", "\0", "\u{1F}", "\u{7F}", "é", "😀", "\u{202E}", "\u{10FFFF}",
        ]
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0..<12, using: &self) { text.append(scalars.randomElement(using: &self) ?? "a") }
        return String(text)
    }
}
