import Files
import Formats
import TUI

/// File in the format asciicast v2, which grows by a line with each event.
///
/// An error ends the file but not the run. The header tells no date, so that the same events give the same bytes.
///
/// Source: asciicast v2, https://docs.asciinema.org/manual/asciicast/v2/
struct CastFile: ~Copyable {
    /// Header of the file.
    struct Header {
        let size: Size
        let title: String
        let background: Background
    }

    private var file: AppendingFile?
    private var error: FileError?
    /// Time of the latest event; times never go back.
    private var latest = 0.0
    private var flushed = 0.0

    /// Kind of the file, by which it is told from others.
    private static let kind = AppendingFile.Kind(beginning: #"{"version":2,"#, name: "a cast of nntui")

    /// Begins a file, keeping an earlier cast of that name beside it; an error is told by ``takeError()``.
    init(_ path: String, _ header: Header) {
        do throws(FileError) {
            try AtomicFile.write(Array((header.line + "\n").utf8), to: path, keepingPrevious: true)
            file = try AppendingFile(path, kind: Self.kind)
        } catch {
            self.error = error
        }
    }

    /// Throws if a file of that path cannot be written, or is something else than a cast.
    static func probe(_ path: String) throws(FileError) {
        try AtomicFile.probe(path)
        guard Path.isTaken(path) else { return }
        do throws(FileError) {
            _ = try AppendingFile(path, kind: kind)
        } catch {
            // An earlier cast is replaced, and nothing is added to it.
            throw FileError(.write, error.path, error.problem)
        }
    }

    /// Whether events are still written.
    var isWorking: Bool {
        switch file {
        case .some(let file): file.isWorking
        case nil: false
        }
    }

    /// Writes text for the terminal.
    mutating func write(_ text: String, at seconds: Double) { append("o", text, at: seconds) }

    /// Writes that the terminal has another size.
    mutating func resize(to size: Size, at seconds: Double) { append("r", "\(size.width)x\(size.height)", at: seconds) }

    /// Writes a marker, at which a player can stop.
    mutating func mark(_ label: String, at seconds: Double) { append("m", label, at: seconds) }

    private mutating func append(_ code: String, _ text: String, at seconds: Double) {
        // Milliseconds are as exact as players are.
        latest = max(latest, (seconds * 1_000).rounded() / 1_000)
        var writer = JSONWriter()
        writer.beginArray()
        writer.value(latest)
        writer.value(code)
        writer.value(text)
        writer.endArray()
        file?.append(line: writer.bytes)
        guard latest >= flushed + 1 else { return }
        flush()
        flushed = latest
    }

    /// Writes all waiting lines to the file.
    mutating func flush() { file?.flush() }

    /// Returns the error that ended the file, once.
    mutating func takeError() -> FileError? {
        defer { error = nil }
        return error ?? file?.takeError()
    }
}

extension CastFile.Header {
    /// First line of the file.
    fileprivate var line: String {
        let colors = PictureColors.on(background)
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("version", 2)
        writer.member("width", size.width)
        writer.member("height", size.height)
        writer.member("title", title)
        writer.key("env")
        writer.beginObject()
        writer.member("TERM", "xterm-256color")
        writer.endObject()
        writer.key("theme")
        writer.beginObject()
        writer.member("fg", colors.names.foreground)
        writer.member("bg", colors.names.background)
        writer.member("palette", PictureColors.classicNames.joined(separator: ":"))
        writer.endObject()
        writer.endObject()
        return writer.text
    }
}
