import CPresets

/// The presets and data files that the program carries in itself.
package enum PresetCatalog {
    /// The names in teaching order: first what works, then what goes wrong.
    package static let names = files.keys(withSuffix: ".json").map { String($0.dropLast(5)) }

    /// The names of all embedded files, data files among them.
    package static let fileNames = files.names

    private static let files = EmbeddedFiles()

    /// The bytes of an embedded file, such as `digits.csv`; nil where there is none of that name.
    package static func bytes(ofFile name: String) -> [UInt8]? { files.bytes(of: name) }
}

/// The files that were compiled in.
private struct EmbeddedFiles: Sendable {
    let names: [String]

    init() {
        names = (0..<nn_preset_file_count()).map { index in
            var bytes: [UInt8] = []
            while true {
                let byte = nn_preset_name_byte(index, bytes.count)
                if byte == 0 { return String(decoding: bytes, as: UTF8.self) }
                bytes.append(byte)
            }
        }
    }

    func keys(withSuffix suffix: String) -> [String] { names.filter { $0.hasSuffix(suffix) } }

    func bytes(of name: String) -> [UInt8]? {
        guard let index = names.firstIndex(of: name) else { return nil }
        return (0..<nn_preset_file_size(index)).map { nn_preset_file_byte(index, $0) }
    }
}
