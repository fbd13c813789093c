#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An open file, closed when it goes out of scope.
struct OpenFile: ~Copyable {
    private let descriptor: Int32

    init(_ path: String, flags: Int32, permissions: mode_t = 0o666) throws(SystemError) {
        _ = SystemCalls.ignoresFileSizeSignal
        descriptor = try SystemCalls.openFile(path, flags: flags, permissions: permissions)
    }

    deinit { try? SystemCalls.closeFile(descriptor) }

    /// Closes the file and says whether the system took everything.
    consuming func close() throws(SystemError) {
        let descriptor = descriptor
        discard self
        try SystemCalls.closeFile(descriptor)
    }

    var status: SystemCalls.Status {
        get throws(SystemError) { try SystemCalls.status(of: descriptor) }
    }

    /// Writes all bytes, in as many calls as it takes. After an error `written` says how many went out.
    func write(_ bytes: [UInt8], written: inout Int) throws(SystemError) {
        written = 0
        while written < bytes.count {
            let count = try SystemCalls.writeBytes(bytes, from: written, to: descriptor)
            guard count > 0 else { throw SystemError(code: ENOSPC) }
            written += count
        }
    }

    /// Adds at most `count` bytes from where the file stands to `bytes`; false at its end.
    func read(_ count: Int, into bytes: inout [UInt8]) throws(SystemError) -> Bool {
        var chunk = [UInt8](repeating: 0, count: count)
        let got = try SystemCalls.readBytes(descriptor, into: &chunk)
        bytes += chunk[..<got]
        return got > 0
    }

    /// The file's last byte, or nil where it is empty or cannot be read.
    func lastByte(size: Int) -> UInt8? {
        guard size > 0, lseek(descriptor, off_t(size - 1), SEEK_SET) >= 0 else { return nil }
        var bytes: [UInt8] = []
        guard let found = try? read(1, into: &bytes), found else { return nil }
        return bytes.last
    }

    /// Waits until what was written is on the disk. File systems that cannot say are believed.
    func synchronize() throws(SystemError) {
        guard fsync(descriptor) != 0, ![EINVAL, ENOTSUP, EROFS].contains(errno) else { return }
        throw .last
    }

    /// Gives the file another one's owner and permission bits, as far as this user may.
    func adopt(_ status: SystemCalls.Status) {
        if let own = try? self.status, own.owner != status.owner || own.group != status.group {
            _ = fchown(descriptor, status.owner, status.group)
        }
        _ = fchmod(descriptor, status.permissions)
    }

    /// Cuts the file to a length, as far as it has one.
    func cut(to length: Int) { _ = ftruncate(descriptor, off_t(length)) }

    /// Lets later writes wait, after an opening that must not.
    func makeBlocking() { _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK) }
}
