import Presets

/// The step of the lowest validation loss, as a step to be kept.
extension Trainer {
    /// Returns the earlier step whose validation loss is lower than that of the current weights; nil if there is none.
    package func betterStep(than run: @autoclosure () -> RunReading) -> Ending.Lowest? {
        earlierBest.flatMap { $0.loss < run().validationLoss ?? -.infinity ? $0 : nil }
    }

    /// Calls `body` while the run is at the earlier step of its lowest validation loss, and brings it back.
    func atBest<Failure: Error>(_ body: () throws(Failure) -> Void) throws(Failure) {
        let run = FormerRun(self)
        goBack(forGood: true)
        defer {
            goToStart(of: run, for: run.step)
            complete(run)
        }
        try body()
    }
}
