/// CSV files, texts and lists of names.
extension Chaos {
    private static let cells = [
        "", "a", "NA", "?", "nan", "inf", "-inf", "1e400", "1e-400", "1e38", "-0", "0x1p3", "+.5e-3", "1_000", "1,5",
        "99999999999999999999999999", "\"", "\"\"", "\"a\"\"b\"", "\"a\nb\"", "\u{1B}[31m", "\u{202E}", "é", "\0",
        "\u{FEFF}", " 7 ", "\u{2028}", "1 2", "e", ".", "-", "true",
    ]

    /// Returns a table made of real rows, with some other cells, rows and marks.
    mutating func table() -> [UInt8] {
        // German and French tables have decimal commas, and some begin with a line that names the delimiter.
        let hasCommas = isOne(in: 4)
        let real = hasCommas || isOne(in: 3) ? RealFile.iris : RealFile.digits
        let text = String(decoding: RealFile.slice(of: real, pick([200, 2_000, 60_000]), &self), as: UTF8.self)
        let delimiter = hasCommas ? pick([";", "\t"]) : choice(",", [";", "\t", ",,", " "])
        let numbersRows = isOne(in: 4)
        var lines: [String] = []
        for line in text.split(separator: "\n").dropFirst().dropLast() {
            var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            let comma = isOne(in: 10 * rarity) ? pick([".", "", ",,", "\u{A0}"]) : ","
            if hasCommas { cells = cells.map { $0.replacing(".", with: comma) } }
            if numbersRows { cells.insert("\(lines.count + (isOne(in: 50 * rarity) ? 2 : 1))", at: 0) }
            if isOne(in: 10 * rarity) { cells[random.below(cells.count)] = pick(Self.cells) }
            if isOne(in: 100 * rarity) { cells.append(pick(cells)) }
            lines.append(cells.joined(separator: delimiter))
            if isOne(in: 50 * rarity) { lines.append(pick(["", " ", "#", "\"", lines[0]])) }
        }
        if numbersRows || isOne(in: 4), let first = lines.first {
            let count = first.split(separator: delimiter, omittingEmptySubsequences: false).count
            var names = (0..<count).map { choice("c\($0)", Self.cells) }
            // Data frames give their column of row numbers one of these names.
            if numbersRows { names[0] = pick(["", "Unnamed: 0"]) }
            lines.insert(names.joined(separator: delimiter), at: 0)
        }
        if isOne(in: rarity) { lines = [String](repeating: pick(lines + ["1,a"]), count: 1 + size(upTo: 2_000)) }
        let mark = isOne(in: 4 * rarity) ? "\u{FEFF}" : ""
        if isOne(in: 6) {
            lines.insert(choice("sep=\(delimiter)", ["sep=", "sep=,", "SEP=;", "sep=;;", "\"sep=;\""]), at: 0)
        }
        let text2 = mark + lines.joined(separator: pick(["\n", "\n", "\r\n", "\r"])) + pick(["", "\n"])
        return damaged(Array(text2.utf8))
    }

    private static func character(_ code: UInt32) -> [UInt8] {
        Unicode.Scalar(code).map { Array(String($0).utf8) } ?? []
    }

    /// Returns a text with pieces that are hard to read.
    mutating func text(from real: [UInt8]) -> [UInt8] {
        var bytes = RealFile.slice(of: real, pick([20, 1_000, 50_000]), &self)
        for _ in 0..<(isOne(in: 2) ? random.below(4) : 0) {
            let piece: [UInt8] =
                switch random.below(8) {
                case 0: [0xEF, 0xBB, 0xBF]
                case 1: Array("\r\n\r\n".utf8)
                case 2: Array("\u{1B}[2J\u{202E}\u{2066}\u{FE0F}\u{2028}".utf8)
                case 3: (0x3400..<0x3400 + UInt32(random.below(1_200))).flatMap(Self.character)
                case 4, 5: [UInt8](repeating: pick([0x78, 0x0A]), count: random.below(200))
                case 6: Array("e\u{301}\u{1F469}\u{200D}\u{1F680}".utf8)
                default:
                    pick([[0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF], [0xE2, 0x82], [0]])
                }
            bytes.insert(contentsOf: piece, at: random.below(bytes.count + 1))
        }
        return isOne(in: rarity) ? damaged(bytes) : bytes
    }
}
