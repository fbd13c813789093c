import Backprop
import Datasets
import Formats
import Presets

/// Network of a saved run with what it takes and gives, but without memory to train it.
package struct SavedNetwork {
    /// Path of the checkpoint for errors.
    let file: String
    /// Preset of the run, with the widths that its data gave.
    let preset: Preset
    /// Graph up to the output.
    let graph: Graph
    /// Features or tokens that it reads.
    let input: Graph.NodeID
    /// Scores or values that it gives.
    let output: Graph.NodeID
    /// Parameters that each node of the graph uses, in the layout of checkpoints.
    let parameters: [[NamedTensor]]
    /// Names of what it takes and gives.
    let names: DataNames
    /// Map of the features; nil for a text.
    let scaling: FeatureScaling?
    /// Map of the numbers to predict; nil for classes.
    let targetScaling: FeatureScaling?
    /// Whether it reads a text that goes on from one window to the next.
    let continuesText: Bool
    /// Whether each time step depends on no other, except through the state, so that there may be any number of them.
    let worksPerTimeStep: Bool
}

extension SavedNetwork {
    /// Builds the network of a checkpoint.
    ///
    /// The data are read again only for a file that does not say what the network takes and gives, as those of earlier
    /// programs do not. Throws for a file of weights alone, and for an agent.
    package init(_ checkpoint: Checkpoint) throws {
        let record = try checkpoint.record()
        let preset = record.preset
        if case .simulator(let name, _) = preset.data {
            throw ONNXExportError.agent(file: checkpoint.path, simulator: name)
        }
        let ends = try checkpoint.ends(of: preset)
        guard ends.widths.outputs > 0 else {
            throw CheckpointError.metadata(file: checkpoint.path, "names: there is none of an output")
        }
        let fitted = preset.fitted(to: ends.widths)
        try fitted.checkSize(input: ends.shape, batch: 1)
        var (_, layers) = try checkpoint.stepAndLayers(of: fitted)
        if ends.isText, let truncation = record.settings.truncation {
            layers = layers.map { $0.replacing(truncation: truncation) }
        }
        var assembly = NetworkAssembly(input: ends.shape, layers: layers, topology: fitted.topology)
        do throws(GraphError) {
            while !assembly.isComplete { try assembly.buildNext() }
        } catch {
            throw TrainerError.network(error)
        }
        try checkpoint.checkVersion(assembly.graph)
        let store = ParameterStore(assembly.graph)
        let tensors = zip(store.entries, try checkpoint.tensors(.parameters, store, assembly.graph)).map {
            NamedTensor($0.name, shape: $0.declaration.exportedShape, .float32($1))
        }
        file = checkpoint.path
        self.preset = fitted
        (graph, input, output) = (assembly.graph, assembly.input, assembly.outputs.last ?? assembly.input)
        parameters = store.entries(ofEachNodeOf: graph).map { Array(tensors[$0]) }
        (names, scaling, targetScaling) = (ends.names, ends.scaling, ends.targetScaling)
        (continuesText, worksPerTimeStep) = (ends.isText, layers.allSatisfy(\.worksPerTimeStep))
    }
}

/// What a network takes and gives.
private struct NetworkEnds {
    let names: DataNames
    /// Shape of one example.
    let shape: Shape
    let widths: DataWidths
    let scaling, targetScaling: FeatureScaling?
    let isText: Bool

    init(_ signature: ModelSignature) {
        names = DataNames(inputs: signature.featureNames, outputs: signature.outputNames)
        (shape, widths) = (signature.inputShape, DataWidths(signature.kind))
        (scaling, targetScaling, isText) = (signature.scaling, signature.targetScaling, false)
    }

    init(characters: DataNames, context: Int) {
        names = characters
        (shape, widths) = (
            Shape(context, 1), DataWidths(vocabulary: characters.inputs.count, outputs: characters.outputs.count)
        )
        (scaling, targetScaling, isText) = (nil, nil, true)
    }
}

extension Checkpoint {
    /// Returns what the network takes and gives: from the file, or from the data where an earlier program wrote it.
    fileprivate func ends(of preset: Preset) throws -> NetworkEnds {
        if case .text(_, let context) = preset.data {
            return NetworkEnds(characters: try names() ?? preset.makeTask().task.dataNames, context: context)
        }
        if let signature = try signature() { return NetworkEnds(signature) }
        let (task, _, _) = try preset.makeTask()
        try checkNames(task.dataNames)
        guard let signature = task.signature else { throw CheckpointError.noSignature(file: path) }
        return NetworkEnds(signature)
    }
}
