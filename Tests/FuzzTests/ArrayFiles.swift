/// Arrays in the formats IDX, NPY and NPZ, and MNIST's folder.
extension Chaos {
    /// Returns an IDX file, gzipped or not.
    mutating func idx(_ shape: [Int]? = nil, code: Int? = nil) -> [UInt8] {
        let sizes = [0x08: 1, 0x09: 1, 0x0B: 2, 0x0C: 4, 0x0D: 4, 0x0E: 8]
        let code = code ?? pick(Array(sizes.keys).sorted())
        let shape = shape ?? self.shape(axes: 1...4, most: pick([10, 1_000, 60_000]))
        var bytes = big(0, 2) + big(code, 1) + big(shape.count, 1)
        for size in shape { bytes += big(size, 4) }
        let count = shape.reduce(1, *)
        bytes += numbers(field(count).clamped(upTo: 2 * count + 9), size: sizes[code] ?? 1)
        return isOne(in: 4) ? gzip(bytes) : damaged(bytes)
    }

    /// Returns bytes for numbers of some size, which are mostly finite as floating-point ones.
    private mutating func numbers(_ count: Int, size: Int) -> [UInt8] {
        if isOne(in: 3) { return content(count * size) }
        var pattern: [UInt8] = []
        for _ in 0..<17 {
            let value = Float(random.below(20)) / 4 - 1
            let bits = size == 8 ? UInt64(Double(value).bitPattern) : UInt64(value.bitPattern)
            pattern += size < 4 ? little(random.below(10), size) : little(Int(bitPattern: UInt(bits)), size)
        }
        var bytes: [UInt8] = []
        while bytes.count < count * size { bytes += pattern.prefix(count * size - bytes.count) }
        return bytes
    }

    /// Returns the files of a folder as MNIST's.
    mutating func images() -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        let (height, width) = (1 + random.below(28), 1 + random.below(28))
        for part in ["train", "t10k"] where part == "train" || isOne(in: 2) {
            let count = size(upTo: 200)
            let suffix = isOne(in: 3) ? ".gz" : ""
            let names = ["\(part)-images-idx3-ubyte\(suffix)", "\(part)-labels-idx1-ubyte\(suffix)"]
            if !isOne(in: 2 * rarity) {
                files[names[0]] = idx(
                    [count, field(height).clamped(upTo: 400), width], code: choice(8, [9, 11, 13]))
            }
            if !isOne(in: 2 * rarity) {
                files[names[1]] = idx([field(count).clamped(upTo: 300)], code: choice(8, [9, 12]))
            }
        }
        return files
    }

    /// Returns an NPY file.
    mutating func npy(_ shape: [Int]? = nil, type: String? = nil) -> [UInt8] {
        let types = [
            "|b1", "|u1", "<u2", ">u4", "<u8", "|i1", "<i2", ">i4", "<i8", "<f2", "<f4", ">f4", "<f8", ">f8", "=f4",
        ]
        let type = type ?? pick(types)
        let shape = shape ?? self.shape(axes: 0...5, most: pick([10, 1_000, 60_000]))
        let text = header(choice(type, types + ["<U4", "|O", "<c8", "f4", "", "<f16", "é4"]), shape)
        let version = choice(1, [0, 2, 3, 4])
        var bytes = [0x93] + mark("NUMPY") + little(version, 1) + little(0, 1)
        bytes += little(text.count, version == 2 || version == 3 ? 4 : 2) + text
        let product = shape.reduce(1, *)
        let count = field(product).clamped(upTo: 2 * product + 9)
        let length = Int(type.dropFirst(2)) ?? 4
        let isText = type.contains("U") || type.contains("S")
        bytes += isText ? labels(count, type, length: length) : numbers(count, size: length)
        return damaged(bytes)
    }

    /// Returns texts of a fixed length, each one of a few.
    private mutating func labels(_ count: Int, _ type: String, length: Int) -> [UInt8] {
        let texts = ["a", "b", "yes", "no", "é", "", "\u{1B}[31m", "\u{202E}x", "a\0b", "\u{1F680}"]
        let few = (0..<1 + random.below(5)).map { _ in label(pick(texts), type, length: length) }
        return (0..<count).flatMap { _ in pick(few) }
    }

    /// Returns a text in so many characters of 32 bits, or in so many bytes, padded with NUL.
    private mutating func label(_ text: String, _ type: String, length: Int) -> [UInt8] {
        if type.contains("S") {
            let bytes = mark(text).prefix(length)
            return bytes + [UInt8](repeating: 0, count: length - bytes.count)
        }
        let codes = text.unicodeScalars.prefix(length).map { Int($0.value) }
        let padded = codes + [Int](repeating: 0, count: length - codes.count)
        return padded.flatMap { type.hasPrefix(">") ? big($0, 4) : little($0, 4) }
    }

    private mutating func header(_ type: String, _ shape: [Int]) -> [UInt8] {
        let sizes = shape.map { size in
            let digits = "\(field(size))"
            return choice(digits, ["", "-1", "1e3", "900000000000000000", "1 2", "(2)", "0x10", "None"])
        }
        let tuple = "(" + sizes.joined(separator: ", ") + (sizes.count == 1 ? ",)" : ")")
        var members = [
            "'descr': '\(type)'", "'fortran_order': \(choice(isOne(in: 4) ? "True" : "False", ["true", "1", "None"]))",
            "'shape': \(choice(tuple, ["()", "(((", "[1]", "(,)", "(1"]))",
        ]
        if isOne(in: 8) { members.shuffle(using: &random) }
        if isOne(in: rarity) { members.removeLast() }
        if isOne(in: rarity) { members.append(pick(members)) }
        if isOne(in: rarity) { members.append(#"'\#u{1B}[31m': "é""#) }
        let text =
            choice("{", ["", "[", "{{"]) + members.joined(separator: ", ") + choice(", }", ["}", ",", "", "} x"])
        let padding = String(repeating: " ", count: choice(max(0, 117 - text.utf8.count), [0, 1, 70_000]))
        return Array("\(text)\(padding)\n".utf8)
    }

    /// Returns a zip archive of NPY files.
    mutating func npz() -> [UInt8] {
        var files: [(name: String, contents: [UInt8])] = []
        let row = pick([[], [4], [3, 3], [3, 2, 2], [2, 2, 3]])
        let isSplit = isOne(in: 3)
        for part in isSplit ? ["_train", "_test"] : [""] {
            let rows = size(upTo: 60)
            files.append((choice("x", ["X", "z", "y"]) + part + ".npy", npy([rows] + row)))
            let targets = isOne(in: 4) ? [rows, 1 + random.below(3)] : [field(rows).clamped(upTo: 100)]
            files.append(("y\(part).npy", npy(targets, type: pick(["<i8", "|u1", "|b1", "<f4", "<U3", ">U2", "|S4"]))))
        }
        if isOne(in: rarity) { files.append(pick(files)) }
        return zip(files)
    }
}

extension Int {
    /// The number, if it is from 0 to `most`; otherwise the nearest of the two.
    func clamped(upTo most: Int) -> Int { Swift.max(0, Swift.min(self, most)) }
}
