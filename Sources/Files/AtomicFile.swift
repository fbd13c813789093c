#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes whole files so that a reader, a crash or a full disk never meets half of one: a temporary file in the same
/// folder takes the bytes, reaches the disk, and then takes the old file's name in one step.
package enum AtomicFile {
    /// Replaces or makes the file at `path`.
    ///
    /// Permission bits of an existing file are kept, a symbolic link is followed, and temporary files that dead
    /// processes left in the folder are removed. With `keepingPrevious` the file that stood there before remains as
    /// `NAME~`; the file itself exists at every moment.
    package static func write(
        _ bytes: [UInt8], to path: String, keepingPrevious: Bool = false
    ) throws(FileError) {
        try check(path, .write)
        var wrongKind: FileKind?
        do throws(SystemError) {
            let target = try Path.resolvingLinks(path)
            let existing = try existingStatus(target)
            if existing?.kind ?? .regular == .regular {
                if existing != nil { try SystemCalls.requireWritable(target) }
                TemporaryFile.sweep(folder: Path.folder(of: target))
                return try replace(target, existing, with: bytes, keepingPrevious: keepingPrevious && existing != nil)
            }
            wrongKind = existing?.kind
        } catch {
            throw FileError(.write, path, error)
        }
        throw FileError(.write, path, .wrongKind(wrongKind ?? .device))
    }

    /// Refuses a name that the system would misread.
    static func check(_ path: String, _ action: FileError.Action) throws(FileError) {
        if path.isEmpty { throw FileError(action, path, .emptyPath) }
        if path.utf8.contains(0) { throw FileError(action, path, .nulInPath) }
    }

    private static func replace(
        _ target: String, _ existing: SystemCalls.Status?, with bytes: [UInt8], keepingPrevious: Bool
    ) throws(SystemError) {
        let temporary = try TemporaryFile(in: Path.folder(of: target), bytes: bytes, like: existing)
        do throws(SystemError) {
            if keepingPrevious { try keep(target) }
            try SystemCalls.move(temporary.path, to: target)
        } catch {
            SystemCalls.remove(temporary.path)
            throw error
        }
        try synchronize(folder: Path.folder(of: target))
    }

    /// Gives the file the second name `NAME~`, by way of a temporary one, for a link does not replace.
    private static func keep(_ target: String) throws(SystemError) {
        let name = TemporaryFile.newPath(in: Path.folder(of: target))
        do throws(SystemError) {
            try SystemCalls.addName(name, to: target)
        } catch {
            // Some file systems have no second names; there the old file moves away a moment before the new one comes.
            return try SystemCalls.move(target, to: target + "~")
        }
        do throws(SystemError) {
            try SystemCalls.move(name, to: target + "~")
            // Renaming one of two names of the same file does nothing, and leaves both.
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

    /// Makes the new name last. A folder that may not be opened is believed.
    private static func synchronize(folder: String) throws(SystemError) {
        guard let folder = try? OpenFile(folder, flags: O_RDONLY | O_DIRECTORY) else { return }
        try folder.synchronize()
    }
}
