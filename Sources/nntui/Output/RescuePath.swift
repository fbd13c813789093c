import CursesTerminal
import Files

/// Places for a last checkpoint that cannot be written where it belongs.
enum RescuePath {
    /// Returns other paths to try, in order: a free name in the same folder, then one in the folder of temporary files.
    static func alternatives(to path: String) -> [String] {
        let name = path.split(separator: "/").last.map { String($0) } ?? "nntui.safetensors"
        let temporary = Environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
        let paths = [Path.unused(path), Path.unused(Path.joined(temporary, name))]
        return paths.filter { $0 != path }
    }
}
