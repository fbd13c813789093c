import Backprop
import Datasets

/// View of sequences of numbers with marks.
extension ExampleTask {
    /// Number of sequences whose answers are shown, and of those that are drawn.
    private static var counts: (answers: Int, samples: Int) { (100, 12) }

    /// Name of the target, if the examples are sequences of a number and a mark with one number as the target; nil for
    /// other data.
    var markedSequenceTarget: String? {
        guard case .regression(let names) = data.kind, data.targetWidth == 1, data.inputShape.dimensions.count == 2,
            data.inputShape.columns == 2, data.count > 0
        else { return nil }
        let width = data.featureCount
        let marks = stride(from: 1, to: width, by: 2).map { scaling.invert(data.features[$0], feature: $0) }
        return marks.allSatisfy { $0 == 0 || $0 == 1 } ? names.first : nil
    }

    func makeSequences(_ targetName: String, _ plan: Plan) -> NetworkView {
        let (rows, targets) = (exampleRows(Self.counts.answers), evaluationData.dataset.targets)
        var view = NetworkView.Sequences(targetName: targetName, samples: [], answers: [])
        predict(rows, plan) { output, row in
            let index = view.answers.count
            view.answers.append((target: targets[index], answer: output[row, 0]))
            guard index < Self.counts.samples else { return }
            view.samples.append(sequence(rows[index], target: targets[index], answer: output[row, 0]))
        }
        return .sequences(view)
    }

    /// Returns the sequences that are drawn, without answers.
    func makeSequences(_ targetName: String) -> NetworkView.Sequences {
        let samples = exampleRows(Self.counts.samples).enumerated().map { index, row in
            sequence(row, target: evaluationData.dataset.targets[index], answer: nil)
        }
        return NetworkView.Sequences(targetName: targetName, samples: samples, answers: [])
    }

    private func sequence(_ row: [Float], target: Float, answer: Float?) -> NetworkView.Sequences.Sample {
        let numbers = row.enumerated().map { scaling.invert($0.element, feature: $0.offset) }
        let places = stride(from: 0, to: numbers.count, by: 2)
        return NetworkView.Sequences.Sample(
            values: places.map { numbers[$0] }, isMarked: places.map { numbers[$0 + 1] == 1 }, target: target,
            answer: answer)
    }
}
