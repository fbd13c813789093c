import Backprop

/// One change as an object of one key, such as `{"learning_rate": 0.05}`; a repair's `set` holds several.
extension Change: JSONRepresentable {
    package init(_ cursor: JSONCursor) throws(ConfigurationError) {
        let changes = try Self.list(cursor)
        guard changes.count == 1 else {
            throw cursor.error("found \(changes.count) changes; allowed is one, such as {\"learning_rate\": 0.1}")
        }
        self = changes[0]
    }

    /// Every change that an object's keys ask for, in the order in which `Change` lists them.
    package static func list(_ cursor: JSONCursor) throws(ConfigurationError) -> [Change] {
        var reader = try cursor.object()
        var changes: [Change] = []
        if let value = reader.optionalValue("learning_rate") {
            changes.append(.learningRate(try value.double(in: SettingLimits.learningRate)))
        }
        if let value = reader.optionalValue("optimizer") {
            changes.append(.optimizer(try OptimizerConfiguration(value)))
        }
        if let value = reader.optionalValue("schedule") { changes.append(.schedule(try Schedule(value))) }
        if let value = reader.optionalValue("clipping") { changes.append(.clipping(try Clipping(value))) }
        if let value = reader.optionalValue("regularization") {
            changes.append(.regularization(try Regularization(value)))
        }
        if let value = reader.optionalValue("batch_size") {
            changes.append(.batchSize(try value.int(in: SettingLimits.batchSize)))
        }
        if let value = reader.optionalValue("credit") { changes.append(.credit(try value.choice())) }
        if let value = reader.optionalValue("truncation") {
            changes.append(.truncation(value.value.isNull ? nil : try Truncation(value)))
        }
        if let value = reader.optionalValue("dropout") {
            changes.append(.dropout(value.value.isNull ? nil : try value.double(in: SettingLimits.dropout)))
        }
        if let value = reader.optionalValue("early_stopping") {
            changes.append(.earlyStopping(value.value.isNull ? nil : try EarlyStopping.patience(value)))
        }
        if let value = reader.optionalValue("checkpointing") {
            changes.append(.checkpointing(try ActivationCheckpointing(value)))
        }
        if let value = reader.optionalValue("temperature") {
            changes.append(.temperature(try value.double(in: SettingLimits.temperature)))
        }
        if let value = reader.optionalValue("activation") { changes.append(.activation(try value.choice())) }
        if let value = reader.optionalValue("initializer") { changes.append(.initializer(try Initializer(value))) }
        if let value = reader.optionalValue("seed") { changes.append(.seed(try value.uint64())) }
        try reader.finish()
        return changes
    }

    package var json: JSONValue { JSONValue([member]) }

    private var member: JSONMember {
        switch self {
        case .learningRate(let value): JSONMember("learning_rate", JSONValue(value))
        case .optimizer(let value): JSONMember("optimizer", value.json)
        case .schedule(let value): JSONMember("schedule", value.json)
        case .clipping(let value): JSONMember("clipping", value.json)
        case .regularization(let value): JSONMember("regularization", value.json)
        case .batchSize(let value): JSONMember("batch_size", JSONValue(value))
        case .credit(let value): JSONMember("credit", JSONValue(value.rawValue))
        case .truncation(let value): JSONMember("truncation", value?.json ?? .null)
        case .dropout(let value): JSONMember("dropout", value.map { JSONValue($0) } ?? .null)
        case .earlyStopping(let value): JSONMember("early_stopping", value.map(EarlyStopping.json) ?? .null)
        case .checkpointing(let value): JSONMember("checkpointing", value.json)
        case .temperature(let value): JSONMember("temperature", JSONValue(value))
        case .activation(let value): JSONMember("activation", JSONValue(value.rawValue))
        case .initializer(let value): JSONMember("initializer", value.json)
        case .seed(let value): JSONMember("seed", JSONValue(value))
        }
    }
}
