#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Kind of file at a path, with the raw values that messages use.
package enum FileKind: String, Sendable {
    /// Ordinary file of bytes on a file system.
    case regular = "a regular file"
    /// Directory of named files.
    case folder = "a folder"
    /// Symbolic link itself, not its destination.
    case link = "a symbolic link"
    /// FIFO, at which a reader may have to wait for a writer.
    case pipe = "a pipe"
    /// Socket, which cannot be opened as a file.
    case socket = "a socket"
    /// Character or block device, or anything else.
    case device = "a device"

    init(mode: mode_t) {
        self =
            switch mode & S_IFMT {
            case S_IFREG: .regular
            case S_IFDIR: .folder
            case S_IFLNK: .link
            case S_IFIFO: .pipe
            case S_IFSOCK: .socket
            default: .device
            }
    }
}
