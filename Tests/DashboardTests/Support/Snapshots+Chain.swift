import Presets

@testable import Training

extension Snapshots {
    /// A paused run that has been gone through by so many stages of its first step; 0 shows it whole.
    static func chain(_ preset: String, stages: Int) throws -> (Snapshot, PresetInformation) {
        let trainer = try Trainer.load(Preset.load(preset)).trainer
        var observer = GraphInspector()
        for _ in 0..<stages where observer.advance(trainer) {
            _ = trainer.advance()
            observer.finish(trainer)
        }
        var snapshot = Snapshot(trainer.runReading())
        snapshot.isPaused = true
        snapshot.chain = observer.inspect(trainer, refreshing: true)
        return (snapshot, trainer.preset.information)
    }
}
