import Presets

@testable import Training

extension Snapshots {
    /// Paused run after a number of stages of its first step; with 0 the step is shown as a whole.
    static func graphTrace(_ preset: String, stages: Int) throws -> (Snapshot, PresetInformation) {
        let trainer = try Trainer.load(Preset.load(preset)).trainer
        var inspector = GraphInspector()
        for _ in 0..<stages where inspector.advance(trainer) {
            _ = trainer.advance()
            inspector.finish(trainer)
        }
        var snapshot = Snapshot(trainer.runReading())
        snapshot.isPaused = true
        snapshot.graphTrace = inspector.inspect(trainer, refreshing: true)
        return (snapshot, trainer.preset.information)
    }
}
