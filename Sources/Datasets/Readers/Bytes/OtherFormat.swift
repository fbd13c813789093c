import Files

/// Problem with a file of another format than its reader wants.
package struct OtherFormat: DataProblem {
    /// Format that the first bytes give away.
    package let found: FileSignature
    /// Format that is wanted, such as "a WAV file".
    package let wanted: String
    /// Name of the file, for a command that converts it.
    let file: String

    package var description: String { found.refusal(wanted: wanted, file: file) }
}

extension OtherFormat {
    /// Throws if the bytes begin like a file of a known format other than those `expected`.
    static func refuse(
        _ bytes: [UInt8], file: String, wanted: String, except expected: FileSignature? = nil
    ) throws(DataFormatError) {
        guard let found = FileSignature(bytes), found != expected else { return }
        throw DataFormatError(file, .wholeFile, OtherFormat(found: found, wanted: wanted, file: file))
    }
}
