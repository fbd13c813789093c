import Presets
import TestSupport
import Testing

@testable import Training

/// Saved runs that are loaded as branches of the run of now.
@Suite struct LoadedBranchTests {
    private let folder = TemporaryFolder()

    private func save(_ trainer: Trainer, as name: String) throws -> String {
        let path = folder.file(name)
        try Checkpoint(trainer).write(to: path)
        return path
    }

    /// For every preset: the loaded run goes on like the one that was saved, and the run that was left comes back with its
    /// bits.
    @Test(arguments: PresetCatalog.names) func aLoadedRunIsABranch(_ name: String) throws {
        let (saved, trainer) = (
            try Trainer.load(Preset.load(name)).trainer, try Trainer.load(Preset.load(name)).trainer
        )
        saved.apply(.set(.learningRate, to: saved.settings.learningRate / 2))
        saved.advance(3)
        let path = try save(saved, as: "run.safetensors")
        trainer.advance(4)
        let bits = trainer.weightBits
        try trainer.load(path)
        #expect(trainer.step == 3 && trainer.weightBits == saved.weightBits, "\(name)")
        #expect(trainer.settings == saved.settings && trainer.trainingLoss == saved.trainingLoss, "\(name)")
        #expect(trainer.runReading().validationLoss == saved.runReading().validationLoss, "\(name)")
        for each in [trainer, saved] { each.advance(2) }
        #expect(trainer.weightBits == saved.weightBits, "\(name)")
        let end = trainer.weightBits
        #expect(trainer.perform(.goTo(2)) == nil && trainer.step == 2)
        trainer.advance(1)
        trainer.undo()
        #expect(trainer.step == 5 && trainer.weightBits == end, "\(name)")
        trainer.undo()
        #expect(trainer.step == 4 && trainer.weightBits == bits && trainer.tree.current == 1, "\(name)")
        let list = trainer.branchesReading.branches
        #expect(list.map(\.number) == [1, 2, 3] && list.map(\.origin) == [nil, .load, .travel])
    }

    /// Branches of the file come along, in their order, below the run that was left.
    @Test func branchesComeAlong() throws {
        let (saved, trainer) = (try Fixture.trainer(), try Fixture.trainer())
        saved.advance(5)
        saved.restart(newWeights: true)
        saved.advance(6)
        saved.name(branch: 1, "first")
        saved.restart(newWeights: false)
        saved.advance(7)
        saved.change(to: 2)
        let path = try save(saved, as: "tree.safetensors")
        trainer.advance(2)
        trainer.restart(newWeights: true)
        trainer.advance(3)
        try trainer.load(path)
        let list = trainer.branchesReading.branches
        #expect(list.map(\.number) == [1, 2, 3, 4, 5] && list.map(\.parent) == [nil, 1, 2, 3, 4])
        #expect(list.map(\.origin) == [nil, .newWeights, .load, .newWeights, .restart])
        #expect(list.map(\.step) == [2, 3, 5, 6, 7] && list.map(\.isCurrent) == [false, false, false, true, false])
        #expect(list[2].name == "first" && trainer.weightBits == saved.weightBits)
        trainer.change(to: 5)
        saved.change(to: 3)
        #expect(trainer.weightBits == saved.weightBits)
        // What is saved now holds all of it.
        let opened = try Fixture.trainer()
        try Checkpoint(trainer).apply(to: opened)
        #expect(opened.branchesReading.branches.map(\.step) == [2, 3, 5, 6, 7])
    }

    /// A file that is none of these is refused by name, and the run stays as it was.
    @Test func whatIsNoBranchIsRefused() throws {
        let trainer = try Fixture.trainer()
        trainer.advance(3)
        let bits = trainer.weightBits
        let other = try save(try Trainer.load(Preset.load("xor")).trainer, as: "xor.safetensors")
        try folder.write("no checkpoint", to: "text.safetensors")
        for (path, words) in [
            (other, "its data or its network are not those of this run"), (folder.file("text.safetensors"), "text"),
            (folder.file("none.safetensors"), "none.safetensors"),
        ] {
            let problem = trainer.perform(.load(path))
            #expect(problem?.contains(words) == true, "\(problem ?? "")")
        }
        #expect(trainer.weightBits == bits && trainer.step == 3 && trainer.tree.branches.count == 1)
    }

    /// The menu knows which of the runs in the folder can be branches of the run that is open.
    @Test func theMenuKnowsWhichRunsCanBeBranches() throws {
        let preset = try Preset.load("xor")
        _ = try save(try Trainer.load(preset).trainer, as: "a.safetensors")
        let wider = try Preset.load("xor", overrides: [PresetOverride(key: "validation_fraction", value: "0.25")])
        _ = try save(try Trainer.load(wider).trainer, as: "b.safetensors")
        func possible(_ open: Preset?) -> [String] {
            CheckpointSummary.latest(9, inFolder: folder.path, branchesOf: open).filter(\.isPossibleBranch)
                .map { String($0.path.suffix(13)) }
        }
        #expect(possible(preset) == ["a.safetensors"] && possible(wider) == ["b.safetensors"] && possible(nil) == [])
        // Settings may differ.
        let slower = try Preset.load("xor", overrides: [PresetOverride(key: "optimizer.learning_rate", value: "0.01")])
        #expect(possible(slower) == ["a.safetensors"])
    }

    /// The session says what it loaded and how to return, also from the past; what cannot be loaded changes nothing.
    @Test func aSessionLoadsAndReturns() async throws {
        let saved = try Fixture.trainer()
        saved.advance(9)
        let path = try save(saved, as: "run.safetensors")
        var paused = try PausedSession()
        _ = try await paused.post([.step(20)])
        _ = try await paused.post([.travel(.step(7))])
        let loaded = try await paused.post([.load(path: path)])
        #expect(loaded.step == 9 && loaded.past == nil && loaded.ghosts.map(\.branch) == [1])
        #expect(
            loaded.notice?.text.hasSuffix("run.safetensors, with 9 steps: space goes on, u returns to branch 1") == true
        )
        #expect(loaded.undoable?.hasPrefix("loading of ") == true && loaded.before?.run.step == 20)
        let back = try await paused.post([.undo])
        #expect(back.step == 20 && back.ghosts.map(\.branch) == [2])
        let refused = try await paused.post([.load(path: "none.safetensors")])
        #expect(refused.step == 20 && refused.notice?.isWarning == true && refused.branches.branches.count == 2)
        #expect(paused.session.stop(within: 10))
    }
}
