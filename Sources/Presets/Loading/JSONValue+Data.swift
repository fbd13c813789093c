import Files
import Formats

/// Replacement of a preset's data.
extension JSONValue {
    /// Returns the preset with its data read from `path`.
    ///
    /// The path is a file or folder of the kind that the preset reads already, a folder with MNIST's files, a file of
    /// NumPy arrays, or a CSV file.
    func replacingData(with path: String) throws(ConfigurationError) -> JSONValue {
        let path = Path.fromRoot(path)
        let key = Self.inPlace.first { self["data"]?[$0] != nil }
        if let key { return try setting("data.\(key)", to: JSONValue(path)) }
        if Path.isFolder(path) {
            return try setting("data", to: ["images": JSONValue(path)]).setting("scaling", to: "none")
        }
        return try setting("data", to: path.hasSuffix(".npz") ? ["arrays": JSONValue(path)] : ["file": JSONValue(path)])
    }

    /// Keys of the kinds of data that a preset keeps reading, from another path.
    private static let inPlace = ["text", "names", "recordings"]
}
