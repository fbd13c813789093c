import Backprop

/// The settings under the keys that presets use; the learning rate stands with the optimizer.
extension Settings: JSONRepresentable {
    package init(_ cursor: JSONCursor) throws(ConfigurationError) {
        var reader = try cursor.object()
        try self.init(&reader)
        try reader.finish()
    }

    /// Reads the settings' keys and leaves the reader open for a preset's others.
    init(_ reader: inout JSONObjectReader) throws(ConfigurationError) {
        self.init()
        if let optimizer = reader.optionalValue("optimizer") { try readOptimizer(optimizer) }
        if let value = reader.optionalValue("schedule") { schedule = try Schedule(value) }
        if let value = reader.optionalValue("clipping") { clipping = try Clipping(value) }
        if let value = reader.optionalValue("regularization") { regularization = try Regularization(value) }
        batchSize = try reader.int("batch_size", default: batchSize, in: SettingLimits.batchSize)
        if let value = reader.optionalValue("credit") { try readCredit(value) }
        if let value = reader.optionalValue("truncation") { truncation = try Truncation(value) }
        dropout = try reader.optionalDouble("dropout", in: SettingLimits.dropout)
        if let value = reader.optionalValue("early_stopping") { earlyStopping = try EarlyStopping.patience(value) }
        if let value = reader.optionalValue("checkpointing") { checkpointing = try ActivationCheckpointing(value) }
        temperature = try reader.double("temperature", default: temperature, in: SettingLimits.temperature)
    }

    private mutating func readOptimizer(_ cursor: JSONCursor) throws(ConfigurationError) {
        guard cursor.value.string == nil else {
            optimizer = try OptimizerConfiguration(cursor)
            learningRate = optimizer.rule.customaryLearningRate
            return
        }
        var reader = try cursor.object()
        optimizer = try OptimizerConfiguration(&reader)
        learningRate = try reader.double(
            "learning_rate", default: optimizer.rule.customaryLearningRate, in: SettingLimits.learningRate)
        try reader.finish()
    }

    package var json: JSONValue { JSONValue(members) }

    var members: [JSONMember] {
        var optimizerMembers = optimizer.members
        optimizerMembers.insert(JSONMember("learning_rate", JSONValue(learningRate)), at: 1)
        let members = [
            JSONMember("optimizer", JSONValue(optimizerMembers)), JSONMember("schedule", schedule.json),
            JSONMember("clipping", clipping.json), JSONMember("regularization", regularization.json),
            JSONMember("batch_size", JSONValue(batchSize)), JSONMember("temperature", JSONValue(temperature)),
            JSONMember("credit", creditJSON),
        ]
        var others = truncation.map { [JSONMember("truncation", $0.json)] } ?? []
        if let dropout { others.append(JSONMember("dropout", JSONValue(dropout))) }
        if let earlyStopping { others.append(JSONMember("early_stopping", EarlyStopping.json(earlyStopping))) }
        if checkpointing != .none { others.append(JSONMember("checkpointing", checkpointing.json)) }
        return members + others
    }
}
