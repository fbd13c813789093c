import Backprop
import Datasets
import Formats
import Presets

extension Checkpoint {
    /// Creates a checkpoint of a run between two steps.
    package init(_ trainer: Trainer) {
        trainer.abandonAccumulation()
        let plan = trainer.plan
        var tensors: [NamedTensor] = []
        for vector in Plan.learntVectors {
            for (index, entry) in plan.store.entries.enumerated() {
                tensors.append(
                    NamedTensor(
                        Name.parameter(vector, entry.name), shape: entry.declaration.exportedShape,
                        .float32(plan.exported(vector, index))))
            }
        }
        if trainer.settings.truncation != nil {
            tensors += plan.states.map { state in
                NamedTensor(
                    Name.carried(state.name), shape: [state.values.rows, state.values.columns],
                    .float32(state.values.values))
            }
        }
        tensors += Self.synthetic(of: plan)
        for (index, vector) in (trainer.secondOrder?.memory.vectors ?? []).enumerated() {
            tensors.append(NamedTensor(Name.secondOrder(index), .float32(vector)))
        }
        tensors.append(NamedTensor(Name.trainingLoss, .float64(trainer.trainingLoss.numbers)))
        tensors.append(NamedTensor(Name.validationLoss, .float64(trainer.validationLoss.numbers)))
        if let returns = trainer.task.returns {
            tensors.append(NamedTensor(Name.returns, .float64(returns.history.numbers)))
            tensors.append(NamedTensor(Name.latestReturns, .float32(returns.latest)))
        }
        tensors += Self.branches(of: trainer)
        var metadata = [
            Key.preset: trainer.preset.source.text(), Key.state: Self.state(of: trainer).text(),
            Key.journal: String(decoding: trainer.journal.lines, as: UTF8.self),
            Key.names: trainer.task.dataNames.json.text(), Key.version: "\(Self.version)",
        ]
        metadata[Key.signature] = trainer.task.signature?.json.text()
        metadata[Key.figure] = CheckpointFigure(trainer)?.text
        metadata[Key.data] = trainer.task.fingerprint?.text
        metadata[Key.folder] = trainer.preset.folderOfOwnData
        self.init(file: SafetensorsFile(tensors: tensors, metadata: metadata), path: "")
    }

    private static func state(of trainer: Trainer) -> JSONValue {
        let state = trainer.state
        var members = [
            JSONMember("step", JSONValue(state.step)), JSONMember("epoch", JSONValue(state.position.epoch)),
            JSONMember("offset", JSONValue(state.position.offset)), JSONMember("settings", state.settings.json),
            JSONMember("optimizer_time", JSONValue(state.optimizerTime)), JSONMember("plateau", state.plateau.json),
            JSONMember("stopping", state.stopping.json), JSONMember("seed", JSONValue(state.settings.seed)),
            JSONMember("initializer", state.settings.initializer.json),
        ]
        if let activation = state.settings.activation {
            members.append(JSONMember("activation", JSONValue(activation.rawValue)))
        }
        if let best = trainer.task.returns?.bestMean {
            members.append(JSONMember("best_mean_return", JSONValue(best)))
        }
        if let memory = trainer.secondOrder?.memory {
            members.append(JSONMember("second_order", JSONValue(memory.numbers.map { JSONValue($0) })))
        }
        return JSONValue(members)
    }
}

extension DataNames: JSONRepresentable {
    package var json: JSONValue {
        ["inputs": JSONValue(inputs.map { JSONValue($0) }), "outputs": JSONValue(outputs.map { JSONValue($0) })]
    }

    package init(_ cursor: JSONCursor) throws(ConfigurationError) {
        var reader = try cursor.object()
        for name in try reader.array("inputs") { inputs.append(try name.string()) }
        for name in try reader.array("outputs") { outputs.append(try name.string()) }
        try reader.finish()
    }
}

extension PlateauWatch: JSONRepresentable {
    /// The best loss is null before the first evaluation, when it is infinite.
    package var json: JSONValue {
        [
            "best": best.isFinite ? JSONValue(best) : .null, "waited": JSONValue(waited), "drops": JSONValue(drops),
        ]
    }

    package init(_ cursor: JSONCursor) throws(ConfigurationError) {
        var reader = try cursor.object()
        self.init(
            best: try reader.optionalDouble("best") ?? .infinity, waited: try reader.int("waited", in: 0...Int.max),
            drops: try reader.int("drops", in: 0...Int.max))
        try reader.finish()
    }
}
