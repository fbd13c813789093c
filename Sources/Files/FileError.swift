import Text

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Reason why a file could not be read or written, with the system's message and a remedy.
package struct FileError: Error, Equatable, Sendable {
    /// Path of the file.
    package let path: String
    /// Action that failed.
    package let action: Action
    /// Kind of error.
    package let problem: Problem

    /// Actions on files, which determine the wording.
    package enum Action: Sendable {
        /// Reading a file, or writing it as a whole.
        case read, write
        /// Writing at the end of a file.
        case append
        /// Reading the data that a network learns from.
        case readData

        var isWriting: Bool { self == .write || self == .append }
    }

    /// Kinds of errors.
    package enum Problem: Error, Equatable, Sendable {
        /// A system call failed with this error number.
        case system(code: Int32)
        /// The path leads to this kind of file, which the action does not accept.
        case wrongKind(FileKind)
        /// The file has more than `limit` bytes.
        case tooLarge(bytes: Int, limit: Int)
        /// A folder has too many entries.
        case tooManyEntries(count: Int, limit: Int)
        /// Symbolic link of another user at this path, in a folder where everyone may lay one.
        case foreignLink(String)
        /// The file does not begin as a file that is appended to must; `wanted` describes such a file.
        case otherContents(wanted: String)
        /// Another program, or another part of this one, is writing the file.
        case inUse
        /// A symbolic link leads out of the folder that was named.
        case linkOutOfFolder
        /// The path is the empty string.
        case emptyPath
        /// The path contains a NUL, where system calls would cut it off.
        case nulInPath
    }

    /// Creates an error about the file at a path.
    package init(_ action: Action, _ path: String, _ problem: Problem) {
        self.path = path
        self.action = action
        self.problem = problem
    }

    init(_ action: Action, _ path: String, _ error: SystemError) {
        self.init(action, path, .system(code: error.code))
    }
}

extension FileError: CustomStringConvertible {
    package var description: String {
        if action == .readData { return "\(path.pathForDisplay): \(dataProblem)" }
        let verb = action.isWriting ? "write" : "read"
        return "\(path.pathForDisplay): cannot \(verb) the file: \(reason)\(remedy.map { "; \($0)" } ?? "")"
    }

    private var reason: String {
        switch problem {
        case .system(let code): SystemCalls.message(for: code)
        case .wrongKind(let kind): "it is \(kind.rawValue)"
        case .tooLarge(let bytes, let limit): "it has \(bytes) bytes; at most \(limit) are read"
        case .tooManyEntries(let count, let limit): "the folder has \(count) entries; allowed are at most \(limit)"
        case .foreignLink(let path):
            "\(path.pathForDisplay) is another user's symbolic link in a folder that everyone may write to"
        case .otherContents(let wanted): "it holds something else than \(wanted)"
        case .inUse: "another run is writing it"
        case .linkOutOfFolder: "it is a symbolic link that leads out of the folder"
        case .emptyPath: "its name is empty"
        case .nulInPath: "its name holds a NUL character"
        }
    }

    private var remedy: String? {
        switch problem {
        case .system(let code): action.isWriting ? writingRemedy(code) : readingRemedy(code)
        case .wrongKind: "name a regular file"
        case .tooLarge, .tooManyEntries: nil
        case .inUse: "name another file, or end that run first"
        case .linkOutOfFolder: "name the folder that holds the file"
        case .foreignLink: "choose a name in a folder of your own"
        case .otherContents(let wanted): "name a new file, or \(wanted)\(action == .append ? " to add to it" : "")"
        case .emptyPath, .nulInPath: "give the file a name"
        }
    }

    /// Problem with a data file, and what to give instead.
    private var dataProblem: String {
        switch problem {
        case .system(ENOENT), .system(ENOTDIR), .system(ELOOP): "there is no such file"
        case .system(EACCES), .system(EPERM): "the file cannot be read: permission denied"
        case .wrongKind(.folder): "this is a folder; give the name of a file"
        case .wrongKind(.regular): "this is a file; give the name of a folder"
        case .wrongKind: "this is a pipe, a socket or a device; data are read from a file only"
        case .tooLarge(let bytes, let limit): "the file has \(bytes) bytes; allowed are at most \(limit)"
        case .tooManyEntries: reason
        case .linkOutOfFolder:
            "this symbolic link leads out of the folder, so it is not followed; put the file itself into the folder"
        case .system, .foreignLink, .otherContents, .inUse, .emptyPath, .nulInPath: "the file cannot be read: \(reason)"
        }
    }

    private func readingRemedy(_ code: Int32) -> String? {
        switch code {
        case ENOENT, ENOTDIR: "check the name and the folder"
        case EACCES, EPERM: "ask for permission to read it (ls -l shows who has it)"
        case ELOOP: "its symbolic links lead in a circle"
        default: nil
        }
    }

    /// What is left where writing failed for want of room.
    private var rest: String {
        action == .append ? "the lines before are kept" : "an older file is as it was"
    }

    private func writingRemedy(_ code: Int32) -> String? {
        switch code {
        case ENOENT, ENOTDIR: "make the folder first"
        case EACCES, EPERM, EROFS: "choose a folder that you may write to"
        case ENOSPC, EDQUOT: "free some space or choose another disk; \(rest)"
        case EFBIG: "raise the limit of file sizes (ulimit -f); \(rest)"
        case ELOOP: "its symbolic links lead in a circle"
        case ENXIO: "nobody reads from the pipe"
        case ENAMETOOLONG: "choose a shorter name"
        default: nil
        }
    }
}

/// Error number of a system call.
struct SystemError: Error, Equatable {
    let code: Int32

    /// Error of the call that has just failed.
    static var last: SystemError { SystemError(code: errno) }
}
