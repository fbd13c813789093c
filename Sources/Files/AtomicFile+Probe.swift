extension AtomicFile {
    /// Throws the error that writing a small file at `path` would meet now; leaves no trace.
    package static func probe(_ path: String) throws(FileError) {
        try check(path, .write)
        var wrongKind: FileKind?
        do throws(SystemError) {
            let target = try Path.resolvingLinks(path)
            let status = try? SystemCalls.status(of: target)
            if let kind = status?.kind, kind != .regular {
                wrongKind = kind
            } else {
                if status != nil { try SystemCalls.requireWritable(target) }
                let temporary = try TemporaryFile.make(in: Path.folder(of: target), bytes: [0], like: nil)
                SystemCalls.remove(temporary.path)
            }
        } catch {
            throw FileError(.write, path, error)
        }
        if let wrongKind { throw FileError(.write, path, .wrongKind(wrongKind)) }
    }
}
