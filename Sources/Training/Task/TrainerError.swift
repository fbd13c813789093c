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
    /// Truncation that the data are too short for; the text is the reason.
    case truncation(String)
    /// Plan that takes more memory than there is, in bytes; nil where the size overflows.
    case tooLarge(bytes: Int?, available: Int, batch: Int)
    /// Settings under which the parameters have other shapes than those of the run.
    case otherParameters
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
        case .truncation(let problem): "truncation: \(problem)"
        case .tooLarge(let bytes, let available, let batch):
            "a batch of \(batch) takes \(bytes.map { "\(ByteCount(bytes: $0))" } ?? "more memory than can be counted"), and "
                + "\(ByteCount(bytes: available)) are free; take a smaller batch_size, a smaller network, or a shorter "
                + "truncation"
        case .otherParameters:
            "the network would have parameters of other shapes, which the weights of this run do not fit"
        case .noExamples: "there are no examples to train on: use more data or a smaller validation_fraction"
        case .optimizer(let obstacle): "optimizer: \(obstacle)"
        }
    }
}
