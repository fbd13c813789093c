#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A log that grows by whole lines. A fault ends the log and not the run: it is reported once, by ``takeError()``.
package struct AppendingFile: ~Copyable {
    package let path: String
    private let file: OpenFile
    private var buffer: [UInt8] = []
    private var error: FileError?
    /// False after a fault; lines are dropped from then on.
    package private(set) var isWorking = true
    /// Where the last whole line ends, or nil where the file is a pipe or a device.
    private var length: Int?

    /// Opens the log, or makes it. With `emptying` what it held is dropped; otherwise lines are added after it.
    package init(_ path: String, emptying: Bool = false) throws(FileError) {
        try AtomicFile.check(path, .write)
        file = try Self.open(path, emptying: emptying)
        self.path = path
        if let status = try? file.status, status.kind == .regular { length = status.size }
        endTornLine()
    }

    private static func open(_ path: String, emptying: Bool) throws(FileError) -> OpenFile {
        // Opening a pipe that nobody reads must fail (ENXIO) and not wait; writing may wait.
        let flags = O_WRONLY | O_APPEND | O_CREAT | O_NONBLOCK | (emptying ? O_TRUNC : 0)
        do throws(SystemError) {
            let file = try OpenFile(path, flags: flags)
            file.makeBlocking()
            return file
        } catch {
            throw FileError(.write, path, error)
        }
    }

    deinit {
        guard isWorking, !buffer.isEmpty else { return }
        var written = 0
        try? file.write(buffer, written: &written)
    }

    /// Adds a line, its line break not included. It reaches the file with the next ``flush()`` or when 64 KB wait.
    package mutating func append(line: some Sequence<UInt8>) {
        guard isWorking else { return }
        buffer.append(contentsOf: line)
        buffer.append(UInt8(ascii: "\n"))
        if buffer.count >= 1 << 16 { flush() }
    }

    /// Hands all waiting lines to the system.
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

    /// The fault that ended the log, the first time that it is asked for.
    package mutating func takeError() -> FileError? {
        defer { error = nil }
        return error
    }

    /// Leaves whole lines only.
    private mutating func fail(_ cause: SystemError, written: Int) {
        isWorking = false
        error = FileError(.write, path, cause)
        let whole = buffer[..<written].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        if let length { file.cut(to: length + whole) }
    }

    /// A process that was killed while it wrote may have left half a line, which would swallow the next one.
    private mutating func endTornLine() {
        guard let length, let reader = try? OpenFile(path, flags: O_RDONLY | O_NONBLOCK),
            let last = reader.lastByte(size: length), last != UInt8(ascii: "\n")
        else { return }
        buffer.append(UInt8(ascii: "\n"))
    }
}
