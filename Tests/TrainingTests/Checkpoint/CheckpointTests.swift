import Backprop
import Formats
import Foundation
import Presets
import TestSupport
import Testing

@testable import Training

@Suite struct CheckpointTests {
    /// Returns a run's checkpoint after writing it to a file and reading it back.
    private func copied(_ trainer: Trainer) throws -> Checkpoint {
        let bytes = Checkpoint(trainer).file.encode()
        return Checkpoint(file: try SafetensorsFile.decode(bytes, file: "run.safetensors"), path: "run.safetensors")
    }

    @Test(arguments: OptimizerConfiguration.Rule.allCases)
    func aResumedRunComputesTheBitsOfOneThatNeverStopped(_ rule: OptimizerConfiguration.Rule) throws {
        let whole = try Fixture.trainer()
        whole.apply(.set(.optimizer, to: OptimizerConfiguration(rule)))
        whole.advance(33)
        let resumed = try Fixture.trainer()
        try copied(whole).apply(to: resumed)
        whole.advance(90)
        resumed.advance(90)
        #expect(resumed.weightBits == whole.weightBits)
        #expect(resumed.step == 123)
        #expect(resumed.trainingLoss == whole.trainingLoss)
        #expect(resumed.journal == whole.journal)
    }

    @Test func changesOfTheNetworkSurvive() throws {
        let whole = try Fixture.trainer()
        whole.advance(10)
        whole.apply(.set(.activation, to: .silu))
        whole.apply(.set(.batchSize, to: 150))
        whole.apply(.set(.schedule, to: Schedule(.reduceOnPlateau)))
        let resumed = try Fixture.trainer()
        try copied(whole).apply(to: resumed)
        whole.advance(120)
        resumed.advance(120)
        #expect(resumed.weightBits == whole.weightBits)
        #expect(resumed.state.plateau == whole.state.plateau)
    }

    @Test(arguments: SettingSamples.all) func everySettingAndItsJournalSurvive(_ change: Change) throws {
        let (saved, resumed) = (try Fixture.trainer(), try Fixture.trainer())
        saved.advance(5)
        saved.apply(change)
        try copied(saved).apply(to: resumed)
        #expect(resumed.settings == saved.settings)
        #expect(resumed.settings.value(like: change) == change)
        #expect(resumed.journal == saved.journal)
        saved.advance(5)
        resumed.advance(5)
        #expect(resumed.weightBits == saved.weightBits)
    }

