import CursesTerminal
import Files
import Training

/// Paths of checkpoints beside the one that a run is saved to.
enum SavePath {
    /// Returns an unused path for a run that a signal ends, so that no other file is lost to it.
    static func interrupted(beside path: String) -> String {
        Path.unused(CheckpointPath.inserting("-interrupted", into: path))
    }

    /// Returns other places for a last checkpoint that cannot be written, the best first.
    ///
    /// They are a free name in the same folder and one in the folder of temporary files.
    static func alternatives(to path: String) -> [String] {
        let name = path.split(separator: "/").last.map { String($0) } ?? "nntui.safetensors"
        let temporary = Environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
        let paths = [Path.unused(path), Path.unused(Path.joined(temporary, name))]
        return paths.filter { $0 != path }
    }
}
