import Backprop
import Datasets

/// Pictures, and which classes are taken for which.
extension ExampleTask {
    func makeImages(_ shape: ImageShape, _ classNames: [String], _ plan: Plan) -> NetworkView {
        let rows = exampleRows(60)
        let brightest = max(rows.joined().max() ?? 1, Float.leastNormalMagnitude)
        var samples: [NetworkView.Images.Sample] = []
        predict(rows, plan) { output, row in
            let index = samples.count
            let prediction = self.prediction(output, row)
            samples.append(
                NetworkView.Images.Sample(
                    pixels: rows[index].map { max(0, min(1, $0 / brightest)) },
                    label: evaluationData.dataset.label(index),
                    prediction: prediction.label, confidence: prediction.confidence))
        }
        return .images(
            NetworkView.Images(
                width: shape.width, height: shape.height, samples: samples, confusion: makeConfusion(classNames, plan),
                filters: plan.firstFilters))
    }

    /// Counts over the whole part that the network is judged by, or over the first 256 where each is large: a screen must
    /// not hold training up.
    func makeConfusion(_ classNames: [String], _ plan: Plan) -> NetworkView.Confusion {
        let data = evaluationData
        let rows = data.dataset.featureCount > 256 ? min(256, data.count) : data.count
        var counts = Array(repeating: 0, count: classNames.count * classNames.count)
        for start in stride(from: 0, to: rows, by: plan.capacity) {
            let batch = min(plan.capacity, rows - start)
            load(data, startingAt: start, batch: batch, into: plan)
            let output = plan.predict(batch: batch)
            for row in 0..<batch {
                let predicted = min(predictedClass(output, row), classNames.count - 1)
                counts[data.dataset.label(start + row) * classNames.count + predicted] += 1
            }
        }
        return NetworkView.Confusion(classNames: classNames, counts: counts, isValidation: validation != nil)
    }

    /// softmax of a row of scores.
    func probabilities(_ output: Matrix, _ row: Int) -> [Float] {
        let peak = output[row, output.largestColumn(inRow: row)]
        let weights = (0..<output.columns).map { Sigmoid.exponential(output[row, $0] - peak) }
        let sum = weights.reduce(0, +)
        return weights.map { $0 / sum }
    }
}
