/// Builder of NPY and NPZ files for tests.
enum NPYFile {
    /// Returns a file of version 1.0, with the header padded as by NumPy.
    static func file(_ header: String, _ data: [UInt8]) -> [UInt8] {
        let text = header + String(repeating: " ", count: max(0, 117 - header.utf8.count)) + "\n"
        return [0x93] + Array("NUMPY".utf8) + [1, 0] + WAVFile.number(text.utf8.count, bytes: 2) + Array(text.utf8)
            + data
    }

    static func file(_ type: String, _ shape: String, _ data: [UInt8], fortran: Bool = false) -> [UInt8] {
        file("{'descr': '\(type)', 'fortran_order': \(fortran ? "True" : "False"), 'shape': \(shape), }", data)
    }

    static func floats(_ shape: String, _ values: [Float]) -> [UInt8] {
        file("<f4", shape, values.flatMap { WAVFile.number(Int($0.bitPattern), bytes: 4) })
    }

    static func integers(_ shape: String, _ values: [Int]) -> [UInt8] {
        file("<i8", shape, values.flatMap { WAVFile.number($0, bytes: 8) })
    }

    static func bytes(_ shape: String, _ values: [UInt8]) -> [UInt8] { file("|u1", shape, values) }

    /// Returns an archive of stored arrays, or of other files.
    static func archive(_ arrays: [(name: String, file: [UInt8])], suffix: String = ".npy") -> [UInt8] {
        var bytes: [UInt8] = []
        var list: [UInt8] = []
        for (name, file) in arrays {
            let name = Array("\(name)\(suffix)".utf8)
            let sizes =
                WAVFile.number(Int(checksum(file)), bytes: 4) + WAVFile.number(file.count, bytes: 4)
                + WAVFile.number(file.count, bytes: 4) + WAVFile.number(name.count, bytes: 2)
            list +=
                Bytes.hex("504b0102 1400 1400 0000 0000 0000 2100") + sizes + [UInt8](repeating: 0, count: 12)
                + WAVFile.number(bytes.count, bytes: 4) + name
            bytes += Bytes.hex("504b0304 1400 0000 0000 0000 2100") + sizes + [0, 0] + name + file
        }
        let count = WAVFile.number(arrays.count, bytes: 2)
        return bytes + list + Bytes.hex("504b0506 0000 0000") + count + count + WAVFile.number(list.count, bytes: 4)
            + WAVFile.number(bytes.count, bytes: 4) + [0, 0]
    }

    /// Returns the CRC-32, computed bit by bit.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var state = ~UInt32(0)
        for byte in bytes {
            state ^= UInt32(byte)
            for _ in 0..<8 { state = state & 1 == 0 ? state >> 1 : state >> 1 ^ 0xEDB8_8320 }
        }
        return ~state
    }
}
