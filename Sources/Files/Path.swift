#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Operations on paths as text.
package enum Path {
    /// Returns the folder that contains a path's last component; `.` if the path has no slash.
    package static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Joins the path of a folder and a name with a slash.
    package static func joined(_ folder: String, _ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }

    /// Returns the path from the root, resolving a relative one against the current folder.
    package static func fromRoot(_ path: String) -> String {
        guard !path.hasPrefix("/"), let folder = SystemCalls.currentFolder else { return path }
        return joined(folder, path)
    }

    /// Whether there is a folder at the path, following symbolic links.
    package static func isFolder(_ path: String) -> Bool {
        (try? SystemCalls.status(of: path + "/"))?.kind == .folder
    }

    /// Returns the path to which symbolic links in the last component lead, whether or not a file exists there.
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
