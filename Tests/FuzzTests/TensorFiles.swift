import Formats
import TestSupport
import Training

/// Files of tensors, checkpoints among them.
extension Chaos {
    /// Returns a file of tensors whose header is changed, mostly without a checksum.
    mutating func tensors(_ file: [UInt8]) -> [UInt8] {
        let length = (0..<8).reduce(0) { $0 | Int(file[$1]) << (8 * $1) }
        guard let header = try? JSONParser.parse(Array(file[8..<8 + length]), file: "header") else { return file }
        var members = header.members ?? []
        if !isOne(in: 8) { members.removeAll { $0.key == "__metadata__" } }
        let changed = changed(JSONValue(members)).text() + String(repeating: " ", count: random.below(9))
        let data = file[(8 + length)...].prefix(field(file.count).clamped(upTo: file.count))
        return damaged(little(changed.utf8.count, 8) + Array(changed.utf8) + data)
    }

    /// Returns a checkpoint with a valid checksum in which metadata or tensors are changed.
    mutating func checkpoint(_ file: SafetensorsFile) -> [UInt8] {
        var file = file
        for (key, text) in file.metadata.sorted(by: { $0.key < $1.key }) where isOne(in: 2) {
            file.metadata[key] = changed(lines: text)
        }
        file.tensors = file.tensors.compactMap { isOne(in: 8 * rarity) ? nil : changed($0) }
        if isOne(in: 4 * rarity) { file.metadata.removeValue(forKey: pick(file.metadata.keys.sorted() + [""])) }
        return isOne(in: 8) ? damaged(file.encode()) : file.encode()
    }

    /// Returns a checkpoint with a valid checksum in which the text of the branches or their curves are changed.
    mutating func branches(_ file: SafetensorsFile) -> [UInt8] {
        var file = file
        file.tensors = file.tensors.map { tensor in
            switch (tensor.name, tensor.values) {
            case ("branches", .uint8(let text)) where !isOne(in: 4):
                let changed = changed(lines: String(decoding: text, as: UTF8.self))
                return NamedTensor(tensor.name, .uint8(Array(changed.utf8)))
            case ("branches.curves", _): return changed(tensor)
            default: return tensor
            }
        }
        return file.encode()
    }

    /// Changes each line, a JSON value of its own.
    private mutating func changed(lines text: String) -> String {
        var lines: [String] = []
        for line in text.split(separator: "\n") {
            let value = try? JSONParser.parse(Array(line.utf8), file: "line")
            lines.append(value.map { changed($0).text() } ?? String(line))
            if isOne(in: 8 * rarity) { lines.append(String(line)) }
        }
        return lines.joined(separator: "\n")
    }

    private mutating func changed(_ tensor: NamedTensor) -> NamedTensor {
        guard isOne(in: 2 * rarity) else { return tensor }
        let odd: [Double] = [0, -1, 1e300, .nan, .infinity, -.infinity, 9.3e18, 0.5, 1e30, .leastNonzeroMagnitude]
        switch tensor.values {
        case .float32(var values) where !values.isEmpty && !isOne(in: 3):
            values[random.below(values.count)] = Float(pick(odd))
            return NamedTensor(tensor.name, shape: tensor.shape, .float32(values))
        case .float64(var values) where !values.isEmpty && !isOne(in: 3):
            for _ in 0...random.below(3) { values[random.below(values.count)] = pick(odd + values) }
            return NamedTensor(tensor.name, shape: tensor.shape, .float64(values))
        default:
            let count = random.below(9)
            let values = pick([
                TensorValues.float32(Array(repeating: 1, count: count)), .float64(Array(repeating: 1, count: count)),
                .int64(Array(repeating: .max, count: count)), .uint8(Array(repeating: 1, count: count)),
            ])
            return NamedTensor(tensor.name, values)
        }
    }
}
