import Text

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Why a file could not be read or written, with the system's reason and what to do.
package struct FileError: Error, Equatable, Sendable {
    package let path: String
    package let action: Action
    package let problem: Problem

    package enum Action: String, Sendable {
        case read, write
    }

    package enum Problem: Equatable, Sendable {
        /// The system refused, with this error number.
        case system(code: Int32)
        case wrongKind(FileKind)
        case tooLarge(bytes: Int, limit: Int)
        case emptyPath
        case nulInPath
    }

    init(_ action: Action, _ path: String, _ problem: Problem) {
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
        "\(path.pathForDisplay): cannot \(action.rawValue) the file: \(reason)\(remedy.map { "; \($0)" } ?? "")"
    }

    private var reason: String {
        switch problem {
        case .system(let code): SystemCalls.message(for: code)
        case .wrongKind(let kind): "it is \(kind.rawValue)"
        case .tooLarge(let bytes, let limit): "it has \(bytes) bytes; at most \(limit) are read"
        case .emptyPath: "its name is empty"
        case .nulInPath: "its name holds a NUL character"
        }
    }

    private var remedy: String? {
        switch problem {
        case .system(let code): action == .read ? readingRemedy(code) : writingRemedy(code)
        case .wrongKind: "name a regular file"
        case .tooLarge: nil
        case .emptyPath, .nulInPath: "give the file a name"
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

    private func writingRemedy(_ code: Int32) -> String? {
        switch code {
        case ENOENT, ENOTDIR: "make the folder first"
        case EACCES, EPERM, EROFS: "choose a folder that you may write to"
        case ENOSPC, EDQUOT: "free some space or choose another disk; an older file is as it was"
        case EFBIG: "raise the limit of file sizes (ulimit -f); an older file is as it was"
        case ELOOP: "its symbolic links lead in a circle"
        case ENXIO: "nobody reads from the pipe"
        case ENAMETOOLONG: "choose a shorter name"
        default: nil
        }
    }
}
