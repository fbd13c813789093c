import Formats
import Presets
import TestSupport
import Testing

@testable import Training

/// Files whose branches are forged are refused, with the place in the file, and leave the trainer as it was.
@Suite struct SavedTreeErrorTests {
    /// Returns the file of three branches: 1 and 2 were left, 3 is that of now.
    private static func file() throws -> SafetensorsFile {
        let trainer = try Fixture.trainer()
        for number in 1...3 {
            trainer.advance(30)
            trainer.apply(.set(.learningRate, to: 0.1 * Double(number)))
            trainer.advance(30)
            if number < 3 { trainer.restart(newWeights: true) }
        }
        return Checkpoint(trainer).file
    }

    /// Returns what is said of a file with other branches.
    private func refusal(of file: SafetensorsFile) throws -> String {
        let trainer = try Fixture.trainer()
        let before = trainer.weightBits
        let error = #expect(throws: CheckpointError.self) {
            try Checkpoint(file: file, path: "run.safetensors").apply(to: trainer)
        }
        #expect(trainer.weightBits == before && trainer.step == 0 && trainer.tree.branches.count == 1)
        return error?.description ?? ""
    }

    private func replacing(_ name: String, with values: TensorValues?) throws -> SafetensorsFile {
        var file = try Self.file()
        let index = try #require(file.tensors.firstIndex { $0.name == name })
        if let values { file.tensors[index] = NamedTensor(name, values) } else { file.tensors.remove(at: index) }
        return file
    }

    @Test(arguments: [
        (#""current":3"#, #""current":4"#, "branches:1: branches[2].left: the key is missing"),
        (#""current":3"#, #""current":2"#, "branches:1: branches[1].left: unknown key"),
        (#""current":3"#, #""current":"3""#, "branches:1: current: found"),
        (#""next":4"#, #""next":3"#, "branches:1: next: found 3"),
        (#""next":4"#, #""next":9223372036854775807"#, "branches:1: next: found 9223372036854775807"),
        (#""number":1"#, #""number":-1"#, "branches:1: branches[0].number: found -1"),
        (#""number":1"#, #""number":1099511627776"#, "there is no number after 1099511627776"),
        (#""number":1"#, #""number":2"#, "branches:1: branches[1].number: found 2"),
        (#""number":3"#, #""number":2"#, "branches:1: branches[2].number: found 2"),
        (#""parent":1"#, #""parent":3"#, "branches:1: branches[1].parent: found 3; allowed is"),
        (#""parent":1"#, #""parent":2"#, "branches:1: branches[1].parent: found 2; allowed is"),
        (#""parent":1"#, #""parent":null,"origin":"elsewhere""#, "run.safetensors: branches:1:"),
        (
            #""origin":"new-weights""#, #""origin":"elsewhere""#,
            "branches:1: branches[1].origin: found the text \"elsewhere\"; allowed: restart, "
        ),
        (#""start":0"#, #""start":61"#, "branches:1: branches[0].start: found 61; allowed is a step up to"),
        (#""start":0"#, #""start":-1"#, "branches:1: branches[0].start: found -1"),
        (#""step":60"#, #""step":-1"#, "branches:1: branches[0].run.step: found -1"),
        (#""step":60"#, #""step":1e400"#, "found 1e400; a number must be finite"),
        (#""step":60"#, #""step":40"#, "branches:1: branches[0].run.curves[0]: the curve goes to step 60"),
        (#""left":1"#, #""left":true"#, "branches:1: branches[0].left: found"),
        (#""epoch":"#, #""epoch":-"#, "branches:1: branches[0].run.epoch: found"),
        (#""epoch":"#, #""epoch":NaN,"e":"#, "branches:1:"),
        (#""journal":[{"step":30"#, #""journal":[{"step":61"#, "branches:1: branches[0].run.journal: it has a change"),
        (#""journal":[{"step":30"#, #""journal":[{"step":-1"#, "branches:1: branches[0].run.journal[0].step: found -1"),
        (
            #""journal":["#, #""journal":[{"step":31,"command":{"learning_rate":0.5}},"#,
            "branches:1: branches[0].run.journal[1].step: found 30"
        ),
        (#""journal":["#, #""journal":[{"step":1,"command":{}},"#, "branches:1: branches[0].run.journal[0].command:"),
        (#""journal":["#, #""journal":[[],"#, "branches:1: branches[0].run.journal[0]: found"),
        (#""marks":["#, #""marks":[7,"#, "branches:1: branches[0].run.marks[0]: found 7"),
        (#""beginning":{"records":0"#, #""beginning":{"records":9"#, "it has fewer than the 9 changes"),
        (
            #""settings":{}"#, #""settings":{"learning_rate":-1}"#,
            "branches:1: branches[0].beginning.settings.learning_rate: found -1"
        ),
        (
            #""settings":{}"#, #""settings":{"optimizer":{"name":"l-bfgs"},"credit":"feedback-alignment"}"#,
            "branches:1: branches[0].beginning.settings: "
        ),
        (#""curves":["#, #""curves":[1,"#, "branches:1: branches[0].run.curves: found an array of 3"),
        (#""curves":[422,"#, #""curves":[421,"#, "branches:1: branches[0].run.curves[0]: the 421 numbers"),
        (#""curves":[422,"#, #""curves":[99999999,"#, "branches:1: branches[0].run.curves[0]: found 99999999"),
        (#""curves":[422,"#, #""curves":[-1,"#, "branches:1: branches[0].run.curves[0]: found -1"),
        (#""weights":"#, #""weights":-"#, "branches:1: branches[0].run.weights: found"),
        (#"{"current""#, #"{"more":1,"current""#, "branches:1: more: unknown key"),
    ])
    func aForgedTextIsRefused(_ part: String, _ forged: String, _ words: String) throws {
        let text = String(decoding: try #require(Self.file()["branches"]?.values.uint8), as: UTF8.self)
        let range = try #require(text.firstRange(of: part), "\(text)")
        let changed = text.replacingCharacters(in: range, with: forged)
        let message = try refusal(of: replacing("branches", with: .uint8(Array(changed.utf8))))
        #expect(message.hasPrefix("run.safetensors: ") && message.contains(words), "\(message)")
        #expect(message.hasSuffix("; the file was changed or is damaged, load an older one"), "\(message)")
    }

    @Test func whatIsNoTextOrNoCurveIsRefused() throws {
        let file = try Self.file()
        let curves = try #require(file["branches.curves"]?.values.float64)
        let wrongKind = " does not hold the kind of numbers it must; convert it to F32"
        for (name, values, words) in [
            ("branches", TensorValues.float32([1]), "branches" + wrongKind),
            ("branches.curves", .int64([1]), "branches.curves" + wrongKind),
            ("branches.curves", nil, "there is no tensor branches.curves"),
            ("branches.curves", .float64([]), "branches:1: branches[0].run.curves[0]: found 422"),
            ("branches.curves", .float64(curves + [1]), "branches:1: the curves hold 1 numbers of no branch"),
            ("branches.curves", .float64(curves.map { _ in .nan }), "branches[0].run.curves[0]: the 422 numbers"),
            ("branches", .uint8([]), "branches:1:1: "), ("branches", .uint8([0xFF, 0xFE]), "branches:1:1: "),
            ("branches", .uint8(Array("[]".utf8)), "branches:1: found an empty array"),
            (
                "branches", .uint8(Array(repeating: UInt8(ascii: "["), count: BranchLimits.bytes + 1)),
                "its branches take \(BranchLimits.bytes + 1 + 8 * curves.count) bytes; at most \(BranchLimits.bytes) are read"
            ),
            ("branches", .uint8(Array(repeating: UInt8(ascii: "["), count: 100_000)), "nested deeper"),
        ] as [(String, TensorValues?, String)] {
            let message = try refusal(of: replacing(name, with: values))
            #expect(message.hasPrefix("run.safetensors: ") && message.contains(words), "\(message)")
        }
    }

    /// So many branches that their number alone is refused.
    @Test func tooManyBranchesAreRefused() throws {
        let branch = #"{"number":1,"start":0,"records":0}"#
        let text =
            #"{"current":1,"next":2,"branches":[\#(Array(repeating: branch, count: 300).joined(separator: ","))]}"#
        let message = try refusal(of: replacing("branches", with: .uint8(Array(text.utf8))))
        #expect(message.contains("branches:1: branches: found an array of 300; allowed is"), "\(message)")
    }

    /// A change that the run cannot take has no effect, and the branch ends with other weights than were saved.
    @Test func aChangeThatCannotBeMadeIsLeftOut() throws {
        let text = String(decoding: try #require(Self.file()["branches"]?.values.uint8), as: UTF8.self)
        let range = try #require(text.firstRange(of: #""journal":["#))
        let records =
            #"{"step":7,"command":{"credit":"feedback-alignment"}},"#
            + #"{"step":7,"command":{"optimizer":{"name":"l-bfgs"}}},"#
        let changed = text.replacingCharacters(in: range, with: #""journal":["# + records)
        let trainer = try Fixture.trainer()
        let file = try replacing("branches", with: .uint8(Array(changed.utf8)))
        try Checkpoint(file: file, path: "run.safetensors").apply(to: trainer)
        let hash = try #require(trainer.tree.run(1)?.weightsHash)
        #expect(trainer.change(to: 1) && trainer.step == 60 && trainer.weightsHash != hash)
        #expect(trainer.settings.credit == .feedbackAlignment && trainer.settings.optimizer.rule == .adam)
    }

    /// Texts are harmless on a terminal.
    @Test func textsAreHarmless() throws {
        let text = String(decoding: try #require(Self.file()["branches"]?.values.uint8), as: UTF8.self)
        let changed = text.replacing(#""number":1,"#, with: #""number":1,"name":"a\u001b[2J","#)
            .replacing(#""label":""#, with: #""label":"\u0007\u202e"#)
        let trainer = try Fixture.trainer()
        let file = try replacing("branches", with: .uint8(Array(changed.utf8)))
        try Checkpoint(file: file, path: "run.safetensors").apply(to: trainer)
        let branch = trainer.branchesReading.branches[0]
        #expect(branch.name == #"a\u{1b}[2J"# && branch.changes[0].hasPrefix(#"\u{7}\u{202e}"#))
    }
}
