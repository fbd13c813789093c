import Backprop
import Datasets

/// Evaluation of loss and accuracy.
extension ExampleTask {
    func evaluate(_ plan: Plan, batch: Int) -> Evaluation? {
        guard let data = validation else { return nil }
        var metrics = MetricAccumulator()
        var errors = RegressionFit.Accumulator()
        for start in stride(from: 0, to: data.count, by: batch) {
            let batch = min(batch, data.count - start)
            load(data, startingAt: start, batch: batch, into: plan)
            let loss = Double(plan.forward(batch: batch))
            metrics.add(answers(of: data, startingAt: start, batch: batch, plan), loss: loss)
            if predictsNumber { addErrors(to: &errors, batch: batch, plan) }
        }
        var evaluation = metrics.evaluation
        evaluation.fit = errors.fit(spread: targetScaling?.spreads[0].magnitude ?? 1)
        return evaluation
    }

    /// Whether the network gives one number for each example, which is compared with the target as it stands.
    private var predictsNumber: Bool {
        if case .regression(let names) = data.kind { names.count == 1 && loss.isRegression } else { false }
    }

    private func addErrors(to errors: inout RegressionFit.Accumulator, batch: Int, _ plan: Plan) {
        let output = plan.value(of: plan.network.output, batch: batch)
        let target = plan.value(of: plan.network.target, batch: batch)
        for row in 0..<min(output.rows, target.rows) {
            errors.add(Double(output[row, 0]), target: Double(target[row, 0]))
        }
    }

    /// Returns the share of right answers among up to 256 training examples, or among the sequences that fit into the
    /// plan.
    func trainingAccuracy(_ plan: Plan) -> Double? {
        guard data.classNames != nil || data.vocabulary != nil else { return nil }
        var metrics = MetricAccumulator()
        let rows = min(training.count, data.classNames == nil ? plan.capacity : 256)
        for start in stride(from: 0, to: rows, by: plan.capacity) {
            let batch = min(plan.capacity, rows - start)
            load(training, startingAt: start, batch: batch, into: plan)
            _ = plan.predict(batch: batch)
            metrics.add(answers(of: training, startingAt: start, batch: batch, plan), loss: 0)
        }
        return metrics.evaluation.accuracy
    }

    /// Compares the output with the targets of the examples that have just passed through the plan.
    private func answers(of data: TrainingData, startingAt start: Int, batch: Int, _ plan: Plan) -> Answers {
        switch data.dataset.kind {
        case .classification:
            let output = plan.value(of: plan.network.output, batch: batch)
            let right = (0..<batch).reduce(0) {
                $0 + (predictedClass(output, $1) == data.dataset.label(start + $1) ? 1 : 0)
            }
            return Answers(right: right, count: batch, weight: batch)
        case .regression: return Answers(right: 0, count: 0, weight: batch)
        case .sequence: return Answers(ofTimeStepsIn: plan, batch: batch)
        case .labels: return Answers(ofTranscriptsIn: plan, batch: batch)
        }
    }

    /// Returns the class with the largest score; with a single output, whether the probability or value is above 0.5.
    func predictedClass(_ output: Matrix, _ row: Int) -> Int {
        if output.columns > 1 { return output.largestColumn(inRow: row) }
        return output[row, 0] > (loss.appliesSigmoid ? 0 : 0.5) ? 1 : 0
    }
}

/// Right answers, all answers, and the number of terms in a batch's mean loss.
struct Answers {
    var right: Int
    var count: Int
    var weight: Int
}

extension Answers {
    /// Counts the right classes at those time steps of sequences that have a target.
    init(ofTimeStepsIn plan: Plan, batch: Int) {
        let output = plan.value(of: plan.network.output, batch: batch)
        let target = plan.value(of: plan.network.target, batch: batch)
        var (right, count) = (0, 0)
        for row in 0..<output.rows where target[row] >= 0 {
            count += 1
            if output.largestColumn(inRow: row) == Int(target[row]) { right += 1 }
        }
        self.init(right: right, count: count, weight: count)
    }

    /// Counts the right labels read from the outputs of connectionist temporal classification.
    ///
    /// Every insertion, deletion or substitution counts as one wrong label.
    init(ofTranscriptsIn plan: Plan, batch: Int) {
        let output = plan.value(of: plan.network.output, batch: batch)
        let target = plan.examples(of: plan.network.target, batch: batch)
        let frames = output.rows / batch
        var (right, count) = (0, 0)
        for example in 0..<batch {
            let labels = target.rows(from: example, count: 1).values.filter { $0 >= 0 }.map { Int($0) }
            let heard = LabelReading.bestPath(output, frames: example * frames..<(example + 1) * frames)
            count += labels.count
            right += labels.count - LabelReading.editDistance(heard, labels)
        }
        self.init(right: right, count: count, weight: plan.termCount(batch: batch))
    }
}

/// Running sums of loss and accuracy over batches.
struct MetricAccumulator {
    private var loss = 0.0
    private var weight = 0
    private var right = 0
    private var count = 0

    mutating func add(_ answers: Answers, loss: Double) {
        if answers.weight > 0 { self.loss += loss * Double(answers.weight) }
        weight += answers.weight
        right += answers.right
        count += answers.count
    }

    var evaluation: Evaluation {
        Evaluation(
            loss: weight > 0 ? loss / Double(weight) : 0,
            accuracy: count > 0 ? max(0, Double(right) / Double(count)) : nil)
    }
}
