import Files
import Training

/// File of `--log`, flushed at most once a second as lines are appended, so that another program can follow the run.
struct RunLog: ~Copyable {
    private var file: AppendingFile
    private var due = MonotonicClock.seconds

    init(_ path: String) throws(FileError) { file = try AppendingFile(path) }

    mutating func append(_ line: String) {
        file.append(line: line.utf8)
        guard MonotonicClock.seconds >= due else { return }
        file.flush()
        due = MonotonicClock.seconds + 1
    }

    /// Writes the remaining lines, and returns the error that ended the log, if any.
    mutating func finish() -> FileError? {
        file.flush()
        return file.takeError()
    }
}
