import Text

/// Reason why a checkpoint does not fit the network that it is loaded into.
package enum CheckpointError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Tensor of the network or of the run that the file lacks.
    case missing(file: String, tensor: String)
    /// Tensor whose shape is not that of the network's parameter.
    case wrongShape(file: String, tensor: String, found: [Int], needed: [Int])
    /// Tensor with the wrong kind of numbers.
    case wrongType(file: String, tensor: String)
    /// Tensor with a number that is not finite.
    case notFinite(file: String, tensor: String)
    /// Tensor that is not a valid loss history.
    case badHistory(file: String, tensor: String)
    /// Saved settings that the run cannot go on with here, with the reason.
    case settings(file: String, problem: String)
    /// Columns, characters or classes that are not those of the data here.
    case otherNames(file: String, kind: String, found: [String], needed: [String])
    /// File of a newer program.
    case newerVersion(file: String, version: String)
    /// Run of a version that meant its approximation by tanh by GELU.
    case formerGELU(file: String)
    /// Metadata that cannot be read, with the key, the line and the reason.
    case metadata(file: String, String)
    /// Numbers of the file that contradict each other, in words.
    case contradiction(file: String, String)
    /// File of weights alone where a whole run is needed.
    case onlyWeights(file: String)
    /// Data that are not those of the run, in words.
    case otherData(file: String, String)
    /// Run whose network does not answer examples one by one, with what it does instead.
    case noExamples(file: String, String)
    /// Run of a version that did not save what its network takes and gives.
    case noSignature(file: String)
    /// Run that is no branch of another one, since its data or its network are others.
    case otherSteps(file: String)
    /// Run for which the machine's memory does not suffice beside another one.
    case noMemory(file: String)
    /// Saved position that does not exist in the training data.
    case badPosition(file: String, epoch: Int, offset: Int, rows: Int)

    package var description: String {
        switch self {
        case .missing(let file, let tensor):
            "\(file.pathForDisplay): there is no tensor \(tensor); load it with the preset that it was saved from"
        case .wrongShape(let file, let tensor, let found, let needed):
            "\(file.pathForDisplay): \(tensor) has the shape \(found), the network needs \(needed); "
                + "load it with the preset that it was saved from"
        case .wrongType(let file, let tensor):
            "\(file.pathForDisplay): \(tensor) does not hold the kind of numbers it must; convert it to F32"
        case .notFinite(let file, let tensor):
            "\(file.pathForDisplay): \(tensor) holds a number that is not finite; load an older checkpoint"
        case .badHistory(let file, let tensor):
            "\(file.pathForDisplay): \(tensor) is no loss history; the file is damaged, load an older one"
        case .settings(let file, let problem):
            "\(file.pathForDisplay): the run cannot go on with its settings here: \(problem)"
        case .otherNames(let file, let kind, let found, let needed):
            "\(file.pathForDisplay): the run learnt other data: its \(kind) are \(Self.list(found)), those here are "
                + "\(Self.list(needed)); load it with the data that it was saved with, in the same order"
        case .newerVersion(let file, let version):
            "\(file.pathForDisplay): it is of version \(version.quotedForDisplay), this program reads up to "
                + "\(Checkpoint.version); load it with the program that wrote it"
        case .formerGELU(let file):
            "\(file.pathForDisplay): it was saved when gelu was its approximation by tanh; give the preset's layers "
                + "the activation gelu-tanh to go on with it"
        case .metadata(let file, let words), .contradiction(let file, let words):
            "\(file.pathForDisplay): \(words); the file was changed or is damaged, load an older one"
        case .onlyWeights(let file):
            "\(file.pathForDisplay): it holds weights without a run; give a file that --save or the key w wrote"
        case .otherData(let file, let words): "\(file.pathForDisplay): \(words)"
        case .noExamples(let file, let what):
            "\(file.pathForDisplay): its network does not answer rows: \(what)"
        case .noSignature(let file):
            "\(file.pathForDisplay): it does not say how its columns are read and scaled, as files of this version do; "
                + "load it with its data and save it again: nntui train PRESET --load FILE --save FILE"
        case .otherSteps(let file):
            "\(file.pathForDisplay): its data or its network are not those of this run, so that it cannot be a branch "
                + "of it; open it by itself: nntui PRESET --load FILE"
        case .noMemory(let file):
            "\(file.pathForDisplay): the machine's memory does not suffice for it beside this run; open it by itself: "
                + "nntui PRESET --load FILE"
        case .badPosition(let file, let epoch, let offset, let rows):
            "\(file.pathForDisplay): epoch \(epoch), example \(offset) is no position in \(rows) training examples; "
                + "load it with the data that it was saved with"
        }
    }

    /// Returns the first names of a list.
    private static func list(_ names: [String]) -> String {
        let first = names.prefix(6).map { $0.clipped(to: 20).quotedForDisplay }.joined(separator: ", ")
        return names.isEmpty ? "without names" : names.count > 6 ? "\(first), … (\(names.count))" : first
    }
}
