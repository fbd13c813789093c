import Text

/// Numbers.
extension JSONParser {
    /// Parses −? (0 | 1–9 digits*) (. digits+)? ((e | E) (+ | −)? digits+)?
    mutating func number() throws(JSONError) -> JSONNumber {
        let start = position
        let first = offset
        let end = bytes[first...].firstIndex { !$0.belongsToNumber } ?? bytes.count
        guard end - first <= 1000 else { throw badNumber(end: end, "it has more than 1000 characters") }
        if let rule = brokenRule(end: end) { throw badNumber(end: end, rule) }
        let number = JSONNumber(text: String(decoding: bytes[first..<end], as: UTF8.self))
        guard number.double.isFinite else { throw error(.notFinite(text: number.text.clipped(to: 40)), at: start) }
        offset = end
        return number
    }

    private func badNumber(end: Int, _ rule: String) -> JSONError {
        let text = String(decoding: bytes[offset..<end].prefix(64), as: UTF8.self)
        if text.lowercased().hasSuffix("infinity") || text.lowercased().hasSuffix("nan") {
            return error(.notFinite(text: text))
        }
        return error(.badNumber(text: text.clipped(to: 40), rule: rule))
    }

    /// Returns the rule of the grammar that the bytes up to `end` break; nil if they are a number.
    private func brokenRule(end: Int) -> String? {
        var index = offset
        func digits() -> Int {
            let first = index
            while index < end, bytes[index].isDigit { index += 1 }
            return index - first
        }
        if bytes[index] == UInt8(ascii: "+") { return "no plus sign stands before it" }
        if bytes[index] == UInt8(ascii: "-") { index += 1 }
        let leading = index
        let count = digits()
        if count == 0 { return "a digit must stand before anything else" }
        if count > 1, bytes[leading] == UInt8(ascii: "0") { return "it has no leading zeros" }
        if index < end, bytes[index] == UInt8(ascii: ".") {
            index += 1
            if digits() == 0 { return "a digit must follow the point" }
        }
        if index < end, bytes[index] | 0x20 == UInt8(ascii: "e") {
            index += 1
            if index < end, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(bytes[index]) { index += 1 }
            if digits() == 0 { return "digits must follow the exponent's e" }
        }
        return index == end ? nil : "digits, one point and one exponent are all it has"
    }
}

extension UInt8 {
    /// Whether a person could mean the byte as part of a number, so that an error shows the whole of it.
    fileprivate var belongsToNumber: Bool {
        isDigit || isLetter
            || [UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_")].contains(self)
    }
}
