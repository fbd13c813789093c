import Files

/// File that a session's checkpoints go to, unless a command names another.
struct SaveTarget {
    /// Path of the file.
    private(set) var path: String
    /// Whether a file that is there already may be replaced, because the user named it or this run wrote it.
    private(set) var isOwn: Bool
    /// Whether a file of a last step beside it may be replaced, for the same reasons.
    private var ownsLast: Bool
    /// File of a last step that this run wrote; nil if there is none.
    private var writtenLast: String?

    init(_ path: String, isOwn: Bool) {
        self.path = path
        self.isOwn = isOwn
        ownsLast = isOwn
    }

    /// Returns the path to write now: the next free one if another run's file has the name.
    var pathToWrite: String { isOwn ? path : Path.unused(path) }

    /// Returns the path for the last step beside the best one at a path.
    func lastPathToWrite(beside path: String) -> String {
        if path == self.path, let writtenLast { return writtenLast }
        let last = CheckpointPath.last(beside: path)
        return ownsLast && path == self.path ? last : Path.unused(last)
    }

    /// Whether this run has written a file of its last step.
    var hasWrittenLast: Bool { writtenLast != nil }

    /// Remembers that the run wrote the file at `path`, and beside it one of its last step.
    mutating func take(_ path: String, last: String? = nil) {
        if path != self.path { (ownsLast, writtenLast) = (false, nil) }
        (self.path, isOwn) = (path, true)
        if let last { writtenLast = last }
    }
}
