import Files
import Formats
import Text
import Training

extension Checkpoint {
    /// Reads a saved run without the optimizer's state; throws for a file of another kind, or of weights alone.
    static func readModel(_ path: String) throws -> Checkpoint {
        do {
            let checkpoint = try readWithoutOptimizer(path)
            guard checkpoint.isComplete else { throw CheckpointError.onlyWeights(file: path) }
            return checkpoint
        } catch let error as SafetensorsError {
            throw ForeignModelError(error, path) ?? error
        }
    }
}

/// File of another kind where a checkpoint is needed.
struct ForeignModelError: Error, Equatable, CustomStringConvertible {
    let file: String
    /// Kind of the file, which its first bytes give away if it is known.
    let kind: String?

    /// Describes a file that is no checkpoint; nil for a checkpoint that is damaged.
    init?(_ error: SafetensorsError, _ file: String) {
        self.file = file
        switch error.problem {
        case .otherFormat(let signature): kind = signature?.name
        case .tooShort: kind = nil
        default: return nil
        }
    }

    var description: String {
        "\(file.pathForDisplay): this is \(kind.map { "\($0), and " } ?? "")no checkpoint of nntui; "
            + "give a file that --save or the key w wrote"
    }
}
