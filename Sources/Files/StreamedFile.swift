/// File that is written piece by piece and appears under its name only when it is complete.
///
/// The bytes go to a temporary file in the same folder, which takes the name at the end; it is removed where the end is
/// not reached, so that a file that was there stays as it was.
package struct StreamedFile: ~Copyable {
    private let path: String
    private let temporary: TemporaryFile
    private let place: Place
    private var isFinished = false

    /// Creates the temporary file; throws what writing at `path` would meet.
    package init(_ path: String) throws(FileError) {
        try AtomicFile.probe(path)
        let place = try Self.place(of: path)
        temporary = try Self.temporary(for: place, path)
        self.path = path
        self.place = place
    }

    private static func place(of path: String) throws(FileError) -> Place {
        do throws(SystemError) { return try Place(of: path) } catch { throw FileError(.write, path, error) }
    }

    private static func temporary(for place: Place, _ path: String) throws(FileError) -> TemporaryFile {
        let folder = Path.folder(of: place.target)
        TemporaryFile.sweep(folder: folder)
        do throws(SystemError) {
            return try TemporaryFile.create(in: folder, permissions: place.model == nil ? 0o666 : 0o600)
        } catch {
            throw FileError(.write, path, error)
        }
    }

    /// File that the bytes will replace.
    private struct Place {
        let target: String
        /// Status of the file that is there; nil for a new one.
        let model: SystemCalls.Status?

        init(of path: String) throws(SystemError) {
            target = try Path.resolvingLinks(path)
            model = try? SystemCalls.status(of: target)
        }
    }

    deinit { if !isFinished { SystemCalls.remove(temporary.path) } }

    /// Appends bytes.
    package func append(_ bytes: [UInt8]) throws(FileError) {
        do throws(SystemError) { try temporary.append(bytes) } catch { throw FileError(.write, path, error) }
    }

    /// Gives the file its name.
    package mutating func finish() throws(FileError) {
        do throws(SystemError) {
            try temporary.complete(like: place.model)
            try SystemCalls.move(temporary.path, to: place.target)
            isFinished = true
        } catch {
            throw FileError(.write, path, error)
        }
    }
}
