import Text

/// Going on with a saved run as a branch.
extension Trainer {
    /// Goes on with the run in a checkpoint as a branch, with the branches that it has; nothing of the run of now is lost.
    ///
    /// Throws if the file does not hold a run of the same data and the same network.
    package func load(_ path: String) throws {
        let checkpoint = try Checkpoint.read(path)
        guard checkpoint.isComplete else { throw CheckpointError.onlyWeights(file: path) }
        guard checkpoint.presetSettings(for: self) != nil else { throw CheckpointError.otherSteps(file: path) }
        if memoryBytes > MachineMemory.available { throw CheckpointError.noMemory(file: path) }
        let saved = try makeCompanion()
        restartCount += 1
        saved.restartCount = restartCount
        try checkpoint.apply(to: saved)
        abandonStep()
        let (former, run) = (FormerRun(self), FormerRun(saved))
        let left = tree.part(leaving: former, for: .load, adopting: saved.tree)
        goToStart(of: run, for: run.step)
        complete(run)
        undoStack = [Undo(action: .branch(left), label: "loading of \(path.pathForDisplay)")]
        fitBranches()
    }
}
