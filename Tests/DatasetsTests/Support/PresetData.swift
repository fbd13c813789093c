import Datasets
import Files

/// Files under `presets/`.
enum PresetData {
    static func read(_ name: String) throws -> [UInt8] {
        let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
        return try FileContents.read(root.joined(separator: "/") + "/presets/" + name, limit: DataLimits.fileSize)
    }
}
