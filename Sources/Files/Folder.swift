/// Makes folders.
package enum Folder {
    /// Makes the folder at `path` in one that is there; does nothing if it is there already.
    package static func make(_ path: String) throws(FileError) {
        try AtomicFile.check(path, .write)
        do throws(SystemError) { try SystemCalls.makeFolder(path) } catch { throw FileError(.write, path, error) }
    }
}
