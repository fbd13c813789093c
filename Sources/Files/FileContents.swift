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
        try withRegularFile(path, action) { file, size throws(SystemError) in
            if size > limit { return .failure(.tooLarge(bytes: size, limit: limit)) }
            let bytes = try contents(of: file, size: size, limit: limit)
            return bytes.count <= limit ? .success(bytes) : .failure(.tooLarge(bytes: bytes.count, limit: limit))
        }
    }

    /// Reads the first `count` bytes of a regular file, or all if it is shorter, and returns them with the file's size.
    package static func beginning(
        of path: String, count: Int
    ) throws(FileError) -> (bytes: [UInt8], size: Int) {
        try withRegularFile(path, .read) { file, size throws(SystemError) in
            let bytes = try contents(of: file, size: min(size, count), limit: count - 1)
            return .success((bytes, max(size, bytes.count)))
        }
    }

    /// Opens a file and passes it to `body` with its size; throws unless it is a regular file.
    private static func withRegularFile<Result>(
        _ path: String, _ action: FileError.Action,
        _ body: (borrowing OpenFile, Int) throws(SystemError) -> Swift.Result<Result, FileError.Problem>
    ) throws(FileError) -> Result {
        try AtomicFile.check(path, action)
        let result: Swift.Result<Result, FileError.Problem>
        do throws(SystemError) {
            let file = try OpenFile(path, flags: O_RDONLY | O_NONBLOCK)
            let status = try file.status
            result = try status.kind == .regular ? body(file, status.size) : .failure(.wrongKind(status.kind))
        } catch {
            throw FileError(action, path, error)
        }
        switch result {
        case .success(let value): return value
        case .failure(let problem): throw FileError(action, path, problem)
        }
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

extension FileContents {
    /// Lists the regular files in a folder whose names end in `suffix`, with their ages in seconds, the youngest first.
    package static func latestFirst(
        inFolder path: String, suffix: String, limit: Int
    ) throws(FileError) -> [(name: String, age: Int)] {
        let names = try names(inFolder: path, limit: limit).filter { $0.hasSuffix(suffix) }
        let dated = names.compactMap { name -> (name: String, status: SystemCalls.Status)? in
            guard let status = try? SystemCalls.status(of: Path.joined(path, name)), status.kind == .regular else {
                return nil
            }
            return (name, status)
        }
        return dated.sorted { ($1.status.changedAt, $0.name) < ($0.status.changedAt, $1.name) }
            .map { ($0.name, max(0, $0.status.age)) }
    }
}
