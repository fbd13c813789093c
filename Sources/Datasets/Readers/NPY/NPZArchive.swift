/// An NPZ file: a zip archive with an NPY file for each named array.
package struct NPZArchive: Sendable {
    /// The archive, as errors name it.
    package let file: String
    /// The arrays' names, in the archive's order.
    package let names: [String]
    private let archive: ZipArchive

    package init(_ bytes: [UInt8], file: String) throws(DataFormatError) {
        archive = try ZipArchive(bytes, file: file)
        self.file = file
        names = archive.names.filter { $0.hasSuffix(".npy") }.map { String($0.dropLast(4)) }
    }

    /// The array of this name; its offsets in errors are those in its own, expanded file.
    package func array(_ name: String) throws(DataFormatError) -> NPYArray {
        try NPYReader.read(archive.contents(of: name + ".npy"), file: "\(file)/\(name).npy")
    }
}
