import Files

extension DataFolder {
    /// Maximum number of folders within folders.
    private static let depthLimit = 4

    /// Lists the folder at `path` with the files of the folders in it, under names such as `cat/1.png`.
    package init(treeAt path: String, limit: Int = DataLimits.fileSize) throws(FileError) {
        var names: [String] = []
        try Self.list(path, "", depth: 0, &names)
        self.init(path: path, fileNames: names.filter { !Path.isHidden($0) }) { name in
            let file = Path.joined(path, name)
            if Path.leavesFolder(path, file) { throw FileError(.readData, file, .linkOutOfFolder) }
            return try FileContents.read(file, limit: limit, as: .readData)
        }
    }

    private static func list(
        _ root: String, _ folder: String, depth: Int, _ names: inout [String]
    ) throws(FileError) {
        let path = folder.isEmpty ? root : Path.joined(root, folder)
        for name in try FileContents.names(inFolder: path, limit: entryLimit - names.count, as: .readData) {
            if name.hasPrefix(".") { continue }
            let inner = folder.isEmpty ? name : "\(folder)/\(name)"
            if depth < depthLimit, Path.isFolder(Path.joined(root, inner)) {
                try list(root, inner, depth: depth + 1, &names)
            } else {
                names.append(inner)
            }
        }
    }

    /// Presents an archive with its folders, under names such as `cat/1.png`.
    package init(treeOf archive: ZipArchive) {
        let names = archive.names.filter { !Path.isHidden($0) }
        self.init(path: archive.file, fileNames: names) { try archive.contents(of: $0) }
    }
}
