import Backprop
import Formats

/// Decoder of `network` as a named graph: `{"nodes": {"h1": {…}, "skip": {…}}, "output": "skip"}`.
///
/// A node is a layer with one `input`, a `join` of several `inputs`, or a layer that `shares` another's parameters. The
/// file may list nodes in any order; the decoder puts them into an order of computation.
struct GraphDecoder {
    /// Name by which nodes refer to the network's input.
    static let inputName = "x"
    /// Names that have another meaning among the nodes, or among the tensors of a checkpoint.
    private static let reserved = [inputName, "input", "target", "loss", "history", "optimizer", "carried"]

    private(set) var layers: [any Layer] = []
    private(set) var paths: [String] = []
    let topology: NetworkTopology

    init(_ network: JSONCursor, _ defaults: inout LayerDefaults) throws(ConfigurationError) {
        var reader = try network.object()
        let nodes = try Self.nodes(reader.value("nodes", wanted: "an object with a node under each name"))
        let names = nodes.map(\.name)
        let output = try reader.value("output", wanted: "the name of the node that gives the network's output")
        let last = try output.string(oneOf: names)
        try reader.finish()
        let order = try GraphOrder(nodes, output: last)
        topology = order.topology
        for (index, node) in order.nodes.enumerated() {
            defaults.isOutput = topology.outputs.contains(index)
            layers.append(try node.layer(&defaults, limit: PresetLimits.layers))
            paths.append(node.cursor.keyPath)
        }
        for (index, node) in topology.nodes.enumerated() {
            if let owner = node.owner { layers[index] = layers[owner] }
        }
    }

    private static func nodes(_ cursor: JSONCursor) throws(ConfigurationError) -> [GraphNode] {
        guard let members = cursor.value.members else {
            throw cursor.wrongKind("an object with a node under each name")
        }
        guard !members.isEmpty else { throw cursor.error("found no node; a network has at least one") }
        guard members.count <= PresetLimits.layers else {
            throw cursor.error("found \(members.count) nodes; allowed are at most \(PresetLimits.layers)")
        }
        let names = [inputName] + members.map(\.key)
        let known = Set(names)
        var nodes: [GraphNode] = []
        for member in members {
            let path = "\(cursor.keyPath).\(member.key)"
            if let complaint = complaint(about: member.key) {
                throw ConfigurationError(
                    file: cursor.file, line: member.keyPosition.line, keyPath: path, message: complaint)
            }
            let node = try GraphNode(member.key, JSONCursor(member.value, file: cursor.file, keyPath: path))
            for input in node.inputs where !(input.value.string.map(known.contains) ?? false) {
                _ = try input.string(oneOf: names)
            }
            nodes.append(node)
        }
        return nodes
    }

    /// Returns the error in a node's name; nil if there is none.
    private static func complaint(about name: String) -> String? {
        if reserved.contains(name) {
            return "\(name) means something else (x is the network's input); choose another name for the node"
        }
        let isPlain = name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
                true
            default: false
            }
        }
        return isPlain && (1...32).contains(name.utf8.count)
            ? nil
            : "a node's name is 1 to 32 letters, digits, - and _, for checkpoints name its parameters by it"
    }
}
