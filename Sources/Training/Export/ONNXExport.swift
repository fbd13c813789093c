import Backprop
import Datasets
import Formats
import Presets

extension ONNXModel {
    /// Creates a model that takes features or tokens as the data have them and gives probabilities, scores or values.
    ///
    /// `file` is the checkpoint's name in errors.
    package init(_ trainer: Trainer, file: String) throws(ONNXExportError) {
        let name = trainer.preset.information.name
        if trainer.task is ControlTask { throw .agent(file: file, preset: name) }
        let task = trainer.task as? ExampleTask
        let network = trainer.plan.network
        let shape = network.graph.shape(of: network.output)
        self.init(name: name)
        let input = addInput(trainer, task?.scaling)
        let length = inputs[0].dimensions.dropFirst().first
        let output = try addNetwork(trainer, reading: input, file: file)
        var dimensions = shape.dimensions.map(Dimension.size)
        if let length, case .named = length { dimensions[0] = length }
        let answer = addAnswer(output, shape, trainer.preset.loss, task?.targetScaling)
        outputs.insert(Value(answer, dimensions: [Self.batch] + dimensions), at: 0)
        metadata = Self.metadata(trainer)
    }

    /// Number of examples, which the user chooses.
    static var batch: Dimension { .named("batch") }

    /// Adds the operators of the network's nodes, and returns the name of its output.
    private mutating func addNetwork(
        _ trainer: Trainer, reading input: String, file: String
    ) throws(ONNXExportError) -> String {
        let (plan, graph) = (trainer.plan, trainer.plan.network.graph)
        let readsTokens = inputs[0].type == .int64
        let entries = plan.store.entries(ofEachNodeOf: graph)
        var names = [plan.network.input.index: input]
        for (index, node) in graph.nodes.enumerated().prefix(plan.network.output.index + 1) {
            guard let operation = node.operation else { continue }
            guard let writable = operation as? any ONNXOperation else {
                let layer = node.layer.map { graph.layers[$0].name } ?? node.name
                throw .operation(file: file, kind: operation.kind, layer: layer)
            }
            let step = ONNXStep(
                node: node.name, inputs: node.inputs.compactMap { names[$0.index] },
                shapes: node.inputs.map(graph.shape(of:)), parameters: entries[index].map(plan.parameter),
                readsTokens: readsTokens && node.inputs == [plan.network.input],
                carriesState: trainer.task is TextTask)
            writable.write(step, to: &self)
            names[index] = step.output
        }
        return names[plan.network.output.index] ?? input
    }

    /// Returns the preset's name, and the names of what the model reads and gives as lists in JSON.
    private static func metadata(_ trainer: Trainer) -> [(key: String, text: String)] {
        func list(_ names: [String]) -> String { JSONValue(names.map { JSONValue($0) }).text() }
        let names = trainer.task.dataNames
        let isAligned = trainer.preset.loss != .connectionistTemporalClassification
        return [
            ("preset", trainer.preset.information.name), ("inputs", list(names.inputs)),
            ("outputs", list(isAligned ? names.outputs : [""] + names.outputs)),
        ]
    }
}

extension Plan {
    /// Returns a parameter in the layout of checkpoints.
    fileprivate func parameter(_ index: Int) -> NamedTensor {
        let entry = store.entries[index]
        return NamedTensor(
            entry.name, shape: entry.declaration.exportedShape, .float32(exported(.parameters, index)))
    }
}
