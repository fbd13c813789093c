import CPresets

/// Presets and data files that are embedded in the program.
package enum PresetCatalog {
    /// Names of the presets in teaching order, those of a chapter together.
    package static let names = files.keys(withSuffix: ".json").map { String($0.dropLast(5)) }

    /// Names of all embedded files, including data files.
    package static let fileNames = files.names

    private static let files = EmbeddedFiles()

    /// Returns the bytes of an embedded file, such as `digits.csv`; nil if there is none of that name.
    package static func bytes(ofFile name: String) -> [UInt8]? { files.bytes(of: name) }
}

/// Files compiled into the program.
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
