import Files
import Training

/// File of `--log`, flushed at most once a second as lines are appended, so that another program can follow the run.
struct RunLog: ~Copyable {
    private var file: AppendingFile
    private var due = MonotonicClock.seconds

    /// Opens the log; throws if the file holds something else, which lines must not be appended to.
    init(_ path: String) throws(FileError) {
        file = try AppendingFile(path, kind: AppendingFile.Kind(beginning: LogLine.beginning, name: "a log of nntui"))
    }

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
