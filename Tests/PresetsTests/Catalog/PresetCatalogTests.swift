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
                "xor", "circles", "moons", "spirals", "sine", "vanishing-gradients", "exploding-gradients",
                "dead-relu", "learning-rate-too-high", "bad-initialisation", "overfitting", "iris", "digits",
                "digits-cnn", "autoencoder", "deep-autoencoder", "adding-rnn", "adding-lstm", "names", "char-rnn",
                "char-lstm", "tiny-gpt", "spoken-digits", "connected-digits", "cartpole", "feedback-alignment",
                "synthetic-gradients", "skip-graph", "checkpointing",
            ])
        #expect(PresetCatalog.all.map(\.information.name) == PresetCatalog.names)
    }

    @Test func presetsOfAChapterStandTogether() {
        let chapters = PresetCatalog.descriptions.map(\.chapter)
        let runs = chapters.indices.filter { $0 == 0 || chapters[$0] != chapters[$0 - 1] }.map { chapters[$0] }
        #expect(
            runs == [
                "First steps", "What goes wrong", "Real data", "Sequences and text", "Sound", "Acting",
                "Other ways to learn",
            ])
        // What is broken on purpose, and nothing else, has a chapter of its own.
        for preset in PresetCatalog.descriptions {
            #expect((preset.repair != nil) == (preset.chapter == "What goes wrong"), "\(preset.name)")
        }
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

    @Test(arguments: PresetCatalog.descriptions.filter { $0.chapter == "What goes wrong" })
    func everyBrokenPresetHasARepair(_ information: PresetInformation) throws {
        let preset = try Preset.load(information.name)
        #expect(preset.information.repair?.hasPrefix("Press a") == true)
        #expect(!preset.repair.isEmpty)
    }

    @Test(arguments: PresetCatalog.names)
    func noPresetIsRefused(_ name: String) throws {
        #expect(try Trainer.load(Preset.load(name)).remarks.isEmpty)
    }
}
