import Foundation
import TestSupport
import Testing

/// Program in a real terminal, provided by its own tmux server.
final class Screen {
    /// Path of tmux; nil if it is not installed.
    static let tmux = ["/usr/bin/tmux", "/usr/local/bin/tmux", "/opt/homebrew/bin/tmux"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    private let server = "nntui-" + UUID().uuidString
    let folder: TemporaryFolder

    /// Runs a shell in a terminal of the given size and types `command` into it.
    init(
        width: Int = 100, height: Int = 30, in folder: TemporaryFolder = TemporaryFolder(), environment: String = "",
        _ command: String
    ) throws {
        self.folder = folder
        try tmux(
            "-f", "/dev/null", "new-session", "-d", "-x", "\(width)", "-y", "\(height)", "-s", "main",
            "cd \(folder.path); PS1='ready> ' exec env -u CI TERM=screen-256color LANG=C.UTF-8 LC_ALL=C.UTF-8 "
                + "COLORTERM= NO_COLOR= \(environment) sh")
        try type("stty -g > before; \(command); c=$?; echo $c > code; echo ended $c; stty -g > after", "Enter")
    }

    deinit {
        if let tmux = Self.tmux { _ = try? Shell.run(tmux, ["-L", server, "kill-server"]) }
    }

    @discardableResult
    private func tmux(_ arguments: String...) throws -> String {
        let path = try #require(Self.tmux)
        return try Shell.run(path, ["-u", "-L", server] + arguments).output
    }

    /// Presses keys given by tmux's names.
    func type(_ keys: String...) throws {
        for key in keys { _ = try tmux("send-keys", "-t", "main", key) }
    }

    /// Sends bytes to the program as they are.
    func send(_ bytes: [UInt8]) throws {
        let path = try #require(Self.tmux)
        let digits = bytes.map { String($0, radix: 16) }
        _ = try Shell.run(path, ["-u", "-L", server, "send-keys", "-t", "main", "-H"] + digits)
    }

    /// Pastes a text, between marks if the program asked for them.
    func paste(_ text: String) throws {
        _ = try tmux("set-buffer", text)
        _ = try tmux("paste-buffer", "-p", "-t", "main")
    }

    /// Ends the terminal as closing its window does.
    func hangUp() throws { _ = try tmux("kill-server") }

    /// Runs `body` with the process of a program whose terminal takes no output, and waits for its end.
    func whileStuck(_ body: (Int32) throws -> Void) throws {
        let (process, terminal, server) = (try process(), try state("#{pane_tty}"), try state("#{pid}"))
        _ = try Shell.run("/usr/bin/env", ["kill", "-STOP", server])
        defer { _ = try? Shell.run("/usr/bin/env", ["kill", "-CONT", server]) }
        _ = try Shell.run("/bin/sh", ["-c", "timeout 1 cat /dev/zero > \(terminal)"])
        try body(process)
        let end = Date().addingTimeInterval(30)
        while kill(process, 0) == 0 && Date() < end { Thread.sleep(forTimeInterval: 0.05) }
        if kill(process, 0) == 0 {
            Issue.record("the program outlived its signal")
            kill(process, SIGKILL)
        }
    }

    func resize(width: Int, height: Int) throws {
        try tmux("resize-window", "-t", "main", "-x", "\(width)", "-y", "\(height)")
    }

    /// Returns the text on the terminal; with `colors`, including its escape sequences.
    func text(colors: Bool = false) throws -> String {
        colors ? try tmux("capture-pane", "-p", "-e", "-t", "main") : try tmux("capture-pane", "-p", "-t", "main")
    }

    /// Returns the value of a tmux format, for example `#{cursor_flag}`.
    func state(_ format: String) throws -> String {
        try tmux("display-message", "-p", "-t", "main", format).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Waits until the screen satisfies a condition; if it never does, the last screen is the test's comment.
    @discardableResult
    func wait(
        _ what: String, seconds: Double = 15, sourceLocation: SourceLocation = #_sourceLocation,
        _ condition: (String) -> Bool
    ) throws -> String {
        let end = Date().addingTimeInterval(seconds)
        var screen = ""
        repeat {
            screen = try text()
            if condition(screen) { return screen }
            Thread.sleep(forTimeInterval: 0.03)
        } while Date() < end
        Issue.record("the screen never showed \(what):\n\(screen)", sourceLocation: sourceLocation)
        return screen
    }

    /// Returns the identifier of the program's process, found by its command line.
    func process() throws -> Int32 {
        let panes = try tmux("list-panes", "-t", "main", "-F", "#{pane_pid}")
        let shell = panes.trimmingCharacters(in: .whitespacesAndNewlines)
        let children = try Shell.run("/usr/bin/env", ["pgrep", "-P", shell, "nntui"]).output
        return try #require(Int32(children.split(separator: "\n").first ?? ""))
    }

    /// Waits for the program's exit code, also on a terminal that lost a part of the output.
    func exitCode(seconds: Double = 15) -> Int? {
        let end = Date().addingTimeInterval(seconds)
        while Date() < end {
            if let text = folder.text("code"), text.hasSuffix("\n") { return Int(text.dropLast()) }
            Thread.sleep(forTimeInterval: 0.03)
        }
        return nil
    }

    /// Expects the terminal to be as before: its modes, its cursor, its main screen.
    func expectRestored(sourceLocation: SourceLocation = #_sourceLocation) throws {
        try wait("the shell's prompt", sourceLocation: sourceLocation) { $0.contains("\nended ") }
        let (before, after) = (folder.path + "/before", folder.path + "/after")
        try wait("the modes", sourceLocation: sourceLocation) { _ in
            FileManager.default.contents(atPath: after)?.isEmpty == false
        }
        #expect(
            FileManager.default.contents(atPath: before) == FileManager.default.contents(atPath: after),
            sourceLocation: sourceLocation)
        let state = try state("#{cursor_flag} #{alternate_on} #{mouse_any_flag}")
        #expect(state == "1 0 0", sourceLocation: sourceLocation)
    }
}

/// Returns whether the header shows a rate, as it does while training runs.
func isTraining(_ text: String) -> Bool { text.contains(/[▶>] [0-9.,kM]+\/s/) }
