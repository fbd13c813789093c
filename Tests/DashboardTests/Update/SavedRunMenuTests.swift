import Dashboard
import Presets
import TUI
import Testing
import Training

/// Saved runs at the top of the menu.
@Suite struct SavedRunMenuTests {
    private let runs = [
        CheckpointSummary(
            path: "moons-2.safetensors", information: PresetInformation.samples[2], step: 1_240,
            figure: CheckpointFigure(name: "validation loss", value: 0.102), age: 10_900,
            best: .init(
                path: "moons-2-best.safetensors", step: 540,
                figure: CheckpointFigure(name: "validation loss", value: 0.0954))),
        CheckpointSummary(path: "digits.safetensors", information: .digits, step: 90),
    ]

    private func menu(_ runs: [CheckpointSummary]) -> Model {
        var model = Model(presets: PresetInformation.samples, size: Size(width: 100, height: 30))
        _ = update(&model, .savedRuns(runs), now: 1)
        return model
    }

    @Test func theLatestRunIsSelectedFirst() {
        var model = menu(runs)
        let text = draw(model).text
        #expect(text.contains("Continue") && text.contains("step 1,240") && text.contains("step 90"))
        #expect(model.press(.enter) == [.openSaved(path: "moons-2.safetensors")])
        #expect(draw(model).text.contains("opening moons"))
    }

    @Test func aRunHasItsFileItsFiguresAndItsAge() {
        let model = menu(runs)
        let lines = draw(model).lines
        #expect(lines.contains { $0.contains("▸   moons-2") && $0.contains(" 3 h ago │") }, "\(lines)")
        #expect(lines.contains { $0.contains("│      step 1,240  valid 0.102 ") })
        #expect(lines.contains { $0.contains("    digits") && $0.contains(" just now │") })
        #expect(lines.contains { $0.contains("│ moons-2.safetensors, saved 3 h ago at step 1,240,") })
        let text = lines.joined(separator: " ")
        #expect(text.contains("best at step 540, validation loss 0.0954:"))
        #expect(text.contains("moons-2-best.safetensors"))
    }

    @Test func aFileOfAnotherNameHasItsPreset() {
        let run = CheckpointSummary(path: "tuesday.safetensors", information: .digits, step: 7)
        let lines = draw(menu([run])).lines
        #expect(lines.contains { $0.contains("▸   tuesday ") })
        #expect(lines.contains { $0.contains("│      digits  step 7 ") }, "\(lines)")
    }

    @Test func aFewRunsAreListedAndTheFilterFindsTheOthers() {
        let many = (1...9).map { number in
            CheckpointSummary(path: "run\(number).safetensors", information: .digits, step: number, age: number)
        }
        var model = menu(many)
        let lines = draw(model).lines
        #expect(lines.filter { $0.contains("just now │") }.count == 3)
        #expect(lines.contains { $0.contains("│    … 6 more, / finds them ") }, "\(lines)")
        model.press(.character("/"))
        model.type("run8")
        #expect(model.press(.enter) == [.openSaved(path: "run8.safetensors")])
    }

    @Test func theSelectionStaysOnARunThatHasGrownOlder() {
        var model = menu(runs)
        model.press(.down)
        var later = runs
        for index in later.indices { later[index].age += 600 }
        later.insert(CheckpointSummary(path: "new.safetensors", information: .digits, step: 1), at: 0)
        _ = update(&model, .savedRuns(later), now: 2)
        #expect(model.press(.enter) == [.openSaved(path: "digits.safetensors")])
    }

    @Test func withoutRunsTheMenuIsAsWithout() {
        let bare = Model(presets: PresetInformation.samples, size: Size(width: 100, height: 30))
        #expect(draw(menu([])).lines == draw(bare).lines)
        #expect(!draw(bare).text.contains("Continue"))
    }

    @Test func numbersStayThoseOfThePresets() {
        var model = menu(runs)
        #expect(model.press(.character("3")) == [.open(preset: "moons")])
        model = menu(runs)
        #expect(model.press(.down, .down, .enter) == [.open(preset: "digits")])
    }

    @Test func theFilterFindsRunsToo() {
        var model = menu(runs)
        model.press(.character("/"))
        model.type("curved")
        #expect(!draw(model).text.contains("Continue"))
        #expect(model.press(.enter) == [.openSaved(path: "moons-2.safetensors")])
        model = menu(runs)
        model.press(.character("/"))
        model.type("sine")
        #expect(model.press(.enter) == [.open(preset: "sine")])
    }

    /// A run with the data and the network of the open one comes as a branch, so that nothing is asked.
    @Test func aRunOfTheSameStepsIsLoadedAsABranch() {
        var model = Model.showing(Snapshots.digits(), of: .vanishing)
        model.press(.character("p"))
        var possible = runs
        possible[0].isPossibleBranch = true
        _ = update(&model, .savedRuns(possible), now: 1)
        model.press(.home)
        #expect(draw(model).text.contains("It comes as a branch"))
        #expect(model.press(.enter) == [.post(.load(path: possible[0].path))] && model.menu == nil)
    }

    /// Over a run the selection is on its preset, and stays there when the runs come.
    @Test func theSelectionKeepsItsRow() {
        var model = Model.showing(Snapshots.digits(), of: .vanishing)
        #expect(model.press(.character("p")) == [.findSavedRuns])
        _ = update(&model, .savedRuns(runs), now: 1)
        #expect(model.menu?.selected(of: model.presets) == .preset(.vanishing))
        _ = update(&model, .savedRuns([]), now: 1)
        #expect(model.menu?.selected(of: model.presets) == .preset(.vanishing))
        model = menu([])
        model.press(.down, .down)
        _ = update(&model, .savedRuns(runs), now: 1)
        #expect(model.menu?.selected(of: model.presets)?.name == "moons")
        #expect(model.menu?.selection == 4)
    }

    @Test func leavingALongRunForASavedOneAsksFirst() {
        var snapshot = Snapshots.digits()
        snapshot.trainingSeconds = 600
        var model = Model.showing(snapshot, of: .digits)
        model.press(.character("p"))
        _ = update(&model, .savedRuns(runs), now: 1)
        #expect(model.press(.home, .enter) == [])
        let effects = model.press(.character("w"))
        #expect(effects == [.post(.save(path: nil)), .openSaved(path: "moons-2.safetensors")])
        #expect(draw(model).text.contains("opening moons"))
    }

    @Test func namesOfFilesAreHarmless() {
        let run = CheckpointSummary(path: "a\u{1B}[2Jb.safetensors", information: .digits, step: 1)
        #expect(!draw(menu([run])).text.contains("\u{1B}"))
    }
}
