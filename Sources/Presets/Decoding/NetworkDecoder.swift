import Backprop
import Formats

/// Decoder of the layers under `network`, a list or a named graph.
///
/// `activation` and `initializer` beside it apply to layers that name none.
struct NetworkDecoder {
    private(set) var layers: [any Layer] = []
    /// Path of each layer's entry, such as `network[1]`.
    private(set) var paths: [String] = []
    private(set) var topology = NetworkTopology([])
    private var defaults: LayerDefaults

    init(_ reader: inout JSONObjectReader) throws(ConfigurationError) {
        let network = try reader.value("network", wanted: "a list of layers, or an object with nodes and output")
        let activation = reader.optionalValue("activation")
        let initializer = reader.optionalValue("initializer")
        defaults = LayerDefaults(activation: .relu)
        if let activation { defaults.activation = try Activation(named: activation) }
        if let initializer { defaults.initializer = try Initializer(initializer) }
        if network.value.members != nil {
            let graph = try GraphDecoder(network, &defaults)
            (layers, paths, topology) = (graph.layers, graph.paths, graph.topology)
        } else {
            try readList(network.array(count: 1...PresetLimits.layers))
            topology = NetworkTopology(chaining: layers)
        }
        if let activation, !defaults.activationWasUsed {
            throw activation.error(
                layers.count == 1
                    ? "it is for hidden layers, and the network has none"
                    : "no layer takes it, for every hidden layer names its own activation; take those out, or this")
        }
        if let initializer, !defaults.initializerWasUsed {
            throw initializer.error("no layer takes it, for every one names its own; take those out, or this")
        }
    }

    private mutating func readList(_ entries: [JSONCursor]) throws(ConfigurationError) {
        for (index, entry) in entries.enumerated() {
            defaults.isOutput = index == entries.count - 1
            try append(entry)
        }
    }

    private mutating func append(_ entry: JSONCursor) throws(ConfigurationError) {
        let more = try Self.layers(of: entry, &defaults)
        layers += more
        paths += Array(repeating: entry.keyPath, count: more.count)
    }

    /// Reads an entry: its layer, as many times as `repeat` says.
    static func layers(
        of entry: JSONCursor, _ defaults: inout LayerDefaults
    ) throws(ConfigurationError) -> [any Layer] {
        var reader = try entry.object()
        let layer = try layer(&reader, &defaults)
        let count = try reader.int("repeat", default: 1, in: 1...PresetLimits.layers)
        try reader.finish()
        let made = layer.layerCount.multipliedReportingOverflow(by: count)
        let total =
            made.overflow ? Int.max : made.partialValue.addingReportingOverflow(defaults.layerCount).partialValue
        guard total <= PresetLimits.layers else {
            throw reader.error("repeat", "this makes \(total) layers; allowed are at most \(PresetLimits.layers)")
        }
        if defaults.isOutput, count > 1 {
            throw reader.error(
                "repeat", "the last layer gives the output, so it cannot be repeated; add an entry for it")
        }
        if defaults.nesting == 0 { defaults.layerCount = total }
        return Array(repeating: layer, count: count)
    }

    /// Reads the layer that an object describes and leaves the reader open for other keys.
    static func layer(
        _ reader: inout JSONObjectReader, _ defaults: inout LayerDefaults
    ) throws(ConfigurationError) -> any Layer {
        let kinds = LayerDecoder.all
        let name = try reader.string("layer", oneOf: kinds.map(\.name))
        guard let kind = kinds.first(where: { $0.name == name }) else { preconditionFailure("\(name) is a known kind") }
        return try kind.decode(&reader, &defaults)
    }
}