    /// A linear layer stays linear between its tanh neighbours.
    @Test func layersThatDifferStayAsThePresetHasThem() throws {
        let text = Fixture.moons.replacing(
            #"{"layer": "dense", "units": 2, "init"#,
            with: #"{"layer": "dense", "units": 1, "activation": "identity", "initializer": "he-normal"}, "#
                + #"{"layer": "dense", "units": 9, "activation": "tanh"}, {"layer": "dense", "units": 2, "init"#)
        let (whole, resumed) = (try Fixture.trainer(text), try Fixture.trainer(text))
        whole.advance(20)
        try copied(whole).apply(to: resumed)
        #expect(resumed.layers.map(\.nonlinearity) == [.tanh, .identity, .tanh, .identity])
        #expect(resumed.layers.map(\.weightInitializer) == whole.layers.map(\.weightInitializer))
        whole.advance(20)
        resumed.advance(20)
        #expect(resumed.weightBits == whole.weightBits)
    }

    @Test func parametersHaveTheNamesAndShapesOfPyTorch() throws {
        let trainer = try Fixture.trainer()
        let file = Checkpoint(trainer).file
        #expect(file["dense1.weight"]?.shape == [12, 2])
        #expect(file["dense1.bias"]?.shape == [12])
        #expect(file["dense2.weight"]?.shape == [2, 12])
        let exported = try #require(file["dense1.weight"]?.values.float32)
        #expect(exported[1] == trainer.plan.matrix(.parameters, 0)[1, 0])
    }

    @Test func weightsAloneStartANewRun() throws {
        let source = try Fixture.trainer()
        source.advance(25)
        var file = Checkpoint(source).file
        file.metadata = [:]
        file.tensors.removeAll { $0.name.contains("optimizer") || $0.name.contains("history") }
        let trainer = try Fixture.trainer()
        try Checkpoint(file: file, path: "weights.safetensors").apply(to: trainer)
        #expect(trainer.weightBits == source.weightBits)
        #expect(trainer.step == 0)
    }

    @Test func aNetworkThatDoesNotFitIsNamed() throws {
        let checkpoint = try copied(try Fixture.trainer())
        let other = try Fixture.trainer(Fixture.moons.replacing("\"units\": 12", with: "\"units\": 7"))
        let before = other.weightBits
        let error = CheckpointError.wrongShape(
            file: "run.safetensors", tensor: "dense1.weight", found: [12, 2], needed: [7, 2])
        #expect(throws: error) { try checkpoint.apply(to: other) }
        #expect(other.weightBits == before)
    }

    /// An error in the metadata names the checkpoint and the place in it, not a preset.
    @Test(arguments: [
        ("journal", "{\"step\":1,\"command\":{}}\n{\"step\":-3}", "journal:1: command: "),
        ("journal", "\n{\"step\":-3}", "journal:2: step: found -3; allowed is "), ("journal", "{", "journal:1:2: "),
        ("state", "{\"epoch\":0}", "state:1: settings: the key is missing"), ("names", "[]", "names:1: found "),
    ])
    func metadataThatWereEditedAreNamed(_ key: String, _ text: String, _ words: String) throws {
        let trainer = try Fixture.trainer()
        var file = Checkpoint(trainer).file
        file.metadata[key] = text
        let error = #expect(throws: CheckpointError.self) {
            try Checkpoint(file: file, path: "run.safetensors").apply(to: trainer)
        }
        let message = error?.description ?? ""
        #expect(message.hasPrefix("run.safetensors: \(words)"), "\(message)")
        #expect(message.hasSuffix("; the file was changed or is damaged, load an older one"), "\(message)")
    }

