import Backprop
import Datasets
import Formats
import Presets
import Text

extension Checkpoint {
    /// Restores a trainer to the saved run and its branches, or only its weights if the file holds nothing else.
    ///
    /// Returns remarks on what is left out where the trainer has other data or another network: branches, and validation
    /// losses, with which those of other data cannot be compared.
    @discardableResult
    package func apply(to trainer: Trainer) throws -> [String] {
        try checkNames(trainer.task.dataNames)
        guard isComplete else {
            let parameters = try tensors(.parameters, for: trainer.plan)
            trainer.resume(parameters: parameters)
            return []
        }
        try checkVersion(trainer.plan.network.graph)
        var saved = try readingMetadata { try SavedRun(self, trainer) }
        let vectors = try Plan.learntVectors.map { try tensors($0, for: trainer.plan) }
        try checkSquares(vectors, of: trainer, saved.state.settings.optimizer.rule)
        var histories = try (history(Name.trainingLoss), history(Name.validationLoss))
        let returns = try trainer.task.returns == nil ? nil : history(Name.returns)
        try saved.check(against: [("training loss", histories.0), ("validation loss", histories.1)], file: path)
        var remarks: [String] = []
        if judgesByOtherData(than: trainer) {
            if let lowest = histories.1.range?.lowerBound {
                let isOther = learntFrom(trainer.dataFingerprint) == false
                let cause = isOther ? "other examples" : "another loss, or of other examples"
                remarks.append(remark(onValidation: lowest, of: cause, before: saved.state.step))
            }
            histories.1 = MetricHistory()
            saved.forgetValidation()
        }
        let branches = try presetSettings(for: trainer).map { try SavedTree(self, trainer, from: $0) }
        let memory = SecondOrderMemory(numbers: saved.secondOrder, vectors: try secondOrderVectors())
        trainer.resume(
            saved, vectors: vectors, secondOrder: memory, trainingLoss: histories.0, validationLoss: histories.1)
        restoreCarried(trainer.plan)
        restoreSynthetic(trainer.plan)
        if let branches { trainer.resume(branches) }
        if let returns {
            let latest = file[Name.latestReturns]?.values.float32 ?? []
            trainer.task.resume(
                returns: ReturnRecord(
                    history: returns, latest: latest.filter(\.isFinite), bestMean: saved.bestMeanReturn))
        }
        if branches == nil, let remarkOnBranches { remarks.append(remarkOnBranches) }
        return remarks
    }

    private func remark(onValidation lowest: Float, of cause: String, before step: Int) -> String {
        "\(path.pathForDisplay): the validation losses of the run (\(NumberFormat.significant(Double(lowest), 4)) at "
            + "best) are left out, since they are of \(cause); the best step is looked for from step "
            + "\(NumberFormat.grouped(step)) on"
    }

    /// Throws if the run was made with other columns, characters or classes; a file without names is taken as it is.
    func checkNames(_ names: DataNames) throws {
        guard let saved = try self.names() else { return }
        for (kind, found, needed) in [
            ("outputs", saved.outputs, names.outputs), ("inputs", saved.inputs, names.inputs),
        ]
        where found != needed {
            throw CheckpointError.otherNames(file: path, kind: kind, found: found, needed: needed)
        }
    }

    /// Returns the names of columns, characters or classes that the run was made with; nil if the file has none.
    func names() throws -> DataNames? {
        guard let text = file.metadata[Key.names] else { return nil }
        return try readingMetadata { try DataNames(JSONCursor(parsing: Array(text.utf8), file: Key.names)) }
    }

    /// Calls `read`, which names a key of the metadata as the file of its errors.
    func readingMetadata<Value>(_ read: () throws -> Value) throws -> Value {
        do {
            return try read()
        } catch let error as ConfigurationError {
            throw CheckpointError.metadata(file: path, "\(error)")
        }
    }

    /// Throws if the version is not known, or meant something else by a function of the network.
    func checkVersion(_ graph: Graph) throws(CheckpointError) {
        try checkVersionIsKnown()
        if fileVersion == 1, graph.nodes.contains(where: { $0.operation?.kind == GELU().kind }) {
            throw .formerGELU(file: path)
        }
    }

