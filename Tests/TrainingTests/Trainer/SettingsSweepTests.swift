import Backprop
import Foundation
import Presets
import TestSupport
import Testing

@testable import Training

/// Random valid settings of every preset, from the start and as keys change them, never trap and never leave a weight
/// that is not finite.
///
/// `SWEEP=10000 swift test --filter SettingsSweepTests` tries more of them, and `SWEEP_FIRST` begins elsewhere.
@Suite struct SettingsSweepTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let first = UInt64(environment["SWEEP_FIRST"] ?? "") ?? 0
    private static let count = UInt64(environment["SWEEP"] ?? "") ?? 290

    @Test func noCombinationOfSettingsTraps() throws {
        for seed in Self.first..<Self.first + Self.count {
            var sweep = SettingsSweep(seed: seed)
            if Self.environment["SWEEP"] != nil { print("sweep \(seed) \(sweep.preset)") }
            try sweep.run()
        }
    }

    /// A run that was saved after any step, and whose settings were changed before and after, goes on with the same bits.
    @Test func everyRunIsResumedWithTheSameBits() throws {
        for seed in Self.first..<Self.first + Self.count / 3 {
            var sweep = SettingsSweep(seed: seed &+ 1 << 32)
            if Self.environment["SWEEP"] != nil { print("resume \(seed) \(sweep.preset)") }
            try sweep.resume()
        }
    }
}

/// One preset with random settings, and a random sequence of commands.
struct SettingsSweep {
    let preset: String
    private let seed: UInt64
    private var random: SplitMix
    /// Weights with which branches were left, by their numbers.
    private var ends: [Int: [UInt32]] = [:]

    init(seed: UInt64) {
        self.seed = seed
        random = SplitMix(seed: seed)
        preset = PresetCatalog.names[Int(seed) % PresetCatalog.names.count]
    }

    /// Largest plan that is stepped, in floats: larger ones are only compiled.
    private static let largestPlan = 12_000_000

    mutating func run() throws {
        let folder = TemporaryFolder()
        guard let trainer = try load(in: folder) else { return }
        trainer.setThreadCount(pick([1, 1, 2, 3]))
        // Without memory, a branch that was left is computed again.
        trainer.historyMemory = pick([0, 100_000, 256 << 20])
        for _ in 0..<pick([2, 6, 12]) {
            try command(trainer, folder)
            #expect(trainer.tree.byteCount == trainer.tree.recountedBytes, "sweep \(seed) \(preset)")
            #expect(trainer.learntWeightsAreFinite, "sweep \(seed) \(preset)")
        }
    }

