#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Open file, closed when it goes out of scope.
struct OpenFile: ~Copyable {
    private let descriptor: Int32

    init(_ path: String, flags: Int32, permissions: mode_t = 0o666) throws(SystemError) {
        _ = SystemCalls.ignoresFileSizeSignal
        descriptor = try SystemCalls.openFile(path, flags: flags, permissions: permissions)
    }

    /// Opens what another descriptor refers to.
    init(copying other: Int32) throws(SystemError) {
        descriptor = fcntl(other, F_DUPFD_CLOEXEC, 0)
        if descriptor < 0 { throw .last }
    }

    deinit { try? SystemCalls.closeFile(descriptor) }

    /// Throws if the system could not take everything that was written; the file stays open, and locked.
    func flush() throws(SystemError) {
        let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
        if copy >= 0 { try SystemCalls.closeFile(copy) }
    }

    /// Locks the file until it is closed, waiting for others unless `atOnce`.
    func lock(shared: Bool = false, atOnce: Bool = false) throws(SystemError) {
        while flock(descriptor, (shared ? LOCK_SH : LOCK_EX) | (atOnce ? LOCK_NB : 0)) != 0 {
            guard errno == EINTR else { throw .last }
        }
    }

    var status: SystemCalls.Status {
        get throws(SystemError) { try SystemCalls.status(of: descriptor) }
    }

    /// Writes all bytes, in as many calls as it takes; after an error, `written` is the number of bytes written.
    func write(_ bytes: [UInt8], written: inout Int) throws(SystemError) {
        written = 0
        while written < bytes.count {
            let count = try SystemCalls.writeBytes(bytes, from: written, to: descriptor)
            guard count > 0 else { throw SystemError(code: ENOSPC) }
            written += count
        }
    }

    /// Appends at most `count` bytes from the current position to `bytes`; returns false at the end of the file.
    func read(_ count: Int, into bytes: inout [UInt8]) throws(SystemError) -> Bool {
        var chunk = [UInt8](repeating: 0, count: count)
        let got = try SystemCalls.readBytes(descriptor, into: &chunk)
        bytes += chunk[..<got]
        return got > 0
    }

    /// Waits until there is something to read; returns false once there is something to read from another descriptor.
    func awaitInput(or other: Int32) throws(SystemError) -> Bool { try SystemCalls.awaitInput(descriptor, or: other) }

    /// Returns the last byte of the file; nil if it is empty or cannot be read.
    func lastByte(size: Int) -> UInt8? {
        guard size > 0, lseek(descriptor, off_t(size - 1), SEEK_SET) >= 0 else { return nil }
        var bytes: [UInt8] = []
        guard let found = try? read(1, into: &bytes), found else { return nil }
        return bytes.last
    }

    /// Waits until everything written is on the disk; a file system that does not support this is trusted.
    func synchronize() throws(SystemError) {
        guard fsync(descriptor) != 0, ![EINVAL, ENOTSUP, EROFS].contains(errno) else { return }
        throw .last
    }

    /// Gives the file the owner and permission bits of another one, as far as this user may.
    func adopt(_ status: SystemCalls.Status) {
        if let own = try? self.status, own.owner != status.owner || own.group != status.group {
            _ = fchown(descriptor, status.owner, status.group)
        }
        _ = fchmod(descriptor, status.permissions)
    }

    /// Truncates the file to a length; does nothing where that is impossible.
    func cut(to length: Int) { _ = ftruncate(descriptor, off_t(length)) }

    /// Makes later writes block, although opening the file must not.
    func makeBlocking() { _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK) }
}
