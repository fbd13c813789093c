import Datasets
import Presets

/// Small real files to begin with.
enum RealFile {
    static let constitution = bytes("constitution.txt")
    static let names = bytes("names.txt")
    static let iris = bytes("iris.csv")
    static let digits = bytes("digits.csv")
    static let spokenDigits = bytes("spoken-digits.zip")
    static let all = [constitution, names, iris, digits, spokenDigits]

    /// Some recordings of spoken digits.
    static let recordings: [[UInt8]] = {
        guard let archive = try? ZipArchive(spokenDigits, file: "spoken-digits.zip") else { return [] }
        return archive.names.filter { $0.hasSuffix(".wav") }.prefix(12).compactMap { try? archive.contents(of: $0) }
    }()

    /// Deflated data with codes of their own, and what they expand to.
    static let deflated: [(data: [UInt8], contents: [UInt8])] = {
        var found: [(data: [UInt8], contents: [UInt8])] = []
        var offset = 0
        for contents in recordings {
            func number(_ field: Int, _ count: Int) -> Int {
                (0..<count).reduce(0) { $0 | Int(spokenDigits[offset + field + $1]) << (8 * $1) }
            }
            let start = offset + 30 + number(26, 2) + number(28, 2)
            found.append((Array(spokenDigits[start..<start + number(18, 4)]), contents))
            offset = start + number(18, 4)
        }
        return found
    }()

    /// Returns a part of a file of at most `most` bytes.
    static func slice(of bytes: [UInt8], _ most: Int, _ chaos: inout Chaos) -> [UInt8] {
        let start = chaos.random.below(bytes.count)
        return Array(bytes[start..<min(bytes.count, start + 1 + chaos.random.below(most))])
    }

    private static func bytes(_ name: String) -> [UInt8] { PresetCatalog.bytes(ofFile: name) ?? [] }
}
