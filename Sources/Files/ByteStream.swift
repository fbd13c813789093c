#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// File, pipe or standard input, read piece by piece from its beginning to its end.
package struct ByteStream: ~Copyable {
    /// Path of the file, or the words for standard input.
    package let name: String
    private let file: OpenFile

    /// Opens a file or a pipe; `-` is standard input.
    package init(_ path: String) throws(FileError) {
        name = path == "-" ? "standard input" : path
        file = try Self.open(path)
    }

    private static func open(_ path: String) throws(FileError) -> OpenFile {
        if path != "-" { try AtomicFile.check(path, .read) }
        do throws(SystemError) {
            let file = try path == "-" ? OpenFile(copying: STDIN_FILENO) : OpenFile(path, flags: O_RDONLY)
            if try file.status.kind != .folder { return file }
        } catch {
            throw FileError(.read, path, error)
        }
        throw FileError(.read, path, .wrongKind(.folder))
    }

    /// Appends at least one and at most `count` bytes to `bytes`; returns false at the end.
    package func read(_ count: Int, into bytes: inout [UInt8]) throws(FileError) -> Bool {
        do throws(SystemError) { return try file.read(count, into: &bytes) } catch {
            throw FileError(.read, name, error)
        }
    }
}
