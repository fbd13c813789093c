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
    /// Descriptor from which something to read ends the stream; nil for none.
    private let interruption: Int32?

    /// Opens a file or a pipe; `-` is standard input.
    ///
    /// The stream ends early once there is something to read from the descriptor `interruption`.
    package init(_ path: String, interruption: Int32? = nil) throws(FileError) {
        name = path == "-" ? "standard input" : path
        self.interruption = interruption
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
        do throws(SystemError) {
            if let interruption, try !file.awaitInput(or: interruption) { return false }
            return try file.read(count, into: &bytes)
        } catch {
            throw FileError(.read, name, error)
        }
    }
}
