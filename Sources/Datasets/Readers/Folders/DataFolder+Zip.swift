extension DataFolder {
    /// The files of an archive as one folder, by their names without the folders that they stand in.
    package init(_ archive: ZipArchive) throws(DataFormatError) {
        var places: [String: String] = [:]
        for name in archive.names {
            let last = String(name.split(separator: "/").last ?? "")
            if last.hasPrefix(".") { continue }
            if places.updateValue(name, forKey: last) != nil {
                throw DataFormatError(archive.file, .whole, .zip(.duplicate(last)))
            }
        }
        let known = places
        self.init(path: archive.file, fileNames: Array(known.keys)) { try archive.contents(of: known[$0] ?? $0) }
    }
}
