import Dashboard
import Presets
import TUI
import Testing
import Training

/// Pictures of the data in the menu: requested when the selection rests, and shown only beside their own text.
@Suite struct DataPictureTests {
    private func menu(width: Int = 100, height: Int = 30) -> Model {
        Model(presets: PresetInformation.samples, size: Size(width: width, height: height))
    }

    private func tick(_ model: inout Model, at now: Double) -> [Effect] { update(&model, .event(.tick), now: now) }

    @Test func aRestingSelectionRequestsItsPicture() throws {
        var model = menu()
        model.press(.down, now: 5)
        #expect(try #require(model.wakeTime) == 5.15)
        #expect(tick(&model, at: 5.1) == [])
        #expect(tick(&model, at: 5.15) == [.makeDataPicture(.preset("vanishing-gradients"))])
        #expect(model.wakeTime == nil)
        #expect(tick(&model, at: 9) == [], "it is on its way")
    }

    /// The first screen wakes the main loop by itself.
    @Test func theFirstPresetNeedsNoKey() throws {
        var model = menu()
        #expect(model.wakeTime != nil)
        _ = tick(&model, at: 3)
        #expect(try #require(model.wakeTime) == 3.15)
        #expect(tick(&model, at: 3.2) == [.makeDataPicture(.preset("digits"))])
    }

    @Test func aSelectionThatMovesOnRequestsNothing() {
        var model = menu()
        for step in 0..<3 {
            model.press(.down, now: 5 + 0.1 * Double(step))
            #expect(tick(&model, at: 5.05 + 0.1 * Double(step)) == [])
        }
        #expect(tick(&model, at: 5.4) == [.makeDataPicture(.preset("sine"))])
    }

    @Test func aPictureShowsOnlyUnderItsOwnText() {
        var model = menu()
        _ = update(&model, .dataPicture(DataPicture(.preset("moons"), .text("the moons' own words"))), now: 1)
        #expect(!draw(model).text.contains("own words"))
        model.press(.down, .down)
        #expect(draw(model).text.contains("the moons' own words"))
        #expect(model.wakeTime == nil, "it is known")
        model.press(.down)
        #expect(!draw(model).text.contains("own words"))
    }

    @Test func whatHasNoPictureIsNotAskedForAgain() {
        var model = menu()
        _ = tick(&model, at: 1)
        #expect(tick(&model, at: 2) == [.makeDataPicture(.preset("digits"))])
        #expect(draw(model).text.contains(" Data "))
        _ = update(&model, .dataPicture(DataPicture(.preset("digits"), .none)), now: 2)
        #expect(tick(&model, at: 9) == [])
        #expect(!draw(model).text.contains(" Data "))
    }

    @Test func aSavedRunThatWasReplacedIsReadAnew() {
        var model = menu()
        let run = CheckpointSummary(path: "m.safetensors", information: .digits, step: 3)
        _ = update(&model, .savedRuns([run]), now: 1)
        let picture = DataPicture(.savedRun(path: run.path), .text("words of the run"))
        _ = update(&model, .dataPicture(picture), now: 1)
        #expect(draw(model).text.contains("words of the run"))
        _ = update(&model, .savedRuns([CheckpointSummary(path: run.path, information: .digits, step: 9)]), now: 1)
        #expect(!draw(model).text.contains("words of the run"))
    }

    @Test func shortLinesStandInColumns() {
        var model = menu()
        let names = (1...200).map { "name\($0)" }.joined(separator: "\n")
        _ = update(&model, .dataPicture(DataPicture(.preset("digits"), .text(names))), now: 1)
        #expect(draw(model).lines.contains { $0.matches(of: /name\d+ +name\d+/).count >= 1 })
    }

    @Test func everySizeAndEveryKindIsDrawn() throws {
        let names = [
            "moons", "iris", "digits", "autoencoder", "sine", "spoken-digits", "adding-rnn", "cartpole", "names",
        ]
        for name in names {
            let picture = DataPicture(.preset("digits"), try Preset.load(name).makeDataPicture())
            for (width, height) in [(60, 16), (80, 24), (100, 30), (160, 45), (200, 50)] {
                for appearance in [Appearance(), Appearance(glyphs: .ascii, colors: .mono)] {
                    var model = menu(width: width, height: height)
                    model.appearance = appearance
                    _ = update(&model, .dataPicture(picture), now: 1)
                    #expect(draw(model).text.contains("Handwritten digits"))
                }
            }
        }
    }
}
