import Files
import TUI

/// Recording of the frames of a screen as a cast, with a marker at each act.
///
/// Frames are at least a tenth of a second apart and, from ten minutes on, a six-thousandth of the time so far, so that a
/// long recording grows ever slower. A frame that was too early is written once it is due, unless a later one takes its place.
/// A frame that looks like the one before is not written.
struct ScreenCast: ~Copyable {
    /// Shortest time between two frames, in seconds.
    static let interval = 0.1
    /// Share of the time so far that lies between two frames at least.
    private static let share = 1.0 / 6_000

    private let path: String
    private let title: String
    private var file: CastFile?
    /// Time of the first frame, from which the times in the file are counted.
    private var start = 0.0
    private var shown: Buffer?
    /// Time of the latest frame that was written.
    private var frameTime = -Double.infinity
    /// Frame that came too early.
    private var waiting: (frame: Buffer, time: Double, isExact: Bool)?
    /// Whether an act came since the latest frame.
    private var isMarked = false

    /// Begins a recording; the file is written from the first frame on.
    init(_ path: String, title: String) { (self.path, self.title) = (path, title) }

    /// Whether further frames reach the file; true before the first one.
    var isWorking: Bool {
        switch file {
        case .some(let file): file.isWorking
        case nil: true
        }
    }

    /// Time from which the next frame may be written.
    private var due: Double { frameTime + max(Self.interval, isMarked ? 0 : (frameTime - start) * Self.share) }

    /// Returns whether a frame would be written at a time.
    func isDue(at time: Double) -> Bool { isWorking && time >= due }

    /// Takes a frame that is shown from a time on; unless it is exact, colours may differ by so little that nobody sees it.
    mutating func show(_ frame: Buffer, on background: Background, at time: Double, isExact: Bool = true) {
        guard isWorking else { return }
        if file == nil {
            file = CastFile(path, CastFile.Header(size: frame.size, title: title, background: background))
            start = time
        }
        settle(at: time)
        waiting = (frame, time, isExact)
        if time >= due { writeWaiting(at: time) }
    }

    /// Marks an act.
    mutating func mark(_ label: String, at time: Double) {
        settle(at: time)
        file?.mark(label, at: time - start)
        isMarked = true
    }

    /// Writes the last frame, and returns the error that ended the file, if it has not been told.
    mutating func finish() -> FileError? {
        if let waiting { writeWaiting(at: max(waiting.time, due)) }
        file?.flush()
        return takeError()
    }

    /// Returns the error that ended the file, once.
    mutating func takeError() -> FileError? { file?.takeError() }

    /// Writes a frame that waits, if the screen has stood still with it until it was due.
    private mutating func settle(at time: Double) {
        guard let waiting else { return }
        let turn = max(waiting.time, due)
        if time >= turn + Self.interval / 2 { writeWaiting(at: turn) }
    }

    private mutating func writeWaiting(at time: Double) {
        guard let (frame, _, isExact) = waiting else { return }
        (waiting, isMarked) = (nil, false)
        var buffer = frame.withFewerStyles
        if let shown, shown.size != frame.size {
            file?.resize(to: frame.size, at: time - start)
        } else if let shown, !isExact {
            buffer = buffer.keepingColors(of: shown)
        }
        let text = TerminalText(buffer, over: shown).text
        if !text.isEmpty { file?.write(text, at: time - start) }
        (shown, frameTime) = (buffer, time)
    }
}
