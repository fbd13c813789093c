#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// The only file of this target that passes memory to the system by address, because the C library takes paths and
// buffers in no other way. Every address is used only within its own call, and every count is the buffer's own.

/// System calls for reading and writing files, with errors thrown.
enum SystemCalls {
    /// Status of a file.
    struct Status {
        let kind: FileKind
        let permissions: mode_t
        let size: Int
        let owner: uid_t
        let group: gid_t
        /// Device and number on it, which tell one file from another.
        let identity: [UInt64]
        /// Number of names that the file has.
        let nameCount: Int
        /// Time of the latest change of the contents, in seconds since 1970.
        let changedAt: Int

        /// Number of seconds since that change, by the clock that files are dated with.
        var age: Int { time(nil) - changedAt }

        fileprivate init(_ information: stat) {
            kind = FileKind(mode: mode_t(information.st_mode))
            permissions = mode_t(information.st_mode) & 0o7777
            size = Int(information.st_size)
            owner = information.st_uid
            group = information.st_gid
            identity = [UInt64(truncatingIfNeeded: information.st_dev), UInt64(information.st_ino)]
            nameCount = Int(information.st_nlink)
            #if canImport(Glibc)
                changedAt = information.st_mtim.tv_sec
            #else
                changedAt = information.st_mtimespec.tv_sec
            #endif
        }
    }

    /// Returns the status of the file at a path; of a symbolic link itself, not of its destination.
    static func status(of path: String) throws(SystemError) -> Status {
        var information = stat()
        guard unsafe lstat(path, &information) == 0 else { throw .last }
        return Status(information)
    }

    static func status(of descriptor: Int32) throws(SystemError) -> Status {
        var information = stat()
        guard unsafe fstat(descriptor, &information) == 0 else { throw .last }
        return Status(information)
    }

    /// Current folder, from which relative paths start.
    static var currentFolder: String? {
        guard let text = unsafe getcwd(nil, 0) else { return nil }
        defer { unsafe free(text) }
        return unsafe String(cString: text)
    }

    /// Returns the path from the root without symbolic links; nil if nothing exists there.
    static func canonicalPath(of path: String) -> String? {
        guard let text = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(text) }
        return unsafe String(cString: text)
    }

    static func requireWritable(_ path: String) throws(SystemError) {
        guard unsafe access(path, W_OK) == 0 else { throw .last }
    }

    /// Returns the system's message for an error number.
    static func message(for code: Int32) -> String { unsafe String(cString: strerror(code)) }

    /// Calls `body` while signals to this thread wait, crashes of its own excepted.
    static func holdingSignals(_ body: () throws(SystemError) -> Void) throws(SystemError) {
        var (all, before) = (sigset_t(), sigset_t())
        unsafe sigfillset(&all)
        unsafe pthread_sigmask(SIG_BLOCK, &all, &before)
        defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
        try body()
    }

    /// Makes a write beyond the file-size limit an error (EFBIG) instead of a signal that ends the process.
    static let ignoresFileSizeSignal: Bool = {
        _ = signal(SIGXFSZ, SIG_IGN)
        return true
    }()
}

/// Names in folders.
extension SystemCalls {
    /// Returns the destination of a symbolic link.
    static func destination(ofLink path: String) throws(SystemError) -> String {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = unsafe readlink(path, &buffer, buffer.count)
        guard count >= 0 else { throw .last }
        return String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    static func move(_ source: String, to target: String) throws(SystemError) {
        guard unsafe rename(source, target) == 0 else { throw .last }
    }

    /// Adds a hard link at `target` to the file at `source`.
    static func addName(_ target: String, to source: String) throws(SystemError) {
        guard unsafe link(source, target) == 0 else { throw .last }
    }

    /// Makes a folder, or leaves one that is there.
    static func makeFolder(_ path: String) throws(SystemError) {
        guard unsafe mkdir(path, 0o777) != 0 else { return }
        let error = SystemError.last
        if !Path.isFolder(path) { throw error }
    }

    /// Removes a name, ignoring errors such as a missing file.
    static func remove(_ path: String) { _ = unsafe unlink(path) }

    /// Lists the names in a folder, without `.` and `..`.
    static func names(in folder: String) throws(SystemError) -> [String] {
        guard let directory = unsafe opendir(folder) else { throw .last }
        defer { _ = unsafe closedir(directory) }
        var names: [String] = []
        while let entry = unsafe readdir(directory) {
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}

/// Open files.
extension SystemCalls {
    static func openFile(_ path: String, flags: Int32, permissions: mode_t) throws(SystemError) -> Int32 {
        while true {
            let descriptor = unsafe open(path, flags | O_CLOEXEC, permissions)
            if descriptor >= 0 { return descriptor }
            guard errno == EINTR else { throw .last }
        }
    }

    static func closeFile(_ descriptor: Int32) throws(SystemError) {
        guard close(descriptor) != 0, errno != EINTR else { return }
        throw .last
    }

    /// Writes all or some of the bytes from `start` on, and returns the number written.
    static func writeBytes(_ bytes: [UInt8], from start: Int, to descriptor: Int32) throws(SystemError) -> Int {
        while true {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[start...])
                return unsafe write(descriptor, rest.baseAddress, rest.count)
            }
            if count >= 0 { return count }
            guard errno == EINTR else { throw .last }
        }
    }

    /// Waits until there is something to read from a descriptor; returns false if there is from `other` as well.
    static func awaitInput(_ descriptor: Int32, or other: Int32) throws(SystemError) -> Bool {
        var entries = [descriptor, other].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        while unsafe poll(&entries, nfds_t(entries.count), -1) < 0 {
            guard errno == EINTR else { throw .last }
        }
        return entries[1].revents == 0
    }

    /// Fills the front of `bytes`, and returns the number of bytes read; 0 at the end of the file.
    static func readBytes(_ descriptor: Int32, into bytes: inout [UInt8]) throws(SystemError) -> Int {
        while true {
            let count = unsafe read(descriptor, &bytes, bytes.count)
            if count >= 0 { return count }
            guard errno == EINTR else { throw .last }
        }
    }
}