    /// Compares a run with one that is saved on the way and goes on in a new trainer.
    mutating func resume() throws {
        let folder = TemporaryFolder()
        guard let whole = try load(in: folder), whole.plan.memoryCount < Self.largestPlan else { return }
        let threads = pick([1, 1, 2])
        whole.setThreadCount(threads)
        let (before, after) = (Int.random(in: 1...7, using: &random), Int.random(in: 1...5, using: &random))
        for step in 0..<before {
            if step == before / 2 { change(whole) }
            _ = whole.advance()
        }
        // A run that has ended goes on when it is loaded.
        guard whole.plan.memoryCount < Self.largestPlan, whole.ending == nil else { return }
        let resumed = try Trainer.load(whole.preset).trainer
        resumed.setThreadCount(threads)
        try Checkpoint(whole).apply(to: resumed)
        for _ in 0..<after {
            let outcomes = (whole.advance(), resumed.advance())
            #expect(outcomes.0 == outcomes.1, "resume \(seed) \(preset)")
        }
        #expect(whole.weightBits == resumed.weightBits, "resume \(seed) \(preset) \(whole.settings)")
        #expect(whole.validationLoss == resumed.validationLoss, "resume \(seed) \(preset)")
        #expect(whole.trainingLoss == resumed.trainingLoss, "resume \(seed) \(preset)")
        #expect(whole.task.returns == resumed.task.returns, "resume \(seed) \(preset)")
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: values.indices, using: &random)]
    }

    /// Loads the preset with some overrides; nil where they are refused, which takes a sentence.
    private mutating func load(in folder: TemporaryFolder) throws -> Trainer? {
        var overrides: [PresetOverride] = []
        let choices = [
            ("batch_size", ["1", "2", "7", "1024", "1000000"]), ("accumulation", ["1", "2", "5"]),
            ("truncation", [#"{"stride":1,"window":1}"#, #"{"stride":3,"window":8}"#, #"{"stride":40,"window":7}"#]),
            ("dropout", ["0.3"]), ("credit", CreditRule.allCases.map(\.rawValue)),
            ("checkpointing", [#""sqrt""#, #"{"every":2}"#, #"{"memory":"40 kB"}"#]),
            ("optimizer", OptimizerConfiguration.Rule.allCases.map(\.rawValue)),
            ("early_stopping", [#"{"patience":1}"#]),
            ("clipping", ["none", "value", "global-norm", "layer-norm", "adaptive"]),
            ("schedule", Schedule.Kind.allCases.map(\.rawValue)),
            ("validation_fraction", ["0", "0.5", "0.9"]), ("evaluate_every", ["1"]),
        ]
        for (key, values) in choices where Int.random(in: 0..<4, using: &random) == 0 {
            overrides.append(PresetOverride(key: key, value: pick(values)))
        }
        do {
            let preset = try Preset.load(preset, overrides: overrides, data: try data(in: folder))
            return try Trainer.load(preset).trainer
        } catch {
            #expect(!"\(error)".isEmpty)
            return nil
        }
    }

    /// Returns a text of a random length for the presets that read one.
    private mutating func data(in folder: TemporaryFolder) throws -> String? {
        guard ["char-rnn", "char-lstm", "tiny-gpt"].contains(preset), Bool.random(using: &random) else { return nil }
        let text = try #require(PresetCatalog.bytes(ofFile: "constitution.txt"))
        let path = folder.path + "/text.txt"
        try Data(text.prefix(Int.random(in: 100...4_000, using: &random))).write(to: URL(fileURLWithPath: path))
        return path
    }

    private mutating func command(_ trainer: Trainer, _ folder: TemporaryFolder) throws {
        ends[trainer.tree.current] = trainer.weightBits
        switch Int.random(in: 0..<21, using: &random) {
        case 20: changeBranch(trainer)
        case 0: trainer.undo()
        case 1: trainer.goBack()
        case 2: trainer.repair()
        case 3: trainer.restart(newWeights: Bool.random(using: &random))
        case 4: try saveAndLoad(trainer, in: folder)
        case 5: lookBack(trainer)
        case 6..<13: advance(trainer)
        default: change(trainer)
        }
    }

    private mutating func advance(_ trainer: Trainer) {
        guard trainer.plan.memoryCount < Self.largestPlan else { return }
        for _ in 0..<pick([1, 2]) {
            _ = trainer.advance()
            // As if a second passed with each step; some are too short for a state to be kept.
            if pick([true, false, false, false]) { trainer.timeline.keep(trainer, at: Double(trainer.step)) }
        }
        if Int.random(in: 0..<4, using: &random) == 0 { _ = (trainer.makeView(), trainer.makePicture()) }
    }

    /// Goes to an earlier step, and from there to the present again, which has the same weights then.
    private mutating func lookBack(_ trainer: Trainer) {
        guard trainer.step > 0, trainer.plan.memoryCount < Self.largestPlan else { return }
        trainer.abandonStep()
        let (present, bits) = (FormerRun(trainer), trainer.weightBits)
        let steps = [Int.random(in: 0..<trainer.step, using: &random), trainer.step]
        for step in steps {
            trainer.approach(step, of: present)
            while trainer.step < step {
                guard trainer.repeatPart(of: present) != .halted else {
                    Issue.record("sweep \(seed) \(preset): step \(trainer.step) cannot be made again")
                    return trainer.bringBack(present)
                }
            }
            let isBranch = Int.random(in: 0..<4, using: &random) == 0
            if step < present.step, isBranch { return trainer.leave(present) }
        }
        #expect(trainer.weightBits == bits, "sweep \(seed) \(preset)")
        trainer.bringBack(present)
        #expect(trainer.weightBits == bits, "sweep \(seed) \(preset)")
    }

    /// Goes on with another branch, which has the weights with which it was left.
    private mutating func changeBranch(_ trainer: Trainer) {
        guard trainer.plan.memoryCount < Self.largestPlan,
            let number = trainer.tree.branches.filter({ $0.run != nil }).randomElement(using: &random)?.number
        else { return }
        trainer.change(to: number)
        #expect(trainer.weightBits == ends[number], "sweep \(seed) \(preset): branch \(number)")
    }

    /// Changes a setting as a key or a typed value does.
    private mutating func change(_ trainer: Trainer) {
        let values = trainer.controlValues
        let control = pick(Control.all)
        var change = control.change(values, pick([.up, .down, .farUp, .farDown]))
        if Int.random(in: 0..<3, using: &random) == 0 {
            change = try? control.change(values, typed: typed(control))
        }
        if let change { trainer.apply(change) }
    }

    private mutating func typed(_ control: Control) -> String {
        switch control.kind {
        case .number: pick(["0", "1", "2", "3", "17", "64", "0.5", "4096", "1e9", "1e300", "-1"])
        case .choice(let choice): pick(choice.options) + pick(["", "", " 2", " 30 kB"])
        }
    }

    /// Saves the run and loads it into a new trainer of the same preset, which has the same weights then.
    private func saveAndLoad(_ trainer: Trainer, in folder: TemporaryFolder) throws {
        let path = folder.path + "/run.safetensors"
        try Checkpoint(trainer).write(to: path)
        let other = try Trainer.load(trainer.preset).trainer
        try Checkpoint.read(path).apply(to: other)
        #expect(other.weightBits == trainer.weightBits, "sweep \(seed) \(preset)")
    }
}

extension Trainer {
    fileprivate var learntWeightsAreFinite: Bool { plan.vector(.parameters).values.allSatisfy(\.isFinite) }

    /// What the controls on the screen work with.
    fileprivate var controlValues: ControlValues {
        let run = runReading()
        var facts = RunFacts(trainingCount: run.trainingCount)
        (facts.sequenceLength, facts.layersDropout) = (run.sequenceLength, run.layersDropout)
        (facts.memory, facts.optimizers, facts.hasBegun) = (run.memory, run.optimizers, run.step > 0)
        return ControlValues(run.settings, facts)
    }
}
