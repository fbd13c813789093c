import Files
import Training

/// The file of `--log`: a line reaches it within about a second, so that another program can follow the run.
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

    /// Writes what waits; gives the fault that ended the log, if one did.
    mutating func finish() -> FileError? {
        file.flush()
        return file.takeError()
    }
}
