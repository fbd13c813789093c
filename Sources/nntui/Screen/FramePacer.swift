import CursesTerminal
import TUI

/// Times at which frames that only show the progress of training may be drawn; what a key does is drawn at once.
///
/// By default there are up to 30 per second. In a remote session they come as fast as a slow link carries them: a bucket of
/// half a second's bytes fills at a steady rate, and each frame takes its bytes out of it.
struct FramePacer {
    /// Allowed values of the option for the number of frames per second.
    static let allowed = 0.1...60.0
    private static let usualRate = 30.0
    /// Bytes per second for a screen of 100×30 cells; others in proportion.
    private static let bytesPerSecond = 8_500.0
    /// Seconds of traffic that may be sent in advance.
    private static let burst = 0.5
    /// Seconds that the screen stands still at most, whatever the last frame took.
    private static let longestWait = 1.0

    private let interval: Double
    private let isThrifty: Bool
    /// Time by which a slow link has carried what was sent.
    private var carried = -Double.infinity
    /// Time from which the next frame may be drawn.
    private(set) var due = -Double.infinity

    /// Creates a pacer for a number of frames per second, whatever they cost; nil for the default.
    init(rate: Double?, isRemote: Bool) {
        interval = 1 / (rate ?? Self.usualRate)
        isThrifty = rate == nil && isRemote
    }

    /// Whether the session is remote, as SSH says.
    static var isRemote: Bool { Environment["SSH_CONNECTION"] != nil || Environment["SSH_TTY"] != nil }

    /// Counts a frame of so many bytes, drawn for whatever reason.
    mutating func drew(_ bytes: Int, size: Size, at now: Double) {
        let cells = Double(max(1, size.width * size.height))
        let seconds = Double(bytes) / (Self.bytesPerSecond * cells / 3_000)
        carried = min(max(carried, now) + (isThrifty ? seconds : 0), now + Self.burst + Self.longestWait)
        due = max(now + interval, carried - Self.burst)
    }
}
