import Backprop

extension Trainer {
    /// Steps between two validation passes: an epoch, but at least fifty steps.
    package var evaluationInterval: Int { preset.evaluationInterval ?? max(50, stepsPerEpoch) }

    /// Steps that pass every training example once.
    package var stepsPerEpoch: Int { sampler.batchCount(max(1, state.settings.batchSize)) }

    /// Passes the validation part through the network; decides on early stopping and on the schedule's plateau.
    func evaluate() {
        guard let validation else { return }
        let result = evaluate(validation)
        reading.validationLoss = result.loss
        reading.validationAccuracy = result.accuracy
        validationLoss.append(step: step, value: Float(result.loss))
        if state.settings.schedule.kind == .reduceOnPlateau {
            _ = state.plateau.observe(result.loss, patience: state.settings.schedule.patience)
        }
        if let patience = preset.earlyStopping, state.stopping.observe(result.loss, patience: patience) {
            ending = "early stopping: no lower validation loss in \(patience) evaluations"
        }
    }

    /// A snapshot whose validation loss and accuracy are those of the present weights; decides on nothing.
    ///
    /// Without a validation part the accuracy is that on training examples.
    package func measuredSnapshot() -> Snapshot {
        var snapshot = snapshot(phase: phase)
        guard let validation else {
            snapshot.accuracy = trainingAccuracy
            return snapshot
        }
        let isFresh = halt == nil && reading.validationLoss != nil && step % evaluationInterval == 0
        if !isFresh { (snapshot.validationLoss, snapshot.validationAccuracy) = evaluate(validation) }
        return snapshot
    }

    /// Mean loss, and the share of right answers where there are classes.
    func evaluate(_ data: TrainingData) -> (loss: Double, accuracy: Double?) {
        var loss = 0.0
        var correct = 0
        for start in stride(from: 0, to: data.count, by: plan.capacity) {
            let batch = min(plan.capacity, data.count - start)
            load(data, startingAt: start, batch: batch)
            loss += Double(plan.forward(batch: batch)) * Double(batch)
            correct += countCorrect(batch: batch) { data.dataset.label(start + $0) }
        }
        let accuracy = hasClasses ? Double(correct) / Double(data.count) : nil
        return (loss / Double(data.count), accuracy)
    }

    /// Writes rows of a part into the plan's input and target.
    func load(_ data: TrainingData, startingAt start: Int, batch: Int) {
        plan.examples(of: plan.network.input, batch: batch).copyRows(from: data.features, startingAt: start)
        plan.examples(of: plan.network.target, batch: batch).copyRows(from: data.targets, startingAt: start)
    }

    var hasClasses: Bool { training.dataset.classNames != nil }

    private func countCorrect(batch: Int, label: (Int) -> Int) -> Int {
        guard hasClasses else { return 0 }
        let output = plan.value(of: plan.network.output, batch: batch)
        var correct = 0
        for row in 0..<batch where predictedClass(output, row) == label(row) { correct += 1 }
        return correct
    }

    /// The class with the largest score; with one output, whether it is above the middle between 0 and 1.
    func predictedClass(_ output: Matrix, _ row: Int) -> Int {
        if output.columns > 1 { return output.largestColumn(inRow: row) }
        return output[row, 0] > (preset.loss == .binaryCrossEntropy ? 0 : 0.5) ? 1 : 0
    }

    /// The share of right answers among up to 256 training examples, with the present weights.
    package var trainingAccuracy: Double? {
        guard hasClasses else { return nil }
        let rows = min(training.count, 256)
        var correct = 0
        for start in stride(from: 0, to: rows, by: plan.capacity) {
            let batch = min(plan.capacity, rows - start)
            load(training, startingAt: start, batch: batch)
            _ = plan.predict(batch: batch)
            correct += countCorrect(batch: batch) { training.dataset.label(start + $0) }
        }
        return Double(correct) / Double(rows)
    }
}
