#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Log that grows by whole lines.
///
/// An error ends the log but not the run; it is reported once, by ``takeError()``.
package struct AppendingFile: ~Copyable {
    /// Path of the file.
    package let path: String
    private let file: OpenFile
    private var buffer: [UInt8] = []
    private var error: FileError?
    /// Whether lines are still written; false after an error, when further lines are dropped.
    package private(set) var isWorking = true
    /// Length of the file up to the last whole line; nil if the file is a pipe or a device.
    private var length: Int?

    /// Beginning of every log of a kind, by which it is told from other files.
    package struct Kind: Sendable {
        let beginning: String
        let name: String

        /// Describes a kind of log; `name` stands in errors.
        package init(beginning: String, name: String) {
            self.beginning = beginning
            self.name = name
        }
    }

    /// Opens or creates the log; its old contents are dropped if `emptying`, otherwise lines are appended.
    ///
    /// Throws if they are not those of a log of the given kind. If `alone`, the file is locked until the log is closed;
    /// throws if another log holds it so.
    package init(_ path: String, emptying: Bool = false, kind: Kind? = nil, alone: Bool = false) throws(FileError) {
        try AtomicFile.check(path, .append)
        let file = try Self.open(path, emptying: emptying)
        let status = try? file.status
        let length = status.flatMap { $0.kind == .regular ? $0.size : nil }
        if let kind, length != nil { try Self.check(path, kind) }
        if alone { try Self.claim(file, path) }
        self.file = file
        self.path = path
        self.length = length
        endTornLine()
    }

    /// Throws if a file is not of a kind; a process killed while writing may have left only the start of its beginning.
    private static func check(_ path: String, _ kind: Kind) throws(FileError) {
        let (beginning, start) = (Array(kind.beginning.utf8), startOfFile(path, count: kind.beginning.utf8.count))
        if !beginning.starts(with: start) { throw FileError(.append, path, .otherContents(wanted: kind.name)) }
    }

    /// Locks a file, and throws if somebody else holds it, or has meanwhile put another one in its place.
    private static func claim(_ file: borrowing OpenFile, _ path: String) throws(FileError) {
        do throws(SystemError) {
            try file.lock(atOnce: true)
            let (own, now) = (try file.status.identity, try SystemCalls.status(of: Path.resolvingLinks(path)).identity)
            if own == now { return }
        } catch {
            // Some file systems have no locks; there others are trusted to keep away.
            if error.code != EWOULDBLOCK { return }
        }
        throw FileError(.append, path, .inUse)
    }

    /// Returns the first bytes of a file; none if it cannot be read.
    private static func startOfFile(_ path: String, count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        guard let reader = try? OpenFile(path, flags: O_RDONLY | O_NONBLOCK) else { return [] }
        _ = try? reader.read(count, into: &bytes)
        return bytes
    }

    private static func open(_ path: String, emptying: Bool) throws(FileError) -> OpenFile {
        // Opening a pipe without a reader must fail (ENXIO) rather than wait; writing may wait.
        let flags = O_WRONLY | O_APPEND | O_CREAT | O_NONBLOCK | (emptying ? O_TRUNC : 0)
        do throws(SystemError) {
            let file = try OpenFile(path, flags: flags)
            file.makeBlocking()
            return file
        } catch {
            throw FileError(.append, path, error)
        }
    }

    deinit {
        guard isWorking, !buffer.isEmpty else { return }
        var written = 0
        try? file.write(buffer, written: &written)
    }

    /// Appends a line, given without its line break.
    ///
    /// It reaches the file with the next ``flush()``, or when 64 KB are waiting.
    package mutating func append(line: some Sequence<UInt8>) {
        guard isWorking else { return }
        buffer.append(contentsOf: line)
        buffer.append(UInt8(ascii: "\n"))
        if buffer.count >= 1 << 16 { flush() }
    }

    /// Writes all waiting lines to the file.
    package mutating func flush() {
        guard isWorking, !buffer.isEmpty else { return }
        var written = 0
        do throws(SystemError) {
            try file.write(buffer, written: &written)
            length? += buffer.count
        } catch {
            fail(error, written: written)
        }
        buffer.removeAll(keepingCapacity: isWorking)
    }

    /// Returns the error that ended the log, once.
    package mutating func takeError() -> FileError? {
        defer { error = nil }
        return error
    }

    /// Ends the log, leaving only whole lines in the file.
    private mutating func fail(_ cause: SystemError, written: Int) {
        isWorking = false
        error = FileError(.append, path, cause)
        let whole = buffer[..<written].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        if let length { file.cut(to: length + whole) }
    }

    /// Ends an incomplete last line, which a process killed while writing may have left and which would swallow the
    /// next one.
    private mutating func endTornLine() {
        guard let length, let reader = try? OpenFile(path, flags: O_RDONLY | O_NONBLOCK),
            let last = reader.lastByte(size: length), last != UInt8(ascii: "\n")
        else { return }
        buffer.append(UInt8(ascii: "\n"))
    }
}
