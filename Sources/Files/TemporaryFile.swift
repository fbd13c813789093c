import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Temporary file, `.nntui-PID-NUMBER.tmp`, which its maker keeps locked so that nobody takes it for an orphan.
struct TemporaryFile: ~Copyable {
    let path: String
    private let file: OpenFile

    private init(path: String, file: consuming OpenFile) {
        self.path = path
        self.file = file
    }

    /// Creates a file with `bytes` on the disk, and with the owner and permission bits of `model` if there is one.
    ///
    /// Leaves no file behind if that fails.
    static func make(
        in folder: String, bytes: [UInt8], like model: SystemCalls.Status?
    ) throws(SystemError) -> TemporaryFile {
        // Until the bytes are complete, nobody may read them who may not read the file that they replace.
        let temporary = try create(in: folder, permissions: model == nil ? 0o666 : 0o600)
        do throws(SystemError) {
            try temporary.write(bytes, like: model)
        } catch {
            SystemCalls.remove(temporary.path)
            throw error
        }
        return temporary
    }

    private func write(_ bytes: [UInt8], like model: SystemCalls.Status?) throws(SystemError) {
        try append(bytes)
        try complete(like: model)
    }

    /// Appends bytes.
    func append(_ bytes: [UInt8]) throws(SystemError) {
        var written = 0
        try file.write(bytes, written: &written)
    }

    /// Waits until everything is on the disk, with the owner and permission bits of `model` if there is one.
    func complete(like model: SystemCalls.Status?) throws(SystemError) {
        if let model { file.adopt(model) }
        try file.synchronize()
        try file.flush()
    }
}

/// Creation.
extension TemporaryFile {
    private static let number = Atomic(0)
    private static let prefix = ".nntui-"
    private static let suffix = ".tmp"

    /// Creates and locks an empty file.
    ///
    /// Another name is tried if a process with the same number has just taken one, or if a sweep came between creating
    /// and locking.
    static func create(in folder: String, permissions: mode_t) throws(SystemError) -> TemporaryFile {
        let flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW
        for _ in 0..<100 {
            let path = newPath(in: folder)
            do throws(SystemError) {
                let file = try OpenFile(path, flags: flags, permissions: permissions)
                // Some file systems have no locks; there a sweep goes by the file's age.
                try? file.lock()
                if (try? file.status.nameCount) != 0 { return TemporaryFile(path: path, file: file) }
            } catch {
                if error.code != EEXIST { throw error }
            }
        }
        throw SystemError(code: EEXIST)
    }

    /// Returns an unused path in the folder, different from every earlier one of this process.
    static func newPath(in folder: String) -> String {
        while true {
            let number = number.add(1, ordering: .relaxed).newValue
            let path = Path.joined(folder, "\(prefix)\(getpid())-\(number)\(suffix)")
            if (try? SystemCalls.status(of: path)) == nil { return path }
        }
    }
}

/// Orphans.
extension TemporaryFile {
    /// Age in seconds after which a file counts as an orphan where its lock says nothing.
    private static let ageOfOrphans = 86_400

    /// Removes temporary files that nobody is writing any more from the folder.
    ///
    /// The process number in a name decides nothing: the maker may run on another host or in another container.
    static func sweep(folder: String) {
        for name in (try? SystemCalls.names(in: folder)) ?? [] where isTemporary(name) {
            sweep(Path.joined(folder, name))
        }
    }

    private static func sweep(_ path: String) {
        guard let status = try? SystemCalls.status(of: path), status.kind == .regular else { return }
        do throws(SystemError) {
            let file = try OpenFile(path, flags: O_RDWR | O_NOFOLLOW | O_NONBLOCK)
            try file.lock(atOnce: true)
            SystemCalls.remove(path)
        } catch {
            if error.code == EWOULDBLOCK || status.age < ageOfOrphans { return }
            SystemCalls.remove(path)
        }
    }

    private static func isTemporary(_ name: String) -> Bool {
        guard name.hasPrefix(prefix), name.hasSuffix(suffix) else { return false }
        let parts = name.dropFirst(prefix.count).dropLast(suffix.count).split(
            separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let process = pid_t(parts[0]) else { return false }
        return process > 0 && Int(parts[1]) != nil
    }
}
