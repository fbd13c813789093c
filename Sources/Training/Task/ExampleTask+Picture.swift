import Backprop
import Datasets

/// Inputs of the network's picture.
extension ExampleTask {
    /// Returns a grid over the plane or the line of the features, or examples of each class, or one example.
    func pictureProbe(_ plan: Plan) -> PictureProbe {
        var probe = PictureProbe(
            inputs: exampleRows(1), arrangement: .example, image: data.imageShape, inputNames: data.featureNames,
            outputNames: data.outputNames)
        let shape = plan.network.graph.shape(of: plan.network.input)
        if shape.columns == 1, shape.count > 1 { probe.characters = data.vocabulary ?? [] }
        if isSpeech, let row = probe.inputs.first {
            probe.filledShare = Double(length(of: row)) / Double(data.inputShape.rows)
        }
        if shape.dimensions.count == 1, shape.count <= 2, !data.isEmpty {
            let (columns, rows) = (shape.count == 2 ? 16 : 32, shape.count == 2 ? 16 : 1)
            probe.arrangement = .grid(columns: columns, rows: rows)
            probe.inputs = grid(columns: columns, rows: rows)
        } else if shape.dimensions.count != 2, let classNames = data.classNames, classNames.count <= Self.classLimit {
            let count = min(plan.capacity, evaluationData.count, data.featureCount > 256 ? 32 : 128)
            probe.inputs = exampleRows(count)
            probe.arrangement = .classes(labels: probe.inputs.indices.map { evaluationData.dataset.label($0) })
            probe.classNames = classNames
        }
        return probe
    }

    /// Maximum number of classes that a unit's map has places for.
    private static var classLimit: Int { 16 }
}
