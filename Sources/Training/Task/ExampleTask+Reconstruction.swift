import Backprop
import Datasets

/// Pictures, and what a network that is to give them back makes of them.
extension ExampleTask {
    /// Whether the targets are pictures too.
    var reconstructs: Bool {
        guard case .regression = data.kind, data.imageShape != nil else { return false }
        return data.targetWidth == data.featureCount
    }

    func makeReconstruction(_ shape: ImageShape, _ plan: Plan) -> NetworkView {
        let rows = exampleRows(24)
        var samples: [NetworkView.Reconstruction.Sample] = []
        predict(rows, plan) { output, row in
            let input = rows[samples.count]
            let values = output.rows(from: row, count: 1).values
            let error = zip(input, values).reduce(0) { $0 + Double(($1.0 - $1.1) * ($1.0 - $1.1)) }
            samples.append(
                NetworkView.Reconstruction.Sample(
                    input: input.map(clamped), output: values.map(clamped), error: error / Double(input.count)))
        }
        let mean = samples.reduce(0) { $0 + $1.error } / Double(max(1, samples.count))
        return .reconstruction(
            NetworkView.Reconstruction(width: shape.width, height: shape.height, samples: samples, meanError: mean))
    }

    private func clamped(_ brightness: Float) -> Float { brightness > 0 ? min(1, brightness) : 0 }
}
