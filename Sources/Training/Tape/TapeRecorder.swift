import Files
import Presets

/// Recorder of what is done to a run, in memory and, if a path is named, in a file that grows with it.
package struct TapeRecorder: ~Copyable {
    private(set) var tape: Tape
    private var file: AppendingFile?
    private let path: String?
    private var opening: FileError?

    /// Kind of the file, by which it is told from others.
    private static let kind = AppendingFile.Kind(beginning: Tape.beginning, name: "a tape of nntui")

    /// Begins a tape; a file that cannot be written is told of with the first act.
    init(_ options: TapeOptions) {
        (tape, path) = (Tape(settings: options.settings), options.path)
        guard let path = options.path else { return }
        do throws(FileError) {
            if Path.isTaken(path) { _ = try AppendingFile(path, kind: Self.kind, alone: true) }
            // An earlier tape of that name stays beside it.
            try AtomicFile.write(Array(tape.placed(at: path).text.utf8), to: path, keepingPrevious: true)
            file = try AppendingFile(path, kind: Self.kind, alone: true)
        } catch {
            opening = error
        }
    }

    /// Throws if a file of that path cannot be written, or is something else than a tape or one that is being recorded.
    package static func probe(_ path: String) throws(FileError) {
        try AtomicFile.probe(path)
        if Path.isTaken(path) { _ = try AppendingFile(path, kind: kind, alone: true) }
    }

    /// Records an act; returns the error that ended the file, if any.
    mutating func record(_ entry: TapeEntry) -> FileError? {
        tape.entries.append(entry)
        if let opening {
            self.opening = nil
            return opening
        }
        file?.append(line: (path.map { entry.placed(at: $0) } ?? entry).line.utf8)
        file?.flush()
        return file?.takeError()
    }
}

/// Tapes of a session: that which is recorded and that which is played.
package struct TapeOptions: Sendable {
    /// Lines before the acts of the tape that is recorded; without any there is no end to it.
    package var settings: [Tape.Setting] = []
    /// File in which it is recorded; nil for none.
    package var path: String?
    /// Tape that is played; nil for none.
    package var played: Tape?

    /// Creates options that neither record to a file nor play.
    package init(settings: [Tape.Setting] = [], path: String? = nil, played: Tape? = nil) {
        (self.settings, self.path, self.played) = (settings, path, played)
    }
}