    /// The weight norm of adaptive clipping is a function of the weights alone, whoever computed them.
    @Test(arguments: [1, 17, 18, 23, 40])
    func adaptiveClippingGoesOnWithTheSameBits(_ steps: Int) throws {
        let json = Fixture.moons.replacing(
            #"{"mode": "global-norm", "threshold": 1}"#, with: #"{"mode": "adaptive", "threshold": 0.01}"#
        )
        .replacing(#"{"name": "adam", "learning_rate": 0.01}"#, with: #"{"name": "momentum", "learning_rate": 0.1}"#)
        let (whole, first, second) = (try Fixture.trainer(json), try Fixture.trainer(json), try Fixture.trainer(json))
        whole.advance(60)
        first.advance(steps)
        try Checkpoint(first).apply(to: second)
        second.advance(60 - steps)
        #expect(second.weightBits == whole.weightBits)
    }

    /// The shapes agree, but what the weights mean does not.
    @Test func otherColumnsOrClassesAreRefused() throws {
        func trainer(_ table: String) throws -> Trainer {
            let folder = TemporaryFolder()
            try folder.write(table, to: "table.csv")
            let network = #"[{"layer": "dense", "units": 4}, {"layer": "dense", "units": "classes"}]"#
            try folder.write(
                #"{"title": "t", "data": {"file": "table.csv"}, "network": \#(network), "loss": "softmax-cross-entropy"}"#,
                to: "p.json")
            return try Trainer.load(Preset.load(folder.file("p.json"))).trainer
        }
        let rows = { (first: String, second: String) in
            (0..<20).map { "\($0),\(-$0),\($0 % 2 == 0 ? first : second)\n" }.joined()
        }
        let saved = Checkpoint(try trainer("x,y,kind\n" + rows("cat", "dog")))
        try saved.apply(to: trainer("x,y,kind\n" + rows("dog", "cat")))
        for table in ["x,y,kind\n" + rows("ant", "zebra"), "y,x,kind\n" + rows("cat", "dog")] {
            #expect(throws: CheckpointError.self) { try saved.apply(to: trainer(table)) }
        }
    }

    /// Numbers that cannot be of one run are refused instead of trapping later.
    @Test(arguments: [
        ("\"step\":50", "\"step\":3", "it counts 50 updates in 3 steps"),
        ("\"optimizer_time\":50", "\"optimizer_time\":51", "it counts 51 updates in 50 steps"),
        ("\"epoch\":7", "\"epoch\":9223372036854775807", "epoch: found 9223372036854775807"),
        ("\"waited\":0", "\"waited\":9223372036854775807", "has waited longer"),
    ])
    func contradictionsAreRefused(_ part: String, _ changed: String, _ words: String) throws {
        let trainer = try Fixture.trainer()
        trainer.advance(50)
        let whole = Checkpoint(trainer)
        var metadata = whole.file.metadata
        let state = try #require(metadata[Checkpoint.Key.state])
        #expect(state.contains(part), "\(state)")
        metadata[Checkpoint.Key.state] = state.replacingOccurrences(of: part, with: changed)
        let damaged = Checkpoint(
            file: SafetensorsFile(tensors: whole.file.tensors, metadata: metadata), path: "a.safetensors")
        let fresh = try Fixture.trainer()
        let before = fresh.weightBits
        let error = #expect(throws: (any Error).self) { try damaged.apply(to: fresh) }
        #expect("\(error.map { "\($0)" } ?? "")".contains(words))
        #expect(fresh.weightBits == before && fresh.step == 0)
    }

    @Test(arguments: [("adam", "second"), ("rmsprop", "first"), ("adagrad", "first")])
    func negativeSquaresAreRefused(_ optimizer: String, _ state: String) throws {
        let json = Fixture.moons.replacing("\"adam\"", with: "\"\(optimizer)\"")
        let trainer = try Fixture.trainer(json)
        trainer.advance(5)
        trainer.plan.matrix(state == "first" ? .firstState : .secondState, 0)[0, 0] = -1e-9
        let error = #expect(throws: CheckpointError.self) {
            try Checkpoint(file: Checkpoint(trainer).file, path: "a.safetensors").apply(to: Fixture.trainer(json))
        }
        let tensor = "optimizer.\(state).dense1.weight"
        #expect(
            error?.description == "a.safetensors: \(tensor) holds a negative number among its mean squares; "
                + "the file was changed or is damaged, load an older one")
    }

    /// The run of a hundred episodes that decides whether the pole is balanced goes on as well.
    @Test func theLatestReturnsAreSaved() throws {
        let (whole, resumed) = (
            try Trainer.load(Preset.load("cartpole")).trainer, try Trainer.load(Preset.load("cartpole")).trainer
        )
        whole.advance(20)
        try Checkpoint(whole).apply(to: resumed)
        #expect(resumed.task.returns == whole.task.returns && whole.task.returns?.latest.isEmpty == false)
        whole.advance(10)
        resumed.advance(10)
        #expect(resumed.task.returns == whole.task.returns)
    }

    @Test func everyErrorSaysWhatToDo() {
        let (file, tensor) = ("a.safetensors", "dense1.weight")
        let errors: [(CheckpointError, String)] = [
            (
                .missing(file: file, tensor: tensor),
                "a.safetensors: there is no tensor dense1.weight; load it with the preset that it was saved from"
            ),
            (
                .wrongShape(file: file, tensor: tensor, found: [1], needed: [2, 3]),
                "a.safetensors: dense1.weight has the shape [1], the network needs [2, 3]; "
                    + "load it with the preset that it was saved from"
            ),
            (
                .wrongType(file: file, tensor: tensor),
                "a.safetensors: dense1.weight does not hold the kind of numbers it must; convert it to F32"
            ),
            (
                .notFinite(file: file, tensor: tensor),
                "a.safetensors: dense1.weight holds a number that is not finite; load an older checkpoint"
            ),
            (
                .badHistory(file: file, tensor: tensor),
                "a.safetensors: dense1.weight is no loss history; the file is damaged, load an older one"
            ),
            (
                .badPosition(file: file, epoch: 3, offset: 99, rows: 10),
                "a.safetensors: epoch 3, example 99 is no position in 10 training examples; "
                    + "load it with the data that it was saved with"
            ),
        ]
        for (error, words) in errors { #expect(error.description == words) }
    }
}
