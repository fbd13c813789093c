import Presets

@testable import Training

extension Snapshots {
    /// Run of a preset after some steps, with the picture of its network.
    ///
    /// Biases far below zero silence layers from the start. Where a rate is so high that layers die, the processor's
    /// rounding decides when.
    static func network(_ preset: String, steps: Int, silencing biases: [String] = []) throws -> (
        Snapshot, PresetInformation
    ) {
        let opened = try Preset.load(preset)
        let trainer = try Trainer.load(opened).trainer
        for (index, entry) in trainer.plan.store.entries.enumerated() where biases.contains(entry.name) {
            trainer.plan.matrix(.parameters, index).fill(-50)
        }
        for _ in 0..<steps { _ = trainer.advance() }
        var snapshot = Snapshot(trainer.runReading())
        snapshot.view = trainer.makeView()
        snapshot.picture = trainer.makePicture()
        return (snapshot, PresetInformation(name: preset, title: preset, about: "A network with its picture."))
    }
}