    /// Throws if the version is newer than this program's, or none.
    func checkVersionIsKnown() throws(CheckpointError) {
        let text = file.metadata[Key.version] ?? ""
        guard let fileVersion else {
            throw .metadata(file: path, "\(Key.version): found \(text.quotedForDisplay); allowed is a number from 1")
        }
        guard fileVersion <= Self.version else { throw .newerVersion(file: path, version: text) }
    }

    /// Version of the file; nil if its text is none, in decimal digits without a leading zero.
    private var fileVersion: Int? {
        guard let text = file.metadata[Key.version] else { return 1 }
        return text.wholeMatch(of: /[1-9][0-9]*/) == nil ? nil : Int(text) ?? .max
    }

    /// Returns JSON from the metadata, in the words of today's version.
    func text(_ key: String) -> [UInt8] {
        let text = file.metadata[key] ?? ""
        let former = (#""activation":"gelu""#, #""activation":"gelu-tanh""#)
        return Array((fileVersion == 1 ? text.replacing(former.0, with: former.1) : text).utf8)
    }

    /// Returns a parameter's tensor, also under PyTorch's name in a file of weights, or under the name that version 1 gave
    /// it in a stack of recurrent layers.
    private func tensor(
        _ vector: Plan.Vector, _ entry: ParameterStore.Entry, _ graph: Graph, _ names: PyTorchName
    ) -> NamedTensor? {
        if let tensor = file[Name.parameter(vector, entry.name)] { return tensor }
        if !isComplete, let tensor = file[names.of(entry.name)] { return tensor }
        let layer = graph.layers[entry.layer]
        guard layer.name != layer.parameterPrefix else { return nil }
        let name = entry.declaration.name.replacing(/_l\d+/, with: "_l0")
        return file[Name.parameter(vector, "\(layer.name).\(name)")]
    }

    /// Restores the carried state of operations where its size matches the plan's; other state stays as it is.
    private func restoreCarried(_ plan: Plan) {
        for state in plan.states {
            guard let values = file[Name.carried(state.name)]?.values.float32,
                values.count == state.values.count, values.allSatisfy(\.isFinite)
            else { continue }
            state.values.copy(from: values)
        }
    }

    /// Returns one vector's tensors in the order of the plan's parameters; throws if one is missing or does not fit.
    func tensors(_ vector: Plan.Vector, for plan: Plan) throws(CheckpointError) -> [[Float]] {
        try tensors(vector, plan.store, plan.network.graph)
    }

    /// Returns one vector's tensors in the order of a graph's parameters; throws if one is missing or does not fit.
    func tensors(
        _ vector: Plan.Vector, _ store: ParameterStore, _ graph: Graph
    ) throws(CheckpointError) -> [[Float]] {
        var parts: [[Float]] = []
        let names = PyTorchName(store.entries.map(\.name))
        for entry in store.entries {
            let name = Name.parameter(vector, entry.name)
            guard let tensor = tensor(vector, entry, graph, names) else {
                throw .missing(file: path, tensor: name)
            }
            let needed = entry.declaration.exportedShape
            guard tensor.shape == needed else {
                throw .wrongShape(file: path, tensor: name, found: tensor.shape, needed: needed)
            }
            guard let values = tensor.values.float32 else { throw .wrongType(file: path, tensor: name) }
            guard values.allSatisfy(\.isFinite) else { throw .notFinite(file: path, tensor: name) }
            parts.append(values)
        }
        return parts
    }

    /// Throws if the optimizer's sums of squares, of which it takes the roots, hold a negative number.
    private func checkSquares(
        _ vectors: [[[Float]]], of trainer: Trainer, _ rule: OptimizerConfiguration.Rule
    ) throws(CheckpointError) {
        let squares: Plan.Vector? =
            switch rule {
            case .adagrad, .rmsprop: .firstState
            case .adam, .adamw: .secondState
            case .sgd, .momentum, .nesterov, .lion, .hessianFree, .limitedMemoryBFGS: nil
            }
        guard let squares, let parts = zip(Plan.learntVectors, vectors).first(where: { $0.0 == squares })?.1 else {
            return
        }
        for (entry, values) in zip(trainer.plan.store.entries, parts) where values.contains(where: { $0 < 0 }) {
            let name = Name.parameter(squares, entry.name)
            throw .contradiction(file: path, "\(name) holds a negative number among its mean squares")
        }
    }

    /// Returns the vectors that a second-order rule stored, in its order.
    private func secondOrderVectors() throws(CheckpointError) -> [[Float]] {
        var vectors: [[Float]] = []
        while let tensor = file[Name.secondOrder(vectors.count)] {
            let name = Name.secondOrder(vectors.count)
            guard let values = tensor.values.float32 else { throw .wrongType(file: path, tensor: name) }
            guard values.allSatisfy(\.isFinite) else { throw .notFinite(file: path, tensor: name) }
            vectors.append(values)
        }
        return vectors
    }

    func history(_ name: String) throws(CheckpointError) -> MetricHistory {
        guard let tensor = file[name] else { throw .missing(file: path, tensor: name) }
        guard let numbers = tensor.values.float64 else { throw .wrongType(file: path, tensor: name) }
        guard let history = MetricHistory(numbers: numbers) else { throw .badHistory(file: path, tensor: name) }
        return history
    }
}

/// State of a run, decoded from a checkpoint's metadata.
struct SavedRun {
    private(set) var state: TrainerState
    let journal: Journal<Change>
    /// Numbers that a second-order rule stored; empty for a first-order rule.
    let secondOrder: [Double]
    /// Best mean return of a hundred episodes; nil without any.
    let bestMeanReturn: Double?

