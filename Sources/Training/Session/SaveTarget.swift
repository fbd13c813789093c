import Files

/// File that a session's checkpoints go to, unless a command names another.
struct SaveTarget {
    /// Path of the file.
    private(set) var path: String
    /// Whether a file that is there already may be replaced, because the user named it or this run wrote it.
    private(set) var isOwn: Bool

    init(_ path: String, isOwn: Bool) {
        self.path = path
        self.isOwn = isOwn
    }

    /// Returns the path to write now: the next free one if another run's file has the name.
    var pathToWrite: String { isOwn ? path : Path.unused(path) }

    /// Remembers that the run wrote the file at `path`.
    mutating func take(_ path: String) { (self.path, isOwn) = (path, true) }
}
