#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Paths as text.
package enum Path {
    /// The folder that a path's last component stands in.
    package static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    package static func joined(_ folder: String, _ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }

    /// The path from the root, where it was one from the present folder.
    package static func fromRoot(_ path: String) -> String {
        guard !path.hasPrefix("/"), let folder = SystemCalls.presentFolder else { return path }
        return joined(folder, path)
    }

    /// Whether a folder stands at the path, symbolic links followed.
    package static func isFolder(_ path: String) -> Bool {
        (try? SystemCalls.status(of: path + "/"))?.kind == .folder
    }

    /// The path that symbolic links in the last component lead to, whether a file stands there yet or not.
    static func resolvingLinks(_ path: String) throws(SystemError) -> String {
        var result = path
        for _ in 0..<40 {
            guard let status = try? SystemCalls.status(of: result), status.kind == .link else {
                return result
            }
            let destination = try SystemCalls.destination(ofLink: result)
            result = destination.hasPrefix("/") ? destination : joined(folder(of: result), destination)
        }
        throw SystemError(code: ELOOP)
    }
}
