import Foundation
import TestSupport

/// Runner of programs for tests.
enum Shell {
    /// Output and exit status of a program.
    struct Result {
        var output: String
        var errors: String
        var status: Int32
    }

    /// Path of the built program, which the package manager places beside the tests.
    static let program: String = {
        let folder = Bundle.allBundles.map(\.bundlePath).first { $0.hasSuffix(".xctest") }
            .map { URL(fileURLWithPath: $0).deletingLastPathComponent().path }
        return (folder ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path) + "/nntui"
    }()

    /// Runs the built program.
    static func nntui(_ arguments: String...) throws -> Result {
        try run(program, arguments)
    }

    /// Runs a program to its end, with signal handlers at their defaults.
    static func run(_ path: String, _ arguments: [String], folder: String? = nil) throws -> Result {
        try start(path, arguments, folder: folder).wait()
    }

    /// Program that has been started.
    struct Running {
        let process: pid_t
        fileprivate let files: TemporaryFolder

        /// Waits for the program's end.
        func wait() throws -> Result {
            var status: Int32 = 0
            while waitpid(process, &status, 0) < 0 && errno == EINTR {}
            let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
            return Result(
                output: try String(contentsOfFile: files.file("output"), encoding: .utf8),
                errors: try String(contentsOfFile: files.file("errors"), encoding: .utf8), status: code)
        }
    }

    /// Starts a program with signal handlers at their defaults.
    ///
    /// Foundation's `Process` waits for the end of a pipe that a tmux server would inherit and keep open.
    static func start(_ path: String, _ arguments: [String], folder: String? = nil) throws -> Running {
        let files = TemporaryFolder()
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, files.file("output"), O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, files.file("errors"), O_WRONLY | O_CREAT, 0o600)
        let prefix = folder.map { ["/bin/sh", "-c", "cd \($0) && exec \"$@\"", "sh"] } ?? []
        return Running(process: try spawn(prefix + [path] + arguments, &actions), files: files)
    }

    private static func spawn(_ words: [String], _ actions: inout posix_spawn_file_actions_t) throws -> pid_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        // The test's thread blocks signals, which a child would inherit.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var process: pid_t = 0
        guard posix_spawn(&process, words[0], &actions, &attributes, &arguments, environ) == 0 else {
            throw CocoaError(.fileNoSuchFile)
        }
        return process
    }
}
