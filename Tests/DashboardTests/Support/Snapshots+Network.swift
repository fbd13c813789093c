import Presets

@testable import Training

extension Snapshots {
    /// Run of a preset after some steps, with the picture of its network.
    static func network(_ preset: String, steps: Int) throws -> (Snapshot, PresetInformation) {
        let opened = try Preset.load(preset)
        let trainer = try Trainer.load(opened).trainer
        for _ in 0..<steps { _ = trainer.advance() }
        var snapshot = Snapshot(trainer.runReading())
        snapshot.view = trainer.makeView()
        snapshot.picture = trainer.makePicture()
        return (snapshot, PresetInformation(name: preset, title: preset, about: "A network with its picture."))
    }
}
