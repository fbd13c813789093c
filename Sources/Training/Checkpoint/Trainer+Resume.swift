import Backprop
import Presets

extension Trainer {
    /// Adopts saved weights and nothing else of a run.
    func resume(parameters: [[Float]]) {
        for (index, values) in parameters.enumerated() { plan.restore(.parameters, index, from: values) }
        finishResuming()
    }

    /// Continues a saved run.
    func resume(
        _ saved: SavedRun, vectors: [[[Float]]], secondOrder memory: SecondOrderMemory, trainingLoss: MetricHistory,
        validationLoss: MetricHistory
    ) {
        let old = settings
        state = saved.state
        state.run = restartCount
        // Layers may differ from each other in the preset, so only settings that were changed are applied to them.
        layers = layers(changedFrom: old, to: settings)
        recompile(capacity: max(plan.capacity, task.capacity(forBatchesOf: batchShape)))
        for (vector, parts) in zip(Plan.learntVectors, vectors) {
            for (index, values) in parts.enumerated() { plan.restore(vector, index, from: values) }
        }
        prepareSecondOrder(memory: memory)
        journal = saved.journal
        self.trainingLoss = trainingLoss
        self.validationLoss = validationLoss
        finishResuming()
    }

    /// Adopts the branches of a saved run.
    func resume(_ saved: SavedTree) {
        beginning = saved.beginning
        guard let tree = saved.tree else { return }
        (self.tree, marks) = (tree, saved.marks)
        fitBranches()
    }

    private func finishResuming() {
        probes = freshProbes()
        // The vectors that were loaded decide whether updates may overflow.
        stepGuard = StepGuard(plan, watching: stepGuard.watches)
        undoStack.removeAll()
        (halt, ending) = (nil, nil)
        (restorePoints, timeline, tree) = (RestorePoints(), emptyTimeline, RunTree())
        beginning = nil
        restorePoints.initial = RestorePoint(self)
        let latest = validationLoss.lastStep == step ? measuredReading() : nil
        restorePoints.takeLowest(of: self, accuracy: latest?.validationAccuracy, fit: latest?.validationFit)
    }
}
