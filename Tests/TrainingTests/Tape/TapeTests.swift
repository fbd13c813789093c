import Backprop
import Formats
import Presets
import TestSupport
import Testing

@testable import Training

/// The text of tapes.
@Suite struct TapeTests {
    private static let text = """
        tape 1
        preset moons
        set batch_size=16
        seed 3
        threads 2
        at 0 note Look at the loss.
        at 20 change {"learning_rate":0.05}
        at 20 undo
        at 30 go to 12
        at 40 go back
        at 41 stop
        at 41 restart
        at 5 new weights
        at 6 repair
        at 7 branch 2
        at 50 delete 1
        at 52 twin {"learning_rate":0.1}
        at 54 keep B
        at 54 twin {"batch_size":8}
        at 54 keep A 58
        at 60 end 00000000000000ff avx2 Haswell

        """

    @Test func everyActIsReadAndWritten() throws {
        let tape = try Tape(text: Array(Self.text.utf8), file: "a.tape")
        #expect(
            tape.settings == [
                .init("preset", "moons"), .init("set", "batch_size=16"), .init("seed", "3"), .init("threads", "2"),
            ])
        let acts: [TapeAct] = [
            .note("Look at the loss."), .change(.set(.learningRate, to: 0.05)), .undo, .goTo(12), .goBack, .stop,
            .restart, .newWeights, .repair, .branch(2), .delete(1), .twin(.set(.learningRate, to: 0.1)),
            .keep(run: 1, step: 54), .twin(.set(.batchSize, to: 8)), .keep(run: 0, step: 58),
            .end(hash: 255, kernels: "avx2 Haswell"),
        ]
        #expect(tape.entries.map(\.act) == acts)
        #expect(tape.entries.map(\.step) == [0, 20, 20, 30, 40, 41, 41, 5, 6, 7, 50, 52, 54, 54, 54, 60])
        #expect(tape.text == Self.text)
        let commented = "# mine\n\ntape 1\r\n  # more\n\(Self.text.dropFirst(7))"
        #expect(try Tape(text: Array(commented.utf8), file: "a.tape") == tape)
    }

    @Test(arguments: [
        ("", "a.tape:1: the file is empty"), ("moons", "a.tape:1: found \"moons\"; a tape of nntui begins"),
        ("tape 1\nat 3 undo", "a.tape:2: no line names the preset"),
        ("tape 1\npreset moons\npresets x", "a.tape:3: found \"presets x\"; allowed is: preset …"),
        (
            "tape 1\npreset moons\n\npreset iris",
            "a.tape:4: found \"preset iris\" after \"preset moons\"; a tape has one preset line at most, so remove one"
        ),
        ("tape 1\npreset moons\nseed 3\nset l1=0\nset l1=1\nseed 3", "a.tape:6: found \"seed 3\" after \"seed 3\""),
        ("tape 1\npreset moons\nat x undo", "a.tape:3: found \"x\"; after \"at\" stands a number of steps"),
        ("tape 1\npreset moons\nat -1 undo", "a.tape:3: found \"-1\""),
        ("tape 1\npreset moons\nat 3 jump", "a.tape:3: found \"jump\"; allowed is: change {…}"),
        ("tape 1\npreset moons\nat 3 go to", "a.tape:3: found \"\"; wanted is the step to go to"),
        (
            "tape 1\npreset moons\nat 3 keep E",
            "a.tape:3: found \"E\"; after \"keep\" stands the letter of a run, A to D"
        ),
        ("tape 1\npreset moons\nat 3 keep B 2", "a.tape:3: found \"B 2\"; after \"keep\" stands the letter"),
        ("tape 1\npreset moons\nat 3 end xyz", "a.tape:3: found \"xyz\"; after \"end\" stands the hash"),
        ("tape 1\npreset moons\nat 9 undo\nat 3 undo\nat 5 note x\nat 4 undo", "a.tape:6: found step 4 after step 5"),
        ("tape 1\npreset moons\nat 3 change {\"learning_rate\":true}", "a.tape:3: learning_rate: "),
        ("tape 1\npreset moons\nat 3 change {\"rate\":1}", "a.tape:3: rate: unknown key"),
        ("tape 1\npreset moons\nat 3 change {", "a.tape:3:"),
    ])
    func errorsNameTheLine(_ text: String, _ expected: String) {
        let error = #expect(throws: ConfigurationError.self) { try Tape(text: Array(text.utf8), file: "a.tape") }
        #expect("\(error.map { "\($0)" } ?? "")".hasPrefix(expected), "\(error.map { "\($0)" } ?? "")")
    }

    /// FNV-1a of no bytes is its offset; the hash of weights changes with each of them.
    @Test func theHashIsThatOfTheWeights() throws {
        let (one, other) = (try Fixture.trainer(), try Fixture.trainer())
        #expect(one.weightsHash == other.weightsHash)
        one.advance(1)
        #expect(one.weightsHash != other.weightsHash)
        other.advance(1)
        #expect(one.weightsHash == other.weightsHash)
        #expect(one.verdict(hash: other.weightsHash, kernels: "others") == .same)
        #expect(one.verdict(hash: 1, kernels: Trainer.kernels) == .different)
        #expect(one.verdict(hash: 1, kernels: "others") == .otherKernels("others"))
    }

    @Test func whatCannotBeDoneIsSaid() throws {
        let trainer = try Fixture.trainer()
        trainer.advance(3)
        #expect(trainer.perform(.branch(7)) == "there is no branch 7 to go on with")
        #expect(trainer.perform(.goTo(3)) == "step 3 does not lie before step 3")
        #expect(trainer.perform(.stop) == "the step after step 3 was to stop the run, but it could be made")
    }
}
