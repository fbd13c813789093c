import Text

/// Reason why a run cannot be written as an ONNX model.
package enum ONNXExportError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Operation that is not written, with its layer.
    case operation(file: String, kind: String, layer: String)
    /// Agent, which learns from what its actions bring.
    case agent(file: String, simulator: String)

    package var description: String {
        switch self {
        case .operation(let file, let kind, let layer):
            "\(file.pathForDisplay): --onnx does not write the operation \(kind), which \(layer) uses; "
                + "--weights takes the parameters away for a program that has it"
        case .agent(let file, let simulator):
            "\(file.pathForDisplay): --onnx does not write an agent of \(simulator), since it chooses actions instead of "
                + "giving answers; --weights takes its parameters away"
        }
    }
}
