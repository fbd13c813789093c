import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Temporary file named after the process that made it: `.nntui-PID-NUMBER.tmp`.
struct TemporaryFile {
    let path: String

    /// Creates the file with `bytes` on the disk, and with the owner and permission bits of `model` if there is one.
    ///
    /// Leaves no file behind if that fails.
    init(in folder: String, bytes: [UInt8], like model: SystemCalls.Status?) throws(SystemError) {
        path = Self.newPath(in: folder)
        do throws(SystemError) {
            // Until the bytes are complete, nobody may read them who may not read the file that they replace.
            let permissions: mode_t = model == nil ? 0o666 : 0o600
            let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
            let file = try OpenFile(path, flags: flags, permissions: permissions)
            var written = 0
            try file.write(bytes, written: &written)
            if let model { file.adopt(model) }
            try file.synchronize()
            try file.close()
        } catch {
            SystemCalls.remove(path)
            throw error
        }
    }
}

/// Names.
extension TemporaryFile {
    private static let number = Atomic(0)
    private static let prefix = ".nntui-"
    private static let suffix = ".tmp"

    /// Returns an unused path in the folder, different from every earlier one of this process.
    static func newPath(in folder: String) -> String {
        while true {
            let number = number.add(1, ordering: .relaxed).newValue
            let path = Path.joined(folder, "\(prefix)\(getpid())-\(number)\(suffix)")
            if (try? SystemCalls.status(of: path)) == nil { return path }
        }
    }

    /// Removes temporary files that processes which no longer run have left in the folder.
    static func sweep(folder: String) {
        for name in (try? SystemCalls.names(in: folder)) ?? [] {
            guard let process = process(of: name), process != getpid(), !isRunning(process) else { continue }
            SystemCalls.remove(Path.joined(folder, name))
        }
    }

    /// Returns the process that made a temporary file of this name; nil for any other name.
    static func process(of name: String) -> pid_t? {
        guard name.hasPrefix(prefix), name.hasSuffix(suffix) else { return nil }
        let parts = name.dropFirst(prefix.count).dropLast(suffix.count).split(
            separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let process = pid_t(parts[0]), process > 0, Int(parts[1]) != nil else { return nil }
        return process
    }

    private static func isRunning(_ process: pid_t) -> Bool { kill(process, 0) == 0 || errno != ESRCH }
}
