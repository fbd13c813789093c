import Dashboard
import Presets
import TUI
import Testing
import Training

/// Screens of the menu with all presets, compared with stored frames.
@Suite struct MenuFrameTests {
    private func menu(width: Int, height: Int, picture name: String? = nil) throws -> Model {
        var model = Model(presets: PresetCatalog.descriptions, size: Size(width: width, height: height))
        if let name {
            let picture = DataPicture(.preset(name), try Preset.load(name).makeDataPicture())
            _ = update(&model, .dataPicture(picture), now: 1)
        }
        return model
    }

    @Test func chaptersAt80x24() throws {
        var model = try menu(width: 80, height: 24)
        model.press(.pageDown)
        Frames.expect(draw(model), isStoredAs: "menuChapters80x24", Frames.menuChapters80x24)
    }

    @Test func pictureAt100x30() throws {
        var model = try menu(width: 100, height: 30, picture: "moons")
        model.press(.down, .down)
        Frames.expect(draw(model), isStoredAs: "menuPicture100x30", Frames.menuPicture100x30)
    }

    @Test func savedRunsAt100x30() throws {
        var model = try menu(width: 100, height: 30)
        let runs = [("moons-2", 2, 1_240), ("vanishing-gradients", 5, 90)].map { name, preset, step in
            CheckpointSummary(path: "\(name).safetensors", information: PresetCatalog.descriptions[preset], step: step)
        }
        _ = update(&model, .savedRuns(runs), now: 1)
        Frames.expect(draw(model), isStoredAs: "menuSaved100x30", Frames.menuSaved100x30)
    }

    @Test func pictureAt160x45() throws {
        let model = try menu(width: 160, height: 45, picture: "xor")
        Frames.expect(draw(model), isStoredAs: "menuPicture160x45", Frames.menuPicture160x45)
    }

    /// The tag of a broken preset is whole beside every name.
    @Test(arguments: [(80, 24), (100, 30), (160, 45)]) func everyBrokenPresetIsTagged(_ width: Int, _ height: Int)
        throws
    {
        for preset in PresetCatalog.descriptions where preset.repair != nil {
            var model = try menu(width: width, height: height)
            while model.menu?.selected(of: model.presets)?.name != preset.name { model.press(.down) }
            #expect(draw(model).lines.contains { $0.contains(preset.name) && $0.contains("to repair") })
        }
    }
}
