import Backprop
import Foundation
import Presets
import TestSupport
import Testing

@testable import Training

/// Whole runs on a text.
@Suite struct TextTrainingTests {
    private func preset(_ extra: String = "", text: String = "DATA.md") throws -> Preset {
        try Fixture.preset(
            """
            {"data": {"text": "\(text)", "context": 16}, "validation_fraction": 0.1, "network": [
               {"layer": "dense", "units": 12, "activation": "tanh"}, {"layer": "dense", "units": "classes"}],
             "loss": "softmax-cross-entropy", "optimizer": {"name": "adam", "learning_rate": 0.01}, "batch_size": 8\(extra)}
            """)
    }

    @Test func theOutputTakesItsWidthFromTheText() throws {
        let trainer = try Trainer.load(preset()).trainer
        let characters = try #require(trainer.task as? TextTask).corpus.vocabulary.count
        #expect(trainer.plan.network.graph.shape(of: trainer.plan.network.output) == Shape(16, characters))
        trainer.advance(300)
        let loss = try #require(trainer.measuredReading().validationLoss)
        #expect(loss < 0.9 * Foundation.log(Double(characters)), "guessing costs ln \(characters)")
    }

    @Test(arguments: ["", #", "truncation": {"stride": 4, "window": 8}"#])
    func aResumedRunComputesTheSameBits(_ extra: String) throws {
        let unbroken = try Trainer.load(preset(extra)).trainer
        unbroken.advance(30)
        let saved = Checkpoint(unbroken)
        unbroken.advance(30)
        let resumed = try Trainer.load(preset(extra)).trainer
        try saved.apply(to: resumed)
        resumed.advance(30)
        #expect(resumed.step == 60 && resumed.weightBits == unbroken.weightBits)
    }

    @Test func truncationIsChangedAndUndoneLive() throws {
        let trainer = try Trainer.load(preset()).trainer
        trainer.apply(.set(.truncation, to: Truncation(stride: 4, window: 8)))
        #expect(trainer.plan.network.graph.shape(of: trainer.plan.network.input) == Shape(8, 1))
        #expect(trainer.advance() == .applied)
        trainer.undo()
        #expect(trainer.plan.network.graph.shape(of: trainer.plan.network.input) == Shape(16, 1))
        #expect(trainer.advance() == .applied && trainer.journal.records.count == 2)
    }

    @Test func temperatureIsNoPartOfTheRun() throws {
        let trainer = try Trainer.load(preset()).trainer
        trainer.apply(.set(.temperature, to: 0.2))
        #expect(trainer.settings.temperature == 0.2 && trainer.journal.records.isEmpty && trainer.undoStack.isEmpty)
    }

    @Test func anUnknownTextIsNamed() throws {
        let error = #expect(throws: PresetError.self) { try Trainer.load(self.preset(text: "nowhere.txt")) }
        #expect(error?.description.hasPrefix("test.json:1: data.text: found the file name \"nowhere.txt\"") == true)
    }
}
