import Backprop
import Text

/// Reason why a preset cannot be trained.
package enum TrainerError: Error, Hashable, Sendable, CustomStringConvertible {
    case network(GraphError)
    case credit(GraphError)
    case noExamples
    case optimizer(String)
    case matrixProducts(String)
    /// Activations for a batch of this size do not fit into what checkpointing may take.
    case memory(asked: Int, needed: ActivationMemory, batch: Int)

    package var description: String {
        switch self {
        case .network(let error): "the network cannot be built: \(error)"
        case .credit(let error): "credit: \(error)"
        case .memory(let asked, let needed, let batch):
            "checkpointing.memory: found \(ByteCount(bytes: asked)), but the activations of a batch of \(batch) take at least "
                + "\(ByteCount(bytes: needed.bytes)), and \(ByteCount(bytes: needed.plainBytes)) without checkpointing; allow "
                + "more, or take a smaller batch_size"
        case .noExamples: "there are no examples to train on: use more data or a smaller validation_fraction"
        case .optimizer(let obstacle): "optimizer: \(obstacle)"
        case .matrixProducts(let problem):
            "OpenBLAS, which computes the matrix products, cannot be loaded (\(problem)): install libopenblas0"
        }
    }
}
