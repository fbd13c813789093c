import Backprop
import Presets

extension Trainer {
    /// Number of steps between two evaluations: the preset's, or an epoch but at least fifty steps.
    package var evaluationInterval: Int { preset.evaluationInterval ?? max(50, stepsPerEpoch) }

    /// Evaluates the network on the validation part, and decides on early stopping and on the schedule's plateau.
    func evaluate() {
        guard let result = validate() else { return }
        reading.validationLoss = result.loss
        (reading.validationAccuracy, reading.validationFit) = (result.accuracy, result.fit)
        validationLoss.append(step: step, value: Float(result.loss))
        if state.settings.schedule.kind == .reduceOnPlateau {
            _ = state.plateau.observe(result.loss, patience: state.settings.schedule.patience)
        }
        if let patience = state.settings.earlyStopping, state.stopping.observe(result.loss, stoppingAfter: patience) {
            ending = .earlyStopping(patience: patience, best: restorePoints.lowestValidation)
        }
        if keepsRestorePoints { restorePoints.keepIfLowest(self, result) }
    }

    /// Evaluates the network at the end of the run, so that its figures are those of its weights, without further effects.
    func measureEnd() {
        guard let result = validate() else { return }
        reading.validationLoss = result.loss
        (reading.validationAccuracy, reading.validationFit) = (result.accuracy, result.fit)
    }

    /// Returns a reading with the validation loss and accuracy of the current weights, without further effects.
    ///
    /// Without a validation part, the accuracy is that on training examples.
    package func measuredReading() -> RunReading {
        var run = runReading()
        guard task.validationCount > 0 else {
            run.accuracy = trainingAccuracy
            return run
        }
        let isFresh = halt == nil && reading.validationLoss != nil && step % evaluationInterval == 0
        if !isFresh, let result = validate() {
            (run.validationLoss, run.validationAccuracy) = (result.loss, result.accuracy)
            run.validationFit = result.fit
        }
        return run
    }

    /// Lowest validation loss of the run and its step; nil without any, or if that is where the run is.
    package var earlierBest: Ending.Lowest? {
        restorePoints.lowestValidation.flatMap { $0.step < step ? $0 : nil }
    }

    /// Share of right answers among some training examples, with the current weights.
    package var trainingAccuracy: Double? {
        beginPass(training: false)
        return task.trainingAccuracy(plan)
    }

    /// Returns the view of the network with the current weights.
    func makeView() -> NetworkView {
        beginPass(training: false)
        return task.makeView(plan, of: viewRequest)
    }

    /// Returns the view of the network with the current weights at a given time, without a time limit.
    func makeView(at now: Double) -> NetworkView {
        var request = viewRequest
        (request.now, request.budget) = (now, .infinity)
        beginPass(training: false)
        return task.makeView(plan, of: request)
    }

    /// Returns the picture of the network with the current weights.
    func makePicture() -> NetworkPicture {
        beginPass(training: false)
        var reader = PictureReader(plan, task.pictureProbe(plan))
        return reader.picture()
    }

    private var viewRequest: ViewRequest {
        ViewRequest(
            layers: layers, topology: preset.topology, temperature: settings.temperature,
            validationAccuracy: reading.validationAccuracy)
    }

    /// Whether the task's goal is reached.
    package var isSolved: Bool { task.isSolved }

    private func validate() -> Evaluation? {
        beginPass(training: false)
        // The plan may have room for larger batches of earlier settings, which a resumed run would not have.
        return task.evaluate(plan, batch: task.capacity(forBatchesOf: batchShape))
    }
}
