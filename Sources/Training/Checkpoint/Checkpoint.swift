import Backprop
import Files
import Formats

/// Saved run, from which training continues with the same bits.
///
/// It is a safetensors file. Parameters have the names and shapes that a PyTorch user expects, `dense1.weight` of
/// `[out, in]`; beside them stand the optimiser's state and the loss histories, and in the metadata, as JSON, the preset,
/// the settings, the position in the random streams and the journal. A file without the metadata, written by another
/// program, gives its weights alone.
package struct Checkpoint: Sendable {
    let file: SafetensorsFile
    /// Path for messages.
    let path: String

    init(file: SafetensorsFile, path: String) {
        self.file = file
        self.path = path
    }

    /// Reads a file and checks the whole of it.
    package static func read(_ path: String) throws -> Checkpoint {
        let bytes = try FileContents.read(path, limit: sizeLimit)
        return Checkpoint(file: try SafetensorsFile.decode(bytes, file: path), path: path)
    }

    /// Replaces the file at `path`, which stays as it was if anything fails; the older copy remains as `path~`.
    package func write(to path: String) throws(FileError) {
        try AtomicFile.write(file.encode(), to: path, keepingPrevious: true)
    }

    /// Bytes of the largest file that is read.
    private static var sizeLimit: Int { 8 << 30 }

    /// Whether the run can be continued, not only its weights be used.
    package var isComplete: Bool { file.metadata[Key.state] != nil }

    /// The metadata's keys.
    enum Key {
        static let preset = "preset"
        static let state = "state"
        static let journal = "journal"
    }

    /// The names of the tensors beside the parameters.
    enum Name {
        static let trainingLoss = "history.training_loss"
        static let validationLoss = "history.validation_loss"
        static let returns = "history.returns"

        /// One of the vectors that a rule of second order remembers.
        static func secondOrder(_ index: Int) -> String { "optimizer.second_order.\(index)" }

        /// What an operation carries from step to step.
        static func carried(_ node: String) -> String { "carried.\(node)" }

        /// A vector's part for one parameter.
        static func parameter(_ vector: Plan.Vector, _ name: String) -> String {
            switch vector {
            case .firstState: "optimizer.first.\(name)"
            case .secondState: "optimizer.second.\(name)"
            default: name
            }
        }
    }
}
