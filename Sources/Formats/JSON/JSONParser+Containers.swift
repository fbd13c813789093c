/// Arrays and objects.
extension JSONParser {
    mutating func array(depth: Int) throws(JSONError) -> [JSONValue] {
        let inside = try enter("array", depth: depth)
        var values: [JSONValue] = []
        if closes(with: "]") { return values }
        while true {
            values.append(try value(depth: depth, inside: inside))
            if try ends(with: "]", inside: inside) { return values }
        }
    }

    mutating func object(depth: Int) throws(JSONError) -> [JSONMember] {
        let inside = try enter("object", depth: depth)
        var members: [JSONMember] = []
        var lines: [String: Int] = [:]
        if closes(with: "}") { return members }
        while true {
            let member = try member(depth: depth, inside: inside)
            if let first = lines.updateValue(member.keyPosition.line, forKey: member.key) {
                let problem = JSONError.Problem.duplicateKey(
                    key: member.key, firstLine: first, line: member.keyPosition.line)
                throw error(problem, at: member.keyPosition)
            }
            members.append(member)
            if try ends(with: "}", inside: inside) { return members }
        }
    }

    private mutating func member(depth: Int, inside: String) throws(JSONError) -> JSONMember {
        guard offset < bytes.count else { throw error(.endOfFile(inside: inside, expected: "a key in double quotes")) }
        guard bytes[offset] == UInt8(ascii: "\"") else { throw unexpected("a key in double quotes") }
        let keyPosition = position
        let key = try string()
        skipSpace()
        guard offset < bytes.count else { throw error(.endOfFile(inside: inside, expected: "a colon")) }
        guard bytes[offset] == UInt8(ascii: ":") else { throw unexpected("a colon") }
        offset += 1
        skipSpace()
        return JSONMember(key, at: keyPosition, try value(depth: depth, inside: inside))
    }

    /// Skips the opening bracket, and returns the container's name for later errors.
    private mutating func enter(_ noun: String, depth: Int) throws(JSONError) -> String {
        guard depth <= limits.depth else { throw error(.tooDeep(limit: limits.depth)) }
        offset += 1
        let inside = "the \(noun) that begins in line \(line)"
        skipSpace()
        return inside
    }

    private mutating func closes(with closing: Unicode.Scalar) -> Bool {
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: closing) else { return false }
        offset += 1
        return true
    }

    /// Returns true at the closing bracket after an element, and false after a comma that another element follows.
    private mutating func ends(with closing: Unicode.Scalar, inside: String) throws(JSONError) -> Bool {
        skipSpace()
        if closes(with: closing) { return true }
        let expected = "a comma or \(closing)"
        guard offset < bytes.count else { throw error(.endOfFile(inside: inside, expected: expected)) }
        guard bytes[offset] == UInt8(ascii: ",") else { throw unexpected(expected) }
        let comma = position
        offset += 1
        skipSpace()
        if offset < bytes.count, bytes[offset] == UInt8(ascii: closing) {
            throw error(.trailingComma(closing: String(closing)), at: comma)
        }
        return false
    }
}
