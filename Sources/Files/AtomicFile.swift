#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes whole files atomically, so that no reader ever sees half of one, even after a crash or on a full disk.
///
/// The bytes go to a temporary file in the same folder, which is synchronized to the disk and then renamed over the old
/// file.
package enum AtomicFile {
    /// Creates or replaces the file at `path`.
    ///
    /// The permission bits of an existing file are kept, a symbolic link is followed, and temporary files that others
    /// left in the folder are removed. With `keepingPrevious` the previous file remains as `NAME~`; the file
    /// itself exists at every moment, unless the file system lacks hard links.
    package static func write(
        _ bytes: [UInt8], to path: String, keepingPrevious: Bool = false
    ) throws(FileError) {
        try withTarget(of: path) { target, existing throws(SystemError) in
            TemporaryFile.sweep(folder: Path.folder(of: target))
            try replace(target, existing, with: bytes, keepingPrevious: keepingPrevious && existing != nil)
        }
    }

    /// Throws the error that writing a small file at `path` would meet now; leaves no trace.
    package static func probe(_ path: String) throws(FileError) {
        try withTarget(of: path) { target, existing throws(SystemError) in
            // A signal that ends the process waits until the file is gone.
            try SystemCalls.holdingSignals { () throws(SystemError) in
                let temporary = try TemporaryFile.make(in: Path.folder(of: target), bytes: [0], like: existing)
                SystemCalls.remove(temporary.path)
            }
        }
    }

    /// Calls `body` with the file that a path leads to and its status, nil for a new file; throws unless it is a regular
    /// file that may be written.
    private static func withTarget(
        of path: String, _ body: (_ target: String, _ existing: SystemCalls.Status?) throws(SystemError) -> Void
    ) throws(FileError) {
        try check(path, .write)
        var wrongKind: FileKind?
        do throws(SystemError) {
            let target = try Path.resolvingLinks(path)
            let existing = try existingStatus(target)
            if existing?.kind ?? .regular == .regular {
                if existing != nil { try SystemCalls.requireWritable(target) }
                return try body(target, existing)
            }
            wrongKind = existing?.kind
        } catch {
            throw FileError(.write, path, error)
        }
        throw FileError(.write, path, .wrongKind(wrongKind ?? .device))
    }

    /// Throws for an empty path, or one with a NUL, which the system would misread.
    static func check(_ path: String, _ action: FileError.Action) throws(FileError) {
        if path.isEmpty { throw FileError(action, path, .emptyPath) }
        if path.utf8.contains(0) { throw FileError(action, path, .nulInPath) }
        if action.isWriting, let link = Path.foreignLink(on: path) { throw FileError(action, path, .foreignLink(link)) }
    }

    private static func replace(
        _ target: String, _ existing: SystemCalls.Status?, with bytes: [UInt8], keepingPrevious: Bool
    ) throws(SystemError) {
        let temporary = try TemporaryFile.make(in: Path.folder(of: target), bytes: bytes, like: existing)
        do throws(SystemError) {
            if keepingPrevious { try keep(target) }
            try SystemCalls.move(temporary.path, to: target)
        } catch {
            SystemCalls.remove(temporary.path)
            throw error
        }
        try synchronize(folder: Path.folder(of: target))
    }

    /// Adds the name `NAME~` to the file, by way of a temporary name, because a hard link does not replace an existing
    /// file.
    private static func keep(_ target: String) throws(SystemError) {
        let name = TemporaryFile.newPath(in: Path.folder(of: target))
        // The lock is the file's, not the name's: it keeps a sweep from the temporary name.
        let file = try? OpenFile(target, flags: O_RDONLY | O_NONBLOCK)
        try? file?.lock(shared: true, atOnce: true)
        do throws(SystemError) {
            try SystemCalls.addName(name, to: target)
        } catch {
            // Some file systems have no hard links; there the old file is moved away just before the new one arrives.
            return try SystemCalls.move(target, to: target + "~")
        }
        do throws(SystemError) {
            try SystemCalls.move(name, to: target + "~")
            // Renaming one hard link of a file to another does nothing, and leaves both.
            SystemCalls.remove(name)
        } catch {
            SystemCalls.remove(name)
            throw error
        }
    }

    private static func existingStatus(_ target: String) throws(SystemError) -> SystemCalls.Status? {
        do throws(SystemError) {
            return try SystemCalls.status(of: target)
        } catch {
            if error.code == ENOENT { return nil }
            throw error
        }
    }

    /// Makes the new name durable; a folder that cannot be opened is trusted.
    private static func synchronize(folder: String) throws(SystemError) {
        guard let folder = try? OpenFile(folder, flags: O_RDONLY | O_DIRECTORY) else { return }
        try folder.synchronize()
    }
}
