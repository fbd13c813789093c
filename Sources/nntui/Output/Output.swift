import CursesTerminal
import Synchronization
import TUI
import Text

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Lines on standard output and standard error.
enum Output {
    /// System error number of a failed write to standard output; nil if there was none.
    private static let fault = Mutex<Int32?>(nil)

    /// Writes a line; returns false if it cannot be written, for example because the reader is gone.
    @discardableResult
    static func print(_ line: String) -> Bool {
        if write(spelled(line, for: STDOUT_FILENO) + "\n", to: STDOUT_FILENO) { return true }
        fault.withLock { $0 = errno }
        return false
    }

    /// Writes bytes to standard output unchanged; returns false if they cannot be written.
    static func write(_ bytes: [UInt8]) -> Bool {
        if write(bytes[...], to: STDOUT_FILENO) { return true }
        fault.withLock { $0 = errno }
        return false
    }

    /// Reports an error on standard output and returns whether there was one; a reader that closed the pipe is not an
    /// error.
    static func reportsFault() -> Bool {
        guard let code = fault.withLock({ $0 }), code != EPIPE else { return false }
        complain("standard output: \(unsafe String(cString: strerror(code)))")
        return true
    }

    /// Writes an error after the program's name, without control characters that a file may have put into it.
    static func complain(_ message: String) {
        for line in message.split(separator: "\n", omittingEmptySubsequences: false) {
            write("nntui: \(spelled(String(line).legible, for: STDERR_FILENO))\n", to: STDERR_FILENO)
        }
    }

    /// Writes text unchanged to standard error, for progress.
    static func progress(_ text: String) { write(text, to: STDERR_FILENO) }

    /// Whether standard error is a terminal and standard output is not.
    static var showsErrorsAlone: Bool { isatty(STDERR_FILENO) == 1 && isatty(STDOUT_FILENO) == 0 }

    /// Whether a progress line can be redrawn in place.
    static var canRedraw: Bool {
        isatty(STDERR_FILENO) == 1 && !["", "dumb"].contains(Environment["TERM"] ?? "")
    }

    /// Colours that standard output shows; none unless it is a terminal.
    static var colors: ColorSupport {
        let name = Environment["TERM"] ?? ""
        guard isatty(STDOUT_FILENO) == 1, !["", "dumb"].contains(name) else { return .none }
        return ColorSupport.detect(
            colors: name.contains("256") ? 256 : 8, describesTrueColor: false, environment: { Environment[$0] })
    }

    /// Glyphs that standard output shows; a file always has all of them.
    static var glyphs: GlyphSet {
        if isatty(STDOUT_FILENO) == 0 { return .unicode }
        return !Environment.usesUTF8 ? .ascii : Environment["TERM"]?.hasPrefix("linux") == true ? .blocks : .unicode
    }

    /// Returns the lines in ASCII if they go to a terminal whose locale has nothing else; a file always has UTF-8.
    private static func spelled(_ lines: String, for file: Int32) -> String {
        if isatty(file) == 0 || Environment.usesUTF8 { return lines }
        return lines.split(separator: "\n", omittingEmptySubsequences: false).map { GlyphSet.ascii.spell(String($0)) }
            .joined(separator: "\n")
    }

    @discardableResult
    private static func write(_ text: String, to file: Int32) -> Bool {
        write(Array(text.utf8)[...], to: file)
    }

    private static func write(_ bytes: ArraySlice<UInt8>, to file: Int32) -> Bool {
        var bytes = bytes
        while !bytes.isEmpty {
            let chunk = Array(bytes)
            let written = unsafe chunk.withUnsafeBytes { unsafe systemWrite(file, $0.baseAddress, $0.count) }
            if written < 0 && errno == EINTR { continue }
            if written <= 0 { return false }
            bytes = bytes.dropFirst(written)
        }
        return true
    }
}

/// Calls the system's `write`, which a method of the same name hides inside `Output`.
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    guard let bytes = unsafe bytes else { return 0 }
    return unsafe write(file, bytes, count)
}

/// Exit code of the program, for scripts.
struct ExitCode: Equatable {
    let rawValue: Int32

    static let success = ExitCode(rawValue: 0)
    /// A requested action failed: a check failed, a step was not finite, or a file was not written.
    static let failure = ExitCode(rawValue: 1)
    /// The command line, the preset or the data are invalid.
    static let usage = ExitCode(rawValue: 2)

    /// Returns the code with which a shell reports termination by a signal.
    static func signal(_ number: Int32) -> ExitCode { ExitCode(rawValue: 128 + number) }
}
