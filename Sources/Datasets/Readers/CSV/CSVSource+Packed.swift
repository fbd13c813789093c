extension CSVSource {
    /// Returns the table in a gzip file or a ZIP archive, or the bytes as they are.
    static func unpacked(_ bytes: [UInt8], file: String) throws(CSVError) -> [UInt8] {
        do throws(DataFormatError) {
            return try PackedTable.expanded(bytes, file: file)
        } catch {
            throw CSVError(file: file, .packed(error))
        }
    }
}
