import Backprop

/// `{"name": "adam", "beta1": 0.9, …}`, or the name alone.
extension OptimizerConfiguration: JSONRepresentable {
    package init(_ cursor: JSONCursor) throws(ConfigurationError) {
        if cursor.value.string != nil {
            self.init(try cursor.choice(of: Rule.self))
            return
        }
        var reader = try cursor.object()
        try self.init(&reader)
        try reader.finish()
    }

    /// Reads the rule's own keys and leaves the reader open for others, such as the learning rate.
    init(_ reader: inout JSONObjectReader) throws(ConfigurationError) {
        self.init(try reader.choice("name", default: Rule.sgd))
        momentum = try reader.double("momentum", default: momentum, in: SettingLimits.decay)
        beta1 = try reader.double("beta1", default: beta1, in: SettingLimits.decay)
        beta2 = try reader.double("beta2", default: beta2, in: SettingLimits.decay)
        epsilon = try reader.double("epsilon", default: epsilon, in: SettingLimits.epsilon)
        damping = try reader.double("damping", default: damping, in: SettingLimits.damping)
        iterations = try reader.int("cg_iterations", default: iterations, in: SettingLimits.iterations)
        curvatureBatch = try reader.int(
            "curvature_batch", default: curvatureBatch, in: 0...SettingLimits.batchSize.upperBound)
        history = try reader.int("history", default: history, in: SettingLimits.history)
    }

    package var json: JSONValue { JSONValue(members) }

    var members: [JSONMember] {
        [
            JSONMember("name", JSONValue(rule.rawValue)), JSONMember("momentum", JSONValue(momentum)),
            JSONMember("beta1", JSONValue(beta1)), JSONMember("beta2", JSONValue(beta2)),
            JSONMember("epsilon", JSONValue(epsilon)), JSONMember("damping", JSONValue(damping)),
            JSONMember("cg_iterations", JSONValue(iterations)),
            JSONMember("curvature_batch", JSONValue(curvatureBatch)), JSONMember("history", JSONValue(history)),
        ]
    }
}
