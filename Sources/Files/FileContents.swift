#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Reads whole files, up to a limit.
package enum FileContents {
    /// Reads a regular file of at most `limit` bytes, following symbolic links; never waits for a pipe or a device.
    ///
    /// `action` determines the wording of errors.
    package static func read(
        _ path: String, limit: Int, as action: FileError.Action = .read
    ) throws(FileError) -> [UInt8] {
        try AtomicFile.check(path, action)
        var problem: FileError.Problem?
        do throws(SystemError) {
            let file = try OpenFile(path, flags: O_RDONLY | O_NONBLOCK)
            let status = try file.status
            if status.kind != .regular {
                problem = .wrongKind(status.kind)
            } else if status.size > limit {
                problem = .tooLarge(bytes: status.size, limit: limit)
            } else {
                let bytes = try contents(of: file, size: status.size, limit: limit)
                if bytes.count <= limit { return bytes }
                problem = .tooLarge(bytes: bytes.count, limit: limit)
            }
        } catch {
            problem = .system(code: error.code)
        }
        throw FileError(action, path, problem ?? .system(code: EIO))
    }

    /// Reads to the end; a file that grows meanwhile is read up to one byte beyond the limit.
    private static func contents(
        of file: borrowing OpenFile, size: Int, limit: Int
    ) throws(SystemError) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        while bytes.count <= limit {
            let wanted = min(max(size - bytes.count, 4096), 1 << 20, limit + 1 - bytes.count)
            if try !file.read(wanted, into: &bytes) { break }
        }
        return bytes
    }
}

/// Folders.
extension FileContents {
    /// Lists the names of everything in a folder of at most `limit` entries, in no particular order.
    package static func names(
        inFolder path: String, limit: Int, as action: FileError.Action = .read
    ) throws(FileError) -> [String] {
        try AtomicFile.check(path, action)
        let names: [String]
        do throws(SystemError) {
            names = try SystemCalls.names(in: path)
        } catch {
            let isOtherwiseThere = error.code == ENOTDIR && (try? SystemCalls.status(of: path)) != nil
            throw FileError(action, path, isOtherwiseThere ? .wrongKind(.regular) : .system(code: error.code))
        }
        if names.count > limit { throw FileError(action, path, .tooManyEntries(count: names.count, limit: limit)) }
        return names
    }
}
