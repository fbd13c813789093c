import Formats
import TestSupport

/// Random choices for files in which a few fields are wrong.
struct Chaos {
    var random: SplitMix
    /// One field in this many is wrong.
    let rarity: Int

    init(seed: UInt64) {
        random = SplitMix(seed: seed)
        rarity = [5, 20, 80, 1_000_000][Int(random.next() % 4)]
    }

    /// Returns whether one case in `count` is drawn.
    mutating func isOne(in count: Int) -> Bool { random.below(count) == 0 }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[random.below(values.count)] }

    /// Returns a size: mostly small, now and then up to `most`.
    mutating func size(upTo most: Int) -> Int {
        let limits = [4, 40, 400, 4_000, most]
        return random.below(min(most, pick(limits)) + 1)
    }
}

/// Fields of binary files.
extension Chaos {
    /// Returns the number, or rarely one that a reader may stumble over.
    mutating func field(_ number: Int) -> Int {
        guard isOne(in: rarity) else { return number }
        let bit = random.below(64)
        return pick([
            0, 1, 2, -1, number &+ 1, number &- 1, number &* 2, number / 2, number ^ 1 << bit, 1 << bit, 0xFF, 0xFFFF,
            0x10000, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF, 0x1_0000_0000, .max, .min,
            Int(truncatingIfNeeded: random.next()),
        ])
    }

    /// Returns a field's bytes, least significant first.
    mutating func little(_ number: Int, _ count: Int) -> [UInt8] {
        let number = field(number)
        return (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }

    /// Returns a field's bytes, most significant first.
    mutating func big(_ number: Int, _ count: Int) -> [UInt8] { little(number, count).reversed() }

    /// Returns a text's bytes, or rarely those of another one.
    mutating func mark(_ text: String) -> [UInt8] {
        guard isOne(in: rarity) else { return Array(text.utf8) }
        var bytes = Array(text.utf8)
        random.damage(&bytes)
        return bytes
    }

    /// Returns the value, or rarely one of the others.
    mutating func choice<Value>(_ value: Value, _ others: [Value]) -> Value {
        isOne(in: rarity) ? pick(others) : value
    }

    /// Returns bytes of some kind: zeros, small numbers, a real file's, or noise.
    mutating func content(_ count: Int) -> [UInt8] {
        switch random.below(6) {
        case 0: return [UInt8](repeating: 0, count: count)
        case 1: return repeated((0..<24).map { _ in UInt8(random.below(3)) }, count)
        case 2: return repeated((0..<64).map { _ in UInt8.random(in: 0...255, using: &random) }, count)
        default: return repeated(RealFile.slice(of: pick(RealFile.all), 4_096, &self), count)
        }
    }

    /// Returns a pattern over and over, up to a number of bytes.
    private func repeated(_ pattern: [UInt8], _ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        while bytes.count < count { bytes += pattern.prefix(count - bytes.count) }
        return bytes
    }

    /// Returns the bytes of a finished file, in some cases with damage.
    mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        guard rarity < 100, isOne(in: 5) else { return bytes }
        for _ in 0...random.below(3) { random.damage(&bytes) }
        return bytes
    }

    /// Returns an array's shape with at most about `most` elements.
    mutating func shape(axes: ClosedRange<Int>, most: Int) -> [Int] {
        var room = most
        return (0..<Int.random(in: axes, using: &random)).map { _ in
            let size = isOne(in: 12) ? random.below(2) : 1 + random.below(max(1, min(room, 28)))
            room /= max(1, size)
            return size
        }
    }
}
