import Backprop
import Text

/// Reason why a preset cannot be trained.
package enum TrainerError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Layers that do not form a network.
    case network(GraphError)
    /// Rule of credit assignment that cannot reach every layer.
    case credit(GraphError)
    /// Empty training part.
    case noExamples
    /// Optimizer that cannot train this network; the text is the reason.
    case optimizer(String)
    /// Library for matrix products that cannot be loaded; the text is the reason.
    case matrixProducts(String)
    /// Activations of a batch of this size that do not fit into the memory that checkpointing may take.
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
