import Backprop
import Formats

/// Node of a named graph, with the names that it refers to.
struct GraphNode {
    /// Kind of node.
    enum Kind {
        case layer
        case join(Join)
        /// Copy of another layer, with the same parameters.
        case shares(JSONCursor)
    }

    let name: String
    let cursor: JSONCursor
    let kind: Kind
    /// Names of its inputs, with their positions in the file.
    let inputs: [JSONCursor]
    private let reader: JSONObjectReader

    /// Reads a node, whose inputs may be any names.
    init(_ name: String, _ cursor: JSONCursor) throws(ConfigurationError) {
        self.name = name
        self.cursor = cursor
        var reader = try cursor.object()
        // A layer may have a `join` key of its own.
        let kinds = ["layer", "join", "shares"].filter { reader.has($0) && !($0 == "join" && reader.has("layer")) }
        guard kinds.count == 1 else {
            let found = kinds.isEmpty ? "none" : "\(kinds.joined(separator: " and ")) together"
            throw cursor.error(
                "found \(found) of layer, join and shares; a node is one of them: a layer, a join of several inputs, or a "
                    + "layer that shares another node's parameters")
        }
        switch kinds[0] {
        case "join":
            kind = .join(try reader.choice("join"))
            inputs = try reader.array("inputs", count: 2...64)
        case "shares":
            kind = .shares(try reader.value("shares"))
            inputs = [try reader.value("input", wanted: Self.wantedInput)]
        default:
            kind = .layer
            inputs = [try reader.value("input", wanted: Self.wantedInput)]
        }
        self.reader = reader
    }

    private static let wantedInput = "the name of a node, or x for the network's input"

    var isJoin: Bool { if case .join = kind { true } else { false } }

    /// Names of its inputs.
    var inputNames: [String] { inputs.compactMap(\.value.string) }

    /// Reads the layer; for a node that shares parameters, returns a placeholder until their owner is known.
    func layer(_ defaults: inout LayerDefaults, limit: Int) throws(ConfigurationError) -> any Layer {
        var reader = reader
        let layer: any Layer =
            switch kind {
            case .layer: try NetworkDecoder.layer(&reader, &defaults)
            case .join(let join): JoinLayer(join)
            case .shares: JoinLayer(.sum)
            }
        try reader.finish()
        let total = defaults.layerCount.addingReportingOverflow(layer.layerCount)
        guard !total.overflow, total.partialValue <= limit else {
            throw cursor.error("this makes more than \(limit) layers; allowed are at most \(limit)")
        }
        defaults.layerCount = total.partialValue
        return layer
    }
}
