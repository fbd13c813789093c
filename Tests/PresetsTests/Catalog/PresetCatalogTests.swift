import Foundation
import Presets
import Testing
import Training

@Suite struct PresetCatalogTests {
    /// Folder `presets/` in the repository.
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "presets")

    @Test func everyFileIsEmbeddedAsItIs() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(Set(PresetCatalog.fileNames) == Set(names))
        #expect(PresetCatalog.fileNames.count == names.count)
        for name in names {
            let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: name)))
            #expect(PresetCatalog.bytes(ofFile: name) == bytes, "\(name)")
        }
        #expect(PresetCatalog.bytes(ofFile: "nothing") == nil)
    }

    @Test func presetsStandInTeachingOrder() {
        #expect(
            PresetCatalog.names == [
                "xor", "moons", "circles", "spirals", "skip-graph", "sine", "iris", "digits", "synthetic-gradients",
                "digits-cnn", "autoencoder", "deep-autoencoder", "names", "char-rnn", "adding-rnn", "adding-lstm",
                "char-lstm", "tiny-gpt", "spoken-digits", "connected-digits", "cartpole", "feedback-alignment",
                "checkpointing", "vanishing-gradients", "exploding-gradients", "dead-relu", "learning-rate-too-high",
                "overfitting", "bad-initialisation",
            ])
        #expect(PresetCatalog.all.map(\.information.name) == PresetCatalog.names)
    }

    @Test(arguments: PresetCatalog.names)
    func everyPresetSaysWhatToLookAt(_ name: String) throws {
        let preset = try Preset.load(name)
        #expect(preset.information.title != name && preset.information.title.count <= 60)
        let sentences = preset.information.about.split(whereSeparator: { ".;".contains($0) })
        #expect(sentences.count >= 2 && preset.information.about.count <= 400)
        #expect(preset.information.about.contains(/[Ww]atch/))
        #expect(preset.stepLimit != nil || preset.epochLimit != nil)
    }

    @Test(arguments: PresetCatalog.names.suffix(6))
    func everyBrokenPresetHasARepair(_ name: String) throws {
        let preset = try Preset.load(name)
        #expect(preset.information.repair?.hasPrefix("Press a") == true)
        #expect(!preset.repair.isEmpty)
    }

    @Test(arguments: PresetCatalog.names)
    func noPresetIsRefused(_ name: String) throws {
        let found = try Trainer.load(Preset.load(name)).remarks
        #expect(found.map { $0.hasPrefix("warning: initializer: ") } == (name == "bad-initialisation" ? [true] : []))
    }
}
