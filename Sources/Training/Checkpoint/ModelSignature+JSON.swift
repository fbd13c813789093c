import Backprop
import Datasets
import Formats

extension ModelSignature {
    /// JSON with everything but the names of the features and of the outputs, which a checkpoint has in `names`.
    var json: JSONValue {
        var members = [
            JSONMember("shape", JSONValue(inputShape.dimensions.map { JSONValue($0) })), JSONMember("kind", kind.json),
            JSONMember("scaling", scaling.json),
        ]
        if let targetScaling { members.append(JSONMember("target_scaling", targetScaling.json)) }
        if let schema { members.append(JSONMember("table", schema.json)) }
        return JSONValue(members)
    }

    init(_ cursor: JSONCursor, _ names: DataNames) throws(ConfigurationError) {
        var reader = try cursor.object()
        let dimensions = try reader.array("shape").map { side throws(ConfigurationError) in
            try side.int(in: 1...Self.largest)
        }
        let count = dimensions.reduce(1) { $0.multipliedReportingOverflow(by: $1).overflow ? Int.max : $0 * $1 }
        guard (1...3).contains(dimensions.count), count <= Self.largest else {
            throw reader.error("shape", "no shape of an example")
        }
        let kind = try Dataset.Kind(try reader.value("kind"), names.outputs)
        guard names.inputs.isEmpty || names.inputs.count == count else {
            throw reader.error("shape", "\(count) features, but \(names.inputs.count) names")
        }
        let scaling = try FeatureScaling(try reader.value("scaling"), count: count)
        let targetScaling = try reader.optionalValue("target_scaling").map { value throws(ConfigurationError) in
            try FeatureScaling(value, count: kind.targetWidth)
        }
        let schema = try reader.optionalValue("table").map { value throws(ConfigurationError) in
            try TableSchema(value)
        }
        if case .texts(let texts) = schema?.target.values, let classes = kind.classNames,
            texts.count != classes.count || Set(texts).count != texts.count
        {
            throw reader.error("table", "\(texts.count) classes, but the network gives \(classes.count)")
        }
        if let schema, schema.featureCount != count {
            throw reader.error("table", "\(schema.featureCount) features, but the network takes \(count)")
        }
        try reader.finish()
        self.init(
            inputShape: Shape(dimensions), kind: kind, featureNames: names.inputs, scaling: scaling,
            targetScaling: targetScaling, schema: schema)
    }

    /// Maximum number of features.
    private static var largest: Int { 1 << 24 }
}

extension Dataset.Kind {
    fileprivate var json: JSONValue {
        switch self {
        case .classification: ["name": "classes"]
        case .regression: ["name": "numbers"]
        case .sequence(_, let length): ["name": "sequence", "length": JSONValue(length)]
        case .labels(_, let length): ["name": "labels", "length": JSONValue(length)]
        }
    }

    fileprivate init(_ cursor: JSONCursor, _ names: [String]) throws(ConfigurationError) {
        var reader = try cursor.object()
        let name = try reader.string("name", oneOf: ["classes", "numbers", "sequence", "labels"])
        let length = try reader.optionalInt("length", in: 1...1 << 24)
        switch (name, length) {
        case ("classes", nil): self = .classification(classNames: names)
        case ("numbers", nil): self = .regression(targetNames: names)
        case ("sequence", let length?): self = .sequence(classNames: names, length: length)
        case ("labels", let length?): self = .labels(classNames: names, length: length)
        default: throw reader.error("length", "it belongs to a sequence and to labels")
        }
        try reader.finish()
    }
}

extension FeatureScaling {
    /// One number in place of a list where all are the same, as for pixels.
    fileprivate var json: JSONValue {
        ["offsets": Self.json(offsets), "spreads": Self.json(spreads)]
    }

    private static func json(_ values: [Double]) -> JSONValue {
        guard values.count > 1, Set(values).count == 1 else { return JSONValue(values.map { JSONValue($0) }) }
        return JSONValue(values[0])
    }

    fileprivate init(_ cursor: JSONCursor, count: Int) throws(ConfigurationError) {
        var reader = try cursor.object()
        let offsets = try Self.values("offsets", &reader, count)
        let spreads = try Self.values("spreads", &reader, count)
        guard !spreads.contains(0) else { throw reader.error("spreads", "0 divides nothing") }
        guard (offsets + spreads).allSatisfy({ $0.magnitude < 1e60 && $0.magnitude >= 0 }) else {
            throw reader.error("spreads", "a number is out of all proportion")
        }
        try reader.finish()
        self.init(offsets: offsets, spreads: spreads)
    }

    private static func values(
        _ key: String, _ reader: inout JSONObjectReader, _ count: Int
    ) throws(ConfigurationError) -> [Double] {
        let cursor = try reader.value(key)
        if cursor.value.double != nil { return Array(repeating: try cursor.double(), count: count) }
        return try cursor.array(count: count...count).map { value throws(ConfigurationError) in try value.double() }
    }
}

extension TableSchema {
    fileprivate var json: JSONValue {
        [
            "header": JSONValue(hasHeader), "features": JSONValue(features.map(\.json)), "target": target.json,
        ]
    }

    fileprivate init(_ cursor: JSONCursor) throws(ConfigurationError) {
        var reader = try cursor.object()
        let hasHeader = try reader.value("header").bool()
        let features = try reader.array("features").map { value throws(ConfigurationError) in try Column(value) }
        let target = try Column(try reader.value("target"))
        try reader.finish()
        self.init(features: features, target: target, hasHeader: hasHeader)
    }
}

extension TableSchema.Column {
    fileprivate var json: JSONValue {
        var members = [JSONMember("number", JSONValue(number))]
        if let name { members.append(JSONMember("name", JSONValue(name))) }
        switch values {
        case .numbers(let origin): members.append(JSONMember("origin", JSONValue(origin)))
        case .texts(let texts): members.append(JSONMember("texts", JSONValue(texts.map { JSONValue($0) })))
        }
        if reading != .plain { members.append(JSONMember("reading", JSONValue(reading.name))) }
        if let fill { members.append(JSONMember("fill", JSONValue(fill))) }
        return JSONValue(members)
    }

    fileprivate init(_ cursor: JSONCursor) throws(ConfigurationError) {
        var reader = try cursor.object()
        let number = try reader.int("number", in: 1...1 << 24)
        let name = try reader.optionalString("name")
        let values: TableSchema.Values
        if let texts = reader.optionalValue("texts") {
            values = .texts(try texts.array().map { text throws(ConfigurationError) in try text.string() })
        } else {
            values = .numbers(origin: try reader.double("origin"))
        }
        let reading = try reader.optionalValue("reading").map { value throws(ConfigurationError) in
            NumberReading(name: try value.string(oneOf: NumberReading.names))
        }
        let fill = try reader.optionalDouble("fill")
        try reader.finish()
        self.init(name: name, number: number, values: values)
        self.reading = (reading ?? nil) ?? .plain
        self.fill = fill
    }
}
