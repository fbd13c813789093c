import Backprop
import Formats

extension Checkpoint {
    /// Returns the parameters alone, as PyTorch's `load_state_dict` takes them; throws without a run.
    ///
    /// A run has a tensor of the optimizer's state for each parameter, which tells parameters from other tensors.
    package func weights() throws -> SafetensorsFile {
        guard isComplete else { throw CheckpointError.onlyWeights(file: path) }
        try checkVersionIsKnown()
        let parameters = file.tensors.filter {
            let state = Name.parameter(.firstState, $0.name)
            return file[state] != nil || file.namesLeftOut.contains(state)
        }
        let names = PyTorchName(parameters.map(\.name))
        let renamed = parameters.map { NamedTensor(names.of($0.name), shape: $0.shape, $0.values) }
        // A node of a graph may have the name that a part of a block gets.
        let areDifferent = Set(renamed.map(\.name)).count == renamed.count
        return SafetensorsFile(tensors: areDifferent ? renamed : parameters, metadata: ["format": "pt"])
    }
}
