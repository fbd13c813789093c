import Formats
import Presets

/// JSON values with some parts changed, and texts of them.
extension Chaos {
    /// Values of all presets.
    private static let presets: [JSONValue] = PresetCatalog.names.compactMap { name in
        try? JSONParser.parse(PresetCatalog.bytes(ofFile: "\(name).json") ?? [], file: name)
    }

    /// Every part of every preset, and every key.
    private static let parts = presets.flatMap(parts)
    private static let keys = parts.flatMap { $0.members?.map(\.key) ?? [] }

    private static func parts(of value: JSONValue) -> [JSONValue] {
        let inner = value.array ?? value.members?.map(\.value) ?? []
        return [value] + inner.flatMap(parts)
    }

    private static let numbers = [
        "0", "-0", "1", "-1", "2", "7", "0.5", "1.5", "1e30", "1e-30", "1e308", "1e999", "-1e999", "1e-999", "4096",
        "1000000", "1000001", "2147483648", "4294967296", "9223372036854775807", "9223372036854775808",
        "18446744073709551616", "-9223372036854775809", "100000000000000000000000000000", "3.0", "1E+2", "0.1e1",
    ]

    private static let texts = [
        "", " ", "dense", "Dense", "\u{1B}[31mred", "\u{202E}", "\0", "..", "/dev/zero", "/", "a\nb", "é", "\u{FFFF}",
        "none", "auto", "moons", "iris.csv", "20 kB", "1e9 GB",
    ]

    /// Returns a preset as a value, with some of its parts changed.
    mutating func preset() -> JSONValue { changed(pick(Self.presets)) }

    /// Returns the value with some of its parts changed.
    mutating func changed(_ value: JSONValue) -> JSONValue {
        if isOne(in: 4 * rarity) { return part() }
        if let members = value.members { return JSONValue(changed(members)) }
        if var elements = value.array?.map({ changed($0) }) {
            if isOne(in: 2 * rarity), !elements.isEmpty {
                let element = pick(elements)
                elements += [JSONValue](repeating: element, count: pick([1, 1, 3, 40, 2_000]))
            }
            if isOne(in: 2 * rarity), !elements.isEmpty { elements.remove(at: random.below(elements.count)) }
            return JSONValue(elements)
        }
        guard isOne(in: rarity) else { return value }
        return switch value.kind {
        case .number: JSONValue(.number(JSONNumber(text: pick(Self.numbers))))
        case .bool(let truth): JSONValue(!truth)
        default: JSONValue(pick(Self.texts))
        }
    }

    private mutating func changed(_ members: [JSONMember]) -> [JSONMember] {
        var result: [JSONMember] = []
        for member in members where !isOne(in: 4 * rarity) {
            let key = isOne(in: 4 * rarity) ? pick(Self.keys + Self.texts) : member.key
            result.append(JSONMember(key, changed(member.value)))
            if isOne(in: 8 * rarity) { result.append(JSONMember(pick(Self.keys), part())) }
        }
        return result
    }

    /// Returns any value: a number, a text, or a part of another preset.
    private mutating func part() -> JSONValue {
        switch random.below(5) {
        case 0: JSONValue(.number(JSONNumber(text: pick(Self.numbers))))
        case 1: JSONValue(pick(Self.texts))
        case 2: pick([.null, [], JSONValue([JSONMember]()), true])
        default: pick(Self.parts)
        }
    }

    /// Returns a JSON text: a preset, a deep or long one, or one with odd marks.
    mutating func json() -> [UInt8] {
        let value = preset().text(isOne(in: 2) ? .pretty : .compact)
        switch random.below(12) {
        case 0:
            let depth = pick([3, 60, 63, 64, 65, 200, 100_000])
            let (open, close) = pick([("[", "]"), ("{\"a\":", "}")])
            let isClosed = isOne(in: 2)
            let opened = String(repeating: open, count: depth)
            return Array((opened + "1" + String(repeating: isClosed ? close : "", count: depth)).utf8)
        case 1:
            let number = pick(Self.numbers) + String(repeating: pick(["0", "9"]), count: size(upTo: 4_000))
            return damaged(Array("{\"units\": \(pick(["", "-", "0.", "1e"]))\(number)}".utf8))
        case 2:
            let escapes = [
                #"\u0000"#, #"\ud800"#, #"\udc00"#, #"\ud83d\ude00"#, #"\u202e"#, #"\x"#, #"\""#, #"\u12"#, "é",
            ]
            let text = (0..<size(upTo: 400)).map { _ in pick(escapes) }.joined()
            return damaged(Array("[\"\(text)\"]".utf8))
        case 3:
            let element = pick(["1,", "[],", "\"\",", "null,"])
            return damaged(Array("[\(String(repeating: element, count: size(upTo: 40_000)))0]".utf8))
        default: return isOne(in: 2) ? damaged(Array(value.utf8)) : Array(value.utf8)
        }
    }
}
