import Backprop
import Files
import Formats

/// Saved run, from which training continues bit for bit.
///
/// It is a safetensors file. Parameters have the names and shapes that PyTorch users expect, such as `dense1.weight` of
/// `[out, in]`. Other tensors hold the optimizer's state and the loss histories; the metadata hold, as JSON, the
/// preset, the settings, the position in the random streams and the journal. A file without these metadata, written by
/// another program, provides only its weights.
package struct Checkpoint: Sendable {
    let file: SafetensorsFile
    /// Path shown in messages.
    let path: String

    init(file: SafetensorsFile, path: String) {
        self.file = file
        self.path = path
    }

    /// Reads a file and checks all of it.
    package static func read(_ path: String) throws -> Checkpoint {
        let bytes = try FileContents.read(path, limit: sizeLimit)
        return Checkpoint(file: try SafetensorsFile.decode(bytes, file: path), path: path)
    }

    /// Reads a file and checks all of it, but does not keep the optimizer's state, which takes twice the parameters' memory.
    package static func readWithoutOptimizer(_ path: String) throws -> Checkpoint {
        let bytes = try FileContents.read(path, limit: sizeLimit)
        let prefixes = [Plan.Vector.firstState, .secondState].map { Name.parameter($0, "") }
        let file = try SafetensorsFile.decode(bytes, file: path) { name in prefixes.contains { name.hasPrefix($0) } }
        return Checkpoint(file: file, path: path)
    }

    /// Replaces the file at `path` and keeps the previous one as `path~`; an error leaves the file as it was.
    package func write(to path: String) throws(FileError) {
        try AtomicFile.write(file.encode(), to: path, keepingPrevious: true)
    }

    /// Maximum size in bytes of a file that is read.
    private static var sizeLimit: Int { 8 << 30 }

    /// Whether the file holds a run to continue, not only weights.
    package var isComplete: Bool { file.metadata[Key.state] != nil }

    /// Keys of the metadata.
    enum Key {
        static let preset = "preset"
        static let state = "state"
        static let journal = "journal"
        static let names = "names"
        static let signature = "signature"
        static let version = "version"
        static let figure = "figure"
        static let data = "data"
        static let folder = "folder"
    }

    /// Version that is written. Files without one are of version 1.
    ///
    /// In version 1 `gelu` is its approximation by tanh, and the second of stacked recurrent layers names its parameters
    /// `lstm1.2.weight_ih_l0`.
    static let version = 2

    /// Names of the tensors, those of the parameters among them.
    enum Name {
        static let trainingLoss = "history.training_loss"
        static let validationLoss = "history.validation_loss"
        static let returns = "history.returns"
        static let latestReturns = "history.latest_returns"
        static let branches = "branches"
        static let branchCurves = "branches.curves"

        /// Returns the name of a vector that a second-order rule stores.
        static func secondOrder(_ index: Int) -> String { "optimizer.second_order.\(index)" }

        /// Returns the name of the state that an operation carries from step to step.
        static func carried(_ node: String) -> String { "carried.\(node)" }

        /// Returns the name of a parameter's tensor in a vector.
        static func parameter(_ vector: Plan.Vector, _ name: String) -> String {
            switch vector {
            case .firstState: "optimizer.first.\(name)"
            case .secondState: "optimizer.second.\(name)"
            default: name
            }
        }
    }
}