    init(_ checkpoint: Checkpoint, _ trainer: Trainer) throws {
        let text = checkpoint.text(Checkpoint.Key.state)
        var reader = try JSONCursor(parsing: text, file: Checkpoint.Key.state).object()
        var settings = try Settings(reader.value("settings"))
        let position = try BatchSampler.Position(
            epoch: reader.int("epoch", in: Self.counters), offset: reader.int("offset", in: Self.counters))
        settings.seed = try reader.value("seed").uint64()
        settings.initializer = try Initializer(reader.value("initializer"))
        settings.activation = try reader.optionalValue("activation")?.choice()
        var state = TrainerState(settings: settings)
        state.step = try reader.int("step", in: Self.counters)
        state.position = position
        state.optimizerTime = try reader.int("optimizer_time", in: Self.counters)
        state.plateau = try PlateauWatch(reader.value("plateau"))
        state.stopping = try PlateauWatch(reader.value("stopping"))
        self.state = state
        var remembered: [Double] = []
        for value in try reader.optionalValue("second_order")?.array() ?? [] { remembered.append(try value.double()) }
        secondOrder = remembered
        bestMeanReturn = try reader.optionalDouble("best_mean_return")
        try reader.finish()
        journal = try Journal(lines: checkpoint.text(Checkpoint.Key.journal), file: Checkpoint.Key.journal)
        if let problem = trainer.problem(with: settings) {
            throw CheckpointError.settings(file: checkpoint.path, problem: problem)
        }
        if trainer.task.canContinue(at: position) { return }
        // Another table has other rows, which the run learns from the next epoch on.
        self.state.position = BatchSampler.Position(epoch: position.epoch + 1, offset: 0)
        guard trainer.task.signature?.schema != nil, trainer.task.canContinue(at: self.state.position) else {
            throw CheckpointError.badPosition(
                file: checkpoint.path, epoch: position.epoch, offset: position.offset, rows: trainer.task.trainingCount)
        }
    }

    /// Forgets the validation losses of other data; the learning rate stays as low as they have brought it.
    mutating func forgetValidation() {
        (state.plateau, state.stopping) = (PlateauWatch(drops: state.plateau.drops), PlateauWatch())
    }

    /// Values of counters, so many that none is reached in a lifetime and none of their sums overflows.
    private static let counters = 0...1 << 60

    /// Throws if the counters, the journal and the histories cannot be of one run.
    func check(against histories: [(name: String, history: MetricHistory)], file: String) throws(CheckpointError) {
        func refuse(_ words: String) throws(CheckpointError) { throw .contradiction(file: file, words) }
        if state.optimizerTime > state.step {
            try refuse("it counts \(state.optimizerTime) updates in \(state.step) steps")
        }
        if let last = journal.records.last?.step, last > state.step {
            try refuse("its journal has a change at step \(last), and the run is at step \(state.step)")
        }
        for (name, history) in histories {
            guard let last = history.lastStep, last > state.step else { continue }
            try refuse("its \(name) goes to step \(last), and the run is at step \(state.step)")
        }
        for (name, watch) in [("plateau", state.plateau), ("stopping", state.stopping)] {
            guard max(watch.waited, watch.drops) > state.step else { continue }
            try refuse("its \(name) has waited longer than the run's \(state.step) steps")
        }
    }
}
