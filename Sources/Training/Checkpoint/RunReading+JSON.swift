import Formats
import Presets
import Text

extension Mark: JSONRepresentable {
    package var json: JSONValue {
        var members = [JSONMember("step", JSONValue(step)), JSONMember("label", JSONValue(label))]
        if let epoch { members.append(JSONMember("epoch", JSONValue(epoch))) }
        return JSONValue(members)
    }

    package init(_ cursor: JSONCursor) throws(ConfigurationError) {
        var reader = try cursor.object()
        self.init(
            step: try reader.int("step", in: BranchLimits.counters), epoch: try reader.optionalDouble("epoch"),
            label: try reader.string("label").clipped(to: 200))
        try reader.finish()
    }
}

extension Ending.Lowest: JSONRepresentable {
    package var json: JSONValue {
        var members = [JSONMember("step", JSONValue(step)), JSONMember("loss", JSONValue(loss))]
        if let accuracy { members.append(JSONMember("accuracy", JSONValue(accuracy))) }
        if let fit { members.append(JSONMember("fit", fit.json)) }
        return JSONValue(members)
    }

    package init(_ cursor: JSONCursor) throws(ConfigurationError) {
        var reader = try cursor.object()
        self.init(
            step: try reader.int("step", in: BranchLimits.counters), loss: try reader.double("loss"),
            accuracy: try reader.optionalDouble("accuracy"),
            fit: try reader.optionalValue("fit").map(RegressionFit.init(_:)))
        try reader.finish()
    }
}

extension RegressionFit: JSONRepresentable {
    package var json: JSONValue {
        var members = [
            JSONMember("mae", JSONValue(meanAbsoluteError)), JSONMember("rmse", JSONValue(rootMeanSquareError)),
        ]
        if let determination { members.append(JSONMember("r2", JSONValue(determination))) }
        return JSONValue(members)
    }

    package init(_ cursor: JSONCursor) throws(ConfigurationError) {
        var reader = try cursor.object()
        self.init(
            meanAbsoluteError: try reader.double("mae"), rootMeanSquareError: try reader.double("rmse"),
            determination: try reader.optionalDouble("r2"))
        try reader.finish()
    }
}

/// JSON object with one key, which says what ended the run.
extension Ending: JSONRepresentable {
    package var json: JSONValue {
        switch self {
        case .stepLimit(let limit): ["steps": JSONValue(limit)]
        case .epochLimit(let limit): ["epochs": JSONValue(limit)]
        case .solved(let episodes): ["solved": JSONValue(episodes)]
        case .earlyStopping(let patience, let best):
            ["patience": JSONValue(patience), "best": best?.json ?? .null]
        }
    }

    package init(_ cursor: JSONCursor) throws(ConfigurationError) {
        var reader = try cursor.object()
        if let limit = try reader.optionalInt("steps", in: BranchLimits.counters) {
            self = .stepLimit(limit)
        } else if let limit = try reader.optionalInt("epochs", in: BranchLimits.counters) {
            self = .epochLimit(limit)
        } else if let episodes = try reader.optionalInt("solved", in: BranchLimits.counters) {
            self = .solved(episodes: episodes)
        } else {
            self = .earlyStopping(
                patience: try reader.int("patience", in: BranchLimits.counters),
                best: try reader.optionalValue("best").map(Lowest.init(_:)))
        }
        try reader.finish()
    }
}

extension NonFinite: JSONRepresentable {
    package var json: JSONValue {
        var members = [
            JSONMember("step", JSONValue(step)), JSONMember("what", JSONValue(what)),
            JSONMember("cause", JSONValue(cause.rawValue)), JSONMember("follows_change", JSONValue(followsChange)),
        ]
        if let layer { members.append(JSONMember("layer", JSONValue(layer))) }
        return JSONValue(members)
    }

    package init(_ cursor: JSONCursor) throws(ConfigurationError) {
        var reader = try cursor.object()
        self.init(
            step: try reader.int("step", in: BranchLimits.counters),
            layer: try reader.optionalValue("layer")?.string().clipped(to: 100),
            what: try reader.string("what").clipped(to: 200), cause: try reader.choice("cause", of: Cause.self))
        followsChange = try reader.bool("follows_change")
        try reader.finish()
    }
}
