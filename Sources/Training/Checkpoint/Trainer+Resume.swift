import Backprop

extension Trainer {
    /// Adopts weights alone; the run begins at step 0 with them.
    func resume(parameters: [[Float]]) {
        for (index, values) in parameters.enumerated() { plan.restore(.parameters, index, from: values) }
        finishResuming()
    }

    /// Continues where a saved run ended.
    func resume(
        _ saved: SavedRun, vectors: [[[Float]]], secondOrder memory: SecondOrderMemory, trainingLoss: MetricHistory,
        validationLoss: MetricHistory
    ) {
        let old = settings
        state = saved.state
        // What was not changed stays as the preset has it, where layers may differ from each other.
        replaceLayers(after: old)
        recompile(capacity: max(plan.capacity, task.capacity(forBatchesOf: settings.batchSize)))
        for (vector, parts) in zip(Plan.learntVectors, vectors) {
            for (index, values) in parts.enumerated() { plan.restore(vector, index, from: values) }
        }
        prepareSecondOrder(memory: memory)
        journal = saved.journal
        self.trainingLoss = trainingLoss
        self.validationLoss = validationLoss
        finishResuming()
    }

    private func finishResuming() {
        probes = Self.probes(of: plan)
        undoStack.removeAll()
        (halt, ending) = (nil, nil)
        restorePoints = RestorePoints()
        restorePoints.initial = RestorePoint(self)
    }
}
