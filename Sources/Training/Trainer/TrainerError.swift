import Backprop

/// Why a preset cannot be trained.
package enum TrainerError: Error, Hashable, Sendable, CustomStringConvertible {
    case network(GraphError)
    case credit(GraphError)
    case noExamples
    case optimizer(String)
    case matrixProducts(String)

    package var description: String {
        switch self {
        case .network(let error): "the network cannot be built: \(error)"
        case .credit(let error): "credit: \(error)"
        case .noExamples: "there are no examples to train on: use more data or a smaller validation_fraction"
        case .optimizer(let obstacle): "optimizer: \(obstacle)"
        case .matrixProducts(let problem):
            "OpenBLAS, which computes the matrix products, cannot be loaded (\(problem)): install libopenblas0"
        }
    }
}
