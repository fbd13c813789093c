import Backprop
import Formats
import Presets

extension ONNXModel {
    /// Creates a model that takes features or tokens as the data have them and gives probabilities, scores or values.
    package init(_ network: SavedNetwork) throws(ONNXExportError) {
        let name = network.preset.information.name
        // A graph needs a name, which a preset of one's own may lack.
        self.init(name: name.isEmpty ? "network" : name)
        let input = addInput(network)
        let length = inputs[0].dimensions.dropFirst().first
        let output = try addNodes(of: network, reading: input)
        let shape = network.graph.shape(of: network.output)
        var dimensions = shape.dimensions.map(Dimension.size)
        if let length, case .named = length { dimensions[0] = length }
        let answer = addAnswer(output, shape, network.preset.loss, network.targetScaling)
        outputs.insert(Value(answer.name, answer.type, dimensions: [Self.batch] + dimensions), at: 0)
        metadata = Self.metadata(network)
    }

    /// Number of examples, which the user chooses.
    static var batch: Dimension { .named("batch") }

    /// Adds the operators of the network's nodes, and returns the name of its output.
    private mutating func addNodes(
        of network: SavedNetwork, reading input: String
    ) throws(ONNXExportError) -> String {
        let graph = network.graph
        let readsTokens = inputs[0].type == .int64
        var names = [network.input.index: input]
        for (index, node) in graph.nodes.enumerated() {
            guard let operation = node.operation else { continue }
            guard let writable = operation as? any ONNXOperation else {
                let layer = node.layer.map { graph.layers[$0].name } ?? node.name
                throw .operation(file: network.file, kind: operation.kind, layer: layer)
            }
            let step = ONNXStep(
                node: node.name, inputs: node.inputs.compactMap { names[$0.index] },
                shapes: node.inputs.map(graph.shape(of:)), parameters: network.parameters[index],
                readsTokens: readsTokens && node.inputs == [network.input], carriesState: network.continuesText)
            writable.write(step, to: &self)
            names[index] = step.output
        }
        return names[network.output.index] ?? input
    }

    /// Returns the preset's name, and the names of what the model reads and gives as lists in JSON.
    private static func metadata(_ network: SavedNetwork) -> [(key: String, text: String)] {
        func list(_ names: [String]) -> String { JSONValue(names.map { JSONValue($0) }).text() }
        let names = network.names
        let isAligned = network.preset.loss != .connectionistTemporalClassification
        return [
            ("preset", network.preset.information.name), ("inputs", list(names.inputs)),
            ("outputs", list(isAligned ? names.outputs : [""] + names.outputs)),
        ]
    }
}
