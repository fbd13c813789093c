import Files
import Formats

/// A preset with another person's data.
extension JSONValue {
    /// The preset with its data read from `path`: a file or folder of the kind that the preset reads already, a folder with
    /// MNIST's files, arrays that NumPy wrote, or a CSV file.
    func replacingData(with path: String) throws(ConfigurationError) -> JSONValue {
        let path = Path.fromRoot(path)
        let key = Self.inPlace.first { self["data"]?[$0] != nil }
        if let key { return try setting("data.\(key)", to: JSONValue(path)) }
        if Path.isFolder(path) {
            return try setting("data", to: ["images": JSONValue(path)]).setting("scaling", to: "none")
        }
        return try setting("data", to: path.hasSuffix(".npz") ? ["arrays": JSONValue(path)] : ["file": JSONValue(path)])
    }

    /// What a preset that reads one of them goes on reading, from another place.
    private static let inPlace = ["text", "names", "recordings"]
}
