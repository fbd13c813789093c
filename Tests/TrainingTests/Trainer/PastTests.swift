import Backprop
import Presets
import TestSupport
import Testing

@testable import Training

/// Earlier steps of a run, gone to and left again.
@Suite struct PastTests {
    /// Goes to a step of a run as a session does.
    private func go(_ trainer: Trainer, to step: Int, of run: FormerRun) {
        trainer.approach(step, of: run)
        while trainer.step < step { _ = trainer.repeatPart(of: run) }
    }

    /// Trains to a step and keeps states on the way, as if a second passed between two steps.
    private func train(_ trainer: Trainer, to step: Int) {
        while trainer.step < step {
            _ = trainer.advance()
            trainer.timeline.keep(trainer, at: Double(trainer.step))
        }
    }

    /// Every preset, gone back in and trained on, ends with the bits of a run that never went back.
    @Test(arguments: PresetCatalog.names) func goingOnFromThePastGivesTheSameBits(_ name: String) throws {
        let (trainer, plain) = (
            try Trainer.load(Preset.load(name)).trainer, try Trainer.load(Preset.load(name)).trainer
        )
        let steps = 9
        train(trainer, to: steps)
        var bits: [[UInt32]] = [plain.weightBits]
        for _ in 0..<steps {
            plain.advance(1)
            bits.append(plain.weightBits)
        }
        let present = FormerRun(trainer)
        for step in [4, 7, 1, 0, 8] {
            go(trainer, to: step, of: present)
            #expect(trainer.step == step && trainer.weightBits == bits[step], "\(name) at step \(step)")
        }
        trainer.leave(present)
        trainer.advance(steps - trainer.step)
        #expect(trainer.weightBits == plain.weightBits && trainer.trainingLoss == plain.trainingLoss, "\(name)")
        trainer.undo()
        #expect(trainer.step == steps && trainer.weightBits == plain.weightBits, "\(name)")
    }

    /// Changes are made again where they were made, and the state before a change is that without it.
    @Test func changesAreRepeatedOnTheWay() throws {
        let (trainer, plain) = (try Fixture.trainer(), try Fixture.trainer())
        var bits: [[UInt32]] = [plain.weightBits]
        for step in 1...30 {
            for each in [trainer, plain] {
                if step == 11 { each.apply(.set(.optimizer, to: OptimizerConfiguration(.adam))) }
                if step == 21 { each.apply(.set(.activation, to: .relu)) }
                if step == 23 { each.undo() }
                each.advance(1)
            }
            bits.append(plain.weightBits)
        }
        let present = FormerRun(trainer)
        #expect(trainer.timeline.points.isEmpty, "all of it is computed from the start")
        for step in [25, 22, 20, 10, 30] {
            go(trainer, to: step, of: present)
            #expect(trainer.weightBits == bits[step] && trainer.step == step)
            #expect(trainer.trainingLoss.lastStep == step && trainer.journal.records.allSatisfy { $0.step < step })
        }
        #expect(trainer.settings == plain.settings && trainer.journal == plain.journal)
        #expect(trainer.marks.map(\.label) == plain.marks.map(\.label))
        go(trainer, to: 10, of: present)
        #expect(trainer.settings == trainer.preset.initialSettings && trainer.marks.isEmpty)
        trainer.bringBack(present)
        for each in [trainer, plain] { each.advance(5) }
        #expect(trainer.weightBits == plain.weightBits && trainer.marks.map(\.label) == plain.marks.map(\.label))
    }

    /// Half-way to a branch that is computed again, one goes on: the states of the run that was left are not of this one.
    @Test func goingOnHalfwayToABranchKeepsNoStateOfAnotherRun() throws {
        let (trainer, plain) = (try Fixture.trainer(), try Fixture.trainer())
        train(trainer, to: 30)
        trainer.restart(newWeights: true)
        train(trainer, to: 20)
        trainer.tree.fit(into: 0)
        let run = try #require(trainer.beginChange(to: 1))
        #expect(run.end == nil)
        go(trainer, to: 15, of: run)
        trainer.leave(run)
        plain.advance(8)
        let present = FormerRun(trainer)
        go(trainer, to: 8, of: present)
        #expect(trainer.step == 8 && trainer.weightBits == plain.weightBits)
    }

    /// What follows a step that is gone on from belongs to the run that was left.
    @Test func aRunThatGoesOnFromThePastHasANewTimeline() throws {
        let trainer = try Fixture.trainer()
        train(trainer, to: 20)
        let present = FormerRun(trainer)
        go(trainer, to: 8, of: present)
        trainer.leave(present)
        #expect(trainer.timeline.points.map(\.step) == Array(1...8))
        #expect(trainer.runReading().undoable == "return from step 20")
        trainer.apply(.set(.learningRate, to: 0.5))
        trainer.advance(2)
        trainer.undo()
        trainer.undo()
        #expect(trainer.step == 20 && trainer.timeline.points.map(\.step) == Array(1...20))
        trainer.restart(newWeights: false)
        #expect(trainer.timeline.points.isEmpty && trainer.timeline.byteCount == 0)
    }

    /// The memory is kept to; the oldest steps are the farthest apart.
    @Test func spacingsGrowWithAgeWithinTheMemory() throws {
        let trainer = try Fixture.trainer()
        trainer.advance(1)
        let size = Timeline.Point(trainer).state.byteCount
        trainer.timeline = Timeline(memory: 20 * size)
        train(trainer, to: 1_000)
        let steps = trainer.timeline.points.map(\.step)
        #expect(steps.count == 20 && trainer.timeline.byteCount == 20 * size && steps.last == 1_000)
        let distances = zip(steps.dropFirst(), steps).map { $0 - $1 }
        #expect(distances.prefix(5).reduce(0, +) > 3 * distances.suffix(5).reduce(0, +), "\(steps)")
        // No part of the run is far from a point.
        #expect(zip(distances, steps).allSatisfy { Double($0) < 0.6 * Double(1_000 - $1) + 8 }, "\(steps)")
        trainer.timeline = Timeline(memory: size / 2)
        train(trainer, to: 1_010)
        #expect(trainer.timeline.points.isEmpty && trainer.timeline.byteCount == 0)
    }

    @Test func pointsAreAsFarApartAsTheirTimeAllows() throws {
        let trainer = try Fixture.trainer()
        for _ in 0..<100 {
            trainer.advance(1)
            trainer.timeline.keep(trainer, at: Double(trainer.step) / 1_000)
        }
        // 20 ms apart, or more where copying takes longer.
        let steps = trainer.timeline.points.map(\.step)
        #expect(steps.first == 1 && zip(steps.dropFirst(), steps).allSatisfy { $0 - $1 >= 20 })
        #expect(trainer.timeline.point(upTo: 0) == nil && trainer.timeline.point(upTo: 99)?.step == steps.last)
    }
}
