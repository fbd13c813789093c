import Text

/// Problem in a zip archive.
package enum ZipProblem: DataProblem {
    /// The central directory, which ends every archive, is missing.
    case noDirectory
    /// The archive needs the 64-bit extension of the format, which is not read.
    case zip64
    /// The archive is split over several files.
    case severalParts
    /// The central directory is damaged or not where it should be.
    case brokenDirectory
    /// The file of this name is encrypted.
    case encrypted(String)
    /// The file's compression is neither 0 (stored) nor 8 (deflated).
    case method(String, code: Int)
    /// Two files in the archive have this name.
    case duplicate(String)
    /// All files together expand to more than `limit` bytes.
    case tooLarge(limit: Int)
    /// All files together expand to more than is allowed for an archive of this size.
    case outOfProportion(limit: Int)
    /// The file's header is not at its offset, or its data exceed the archive.
    case beyondEnd(String)
    /// The file's length, `found`, differs from that in the directory.
    case size(String, wanted: Int, found: Int)
    /// The CRC-32 of the file's contents differs from that in the directory.
    case checksum(String)
    /// The archive has no file of this name.
    case noEntry(String)
}

extension ZipProblem {
    package var description: String {
        switch self {
        case .noDirectory:
            "this is no zip archive, or it was cut off: the list of files that ends an archive is missing; copy it again"
        case .zip64:
            "this is an archive in the zip64 format, for more than 65534 files or 4 GB, which is not read; split the data"
        case .severalParts: "this is one part of an archive in several files, which is not read; join them first"
        case .brokenDirectory: "the list of files is damaged here; copy the archive again"
        case .encrypted(let name): "\(name.quotedForDisplay) is encrypted; make the archive without a password"
        case .method(let name, let code):
            "\(name.quotedForDisplay) is compressed by method \(code); allowed are 0 (stored) and 8 (deflated)"
        case .duplicate(let name): "\(name.quotedForDisplay) is there twice; every file needs a name of its own"
        case .tooLarge(let limit): "the files take more than \(limit) bytes when expanded, the most allowed"
        case .outOfProportion(let limit):
            "the files take more than \(limit) bytes when expanded, the most allowed for an archive of this size; "
                + "store them without compression, as numpy.savez does"
        case .beyondEnd(let name):
            "\(name.quotedForDisplay) should begin or end where the archive does not reach; copy the archive again"
        case .size(let name, let wanted, let found):
            "\(name.quotedForDisplay) should have \(wanted) bytes and has \(found); copy the archive again"
        case .checksum(let name):
            "\(name.quotedForDisplay) is damaged (its checksum differs from the archive's list); copy the archive again"
        case .noEntry(let name): "there is no file \(name.quotedForDisplay) in the archive"
        }
    }
}
