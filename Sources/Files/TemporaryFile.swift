import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file under a name that says which process made it: `.nntui-PID-NUMBER.tmp`.
struct TemporaryFile {
    let path: String

    /// Makes the file with `bytes` on the disk; owner and permission bits are those of `model` where there is one.
    /// Nothing remains where that fails.
    init(in folder: String, bytes: [UInt8], like model: SystemCalls.Status?) throws(SystemError) {
        path = Self.newPath(in: folder)
        do throws(SystemError) {
            // Until the bytes are complete nobody reads them who might not read the file that they replace.
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

    /// A name in the folder that this process has not used yet, nor an earlier one of the same number.
    static func newPath(in folder: String) -> String {
        while true {
            let number = number.add(1, ordering: .relaxed).newValue
            let path = Path.joined(folder, "\(prefix)\(getpid())-\(number)\(suffix)")
            if (try? SystemCalls.status(of: path)) == nil { return path }
        }
    }

    /// Removes what processes that no longer run have left in the folder.
    static func sweep(folder: String) {
        for name in (try? SystemCalls.names(in: folder)) ?? [] {
            guard let process = process(of: name), process != getpid(), !isRunning(process) else { continue }
            SystemCalls.remove(Path.joined(folder, name))
        }
    }

    /// The process that made a temporary file of this name, or nil where it is no such name.
    static func process(of name: String) -> pid_t? {
        guard name.hasPrefix(prefix), name.hasSuffix(suffix) else { return nil }
        let parts = name.dropFirst(prefix.count).dropLast(suffix.count).split(
            separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let process = pid_t(parts[0]), process > 0, Int(parts[1]) != nil else { return nil }
        return process
    }

    private static func isRunning(_ process: pid_t) -> Bool { kill(process, 0) == 0 || errno != ESRCH }
}
