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

    /// Whether a file in a folder is one of those that a computer keeps beside others, such as `__MACOSX/._a.png`.
    package static func isHidden(_ name: String) -> Bool {
        name.split(separator: "/").contains { $0.hasPrefix(".") || $0 == "__MACOSX" }
    }

    /// Returns the path from the root, resolving a relative one against the current folder.
    package static func fromRoot(_ path: String) -> String {
        guard !path.hasPrefix("/"), let folder = SystemCalls.currentFolder else { return path }
        return joined(folder, path)
    }

    /// Returns a path as it is named from another folder than the current one; a path from the root stays as it is.
    package static func relative(_ path: String, to folder: String) -> String {
        let here = SystemCalls.canonicalPath(of: ".")
        guard !path.hasPrefix("/"), let from = SystemCalls.canonicalPath(of: folder), from != here else { return path }
        guard let parent = SystemCalls.canonicalPath(of: self.folder(of: path)) else { return fromRoot(path) }
        let origin = from.split(separator: "/")
        let target = joined(parent, String(name(of: path))).split(separator: "/", omittingEmptySubsequences: false)
            .dropFirst()
        let shared = zip(origin, target).prefix { $0 == $1 }.count
        let ways = Array(repeating: "..", count: origin.count - shared) + target.dropFirst(shared).map(String.init)
        return ways.joined(separator: "/")
    }

    /// Whether there is a folder at the path, following symbolic links.
    package static func isFolder(_ path: String) -> Bool {
        (try? SystemCalls.status(of: path + "/"))?.kind == .folder
    }

    /// Whether there is a regular file at the path, following symbolic links; finding out does not open a pipe.
    package static func isRegularFile(_ path: String) -> Bool {
        guard let target = try? resolvingLinks(path) else { return false }
        return (try? SystemCalls.status(of: target))?.kind == .regular
    }

    /// Returns the path, or if something is there already, one with the first free number from 2 on before its suffix.
    package static func unused(_ path: String) -> String {
        guard isTaken(path) else { return path }
        let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.index(after: $0) } ?? path.startIndex
        let dot = path[name...].dropFirst().lastIndex(of: ".") ?? path.endIndex
        let number = (2...9_999).first { !isTaken("\(path[..<dot])-\($0)\(path[dot...])") } ?? 10_000
        return "\(path[..<dot])-\(number)\(path[dot...])"
    }

    /// Whether two paths lead to one and the same file, whether or not it exists.
    package static func leadToSameFile(_ one: String, _ other: String) -> Bool {
        guard let one = try? resolvingLinks(one), let other = try? resolvingLinks(other) else { return false }
        if let status = try? SystemCalls.status(of: one) {
            return (try? SystemCalls.status(of: other))?.identity == status.identity
        }
        guard name(of: one) == name(of: other), let folder = SystemCalls.canonicalPath(of: folder(of: one)) else {
            return false
        }
        return folder == SystemCalls.canonicalPath(of: self.folder(of: other))
    }

    /// Returns a path's last component.
    private static func name(of path: String) -> Substring {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.index(after: $0)...] } ?? path[...]
    }

    /// Whether a path begins with a folder's path but symbolic links on the way lead out of that folder.
    package static func leavesFolder(_ folder: String, _ path: String) -> Bool {
        guard let root = SystemCalls.canonicalPath(of: folder), let file = SystemCalls.canonicalPath(of: path) else {
            return false
        }
        return file != root && !file.hasPrefix(root.hasSuffix("/") ? root : root + "/")
    }

    /// Returns whether there is something at a path.
    package static func isTaken(_ path: String) -> Bool { (try? SystemCalls.status(of: path)) != nil }

    /// Returns the path to which symbolic links in the last component lead, whether or not a file exists there.
    static func resolvingLinks(_ path: String) throws(SystemError) -> String {
        var result = path
        for _ in 0..<40 {
            guard let next = try destination(of: result) else { return result }
            result = next
        }
        throw SystemError(code: ELOOP)
    }

    /// Returns the path to which a symbolic link leads; nil if the path is not one.
    private static func destination(of path: String) throws(SystemError) -> String? {
        guard let status = try? SystemCalls.status(of: path), status.kind == .link else { return nil }
        let destination = try SystemCalls.destination(ofLink: path)
        return destination.hasPrefix("/") ? destination : joined(folder(of: path), destination)
    }

    /// Returns the first symbolic link on the way that another user may have laid as a trap; nil if there is none.
    ///
    /// As Linux does with `fs.protected_symlinks`, it trusts a link in a sticky folder that everyone may write to, such
    /// as `/tmp`, only if it belongs to this user or to the folder's owner.
    static func foreignLink(on path: String) -> String? {
        var link = path
        for _ in 0..<40 {
            guard let next = try? destination(of: link) else { return nil }
            if let owner = try? SystemCalls.status(of: link).owner, owner != geteuid(),
                let parent = try? SystemCalls.status(of: folder(of: link) + "/."), parent.owner != owner,
                parent.permissions & 0o1002 == 0o1002
            {
                return link
            }
            link = next
        }
        return nil
    }
}
