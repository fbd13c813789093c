import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Lines on standard output and standard error.
enum Output {
    /// The system's error number where standard output could not be written to the end.
    private static let fault = Mutex<Int32?>(nil)

    /// Writes a line; false when it cannot be written, be it because nobody reads any more.
    @discardableResult
    static func print(_ line: String) -> Bool {
        if write(line + "\n", to: STDOUT_FILENO) { return true }
        fault.withLock { $0 = errno }
        return false
    }

    /// Says why standard output broke off, and whether that is a failure: a reader who has seen enough is none.
    static func reportsFault() -> Bool {
        guard let code = fault.withLock({ $0 }), code != EPIPE else { return false }
        complain("standard output: \(unsafe String(cString: strerror(code)))")
        return true
    }

    /// Writes an error with the program's name in front; what a file put into it is made harmless.
    static func complain(_ message: String) {
        for line in message.split(separator: "\n", omittingEmptySubsequences: false) {
            write("nntui: \(String(line).printable)\n", to: STDERR_FILENO)
        }
    }

    /// Writes to standard error as it is, for progress.
    static func progress(_ text: String) { write(text, to: STDERR_FILENO) }

    /// Whether standard error is a terminal and standard output is not.
    static var showsErrorsAlone: Bool { isatty(STDERR_FILENO) == 1 && isatty(STDOUT_FILENO) == 0 }

    /// Whether a line of progress can be drawn over the one before.
    static var canRedraw: Bool {
        guard isatty(STDERR_FILENO) == 1, let name = unsafe getenv("TERM") else { return false }
        return unsafe !["", "dumb"].contains(String(cString: name))
    }

    @discardableResult
    private static func write(_ text: String, to file: Int32) -> Bool {
        var bytes = Array(text.utf8)[...]
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

/// The system's `write`, which inside `Output` would mean its own.
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    guard let bytes = unsafe bytes else { return 0 }
    return unsafe write(file, bytes, count)
}
