import Backprop
import Formats

/// Decoders of layers that contain other layers.
extension LayerDecoder {
    /// `{"layer": "residual", "layers": […], "projection": false}`
    static let residual = LayerDecoder(name: "residual") { reader, defaults throws(ConfigurationError) in
        let layers = try children(reader.array("layers", count: 1...PresetLimits.layers), reader, &defaults)
        return ResidualLayer(layers, projects: try reader.bool("projection", default: false))
    }

    /// `{"layer": "branches", "branches": [[…], […]], "join": "concatenate"}`
    static let branches = LayerDecoder(name: "branches") { reader, defaults throws(ConfigurationError) in
        var branches: [[any Layer]] = []
        for branch in try reader.array("branches", count: 2...64) {
            branches.append(try children(branch.array(count: 0...PresetLimits.layers), reader, &defaults))
        }
        return BranchesLayer(branches, join: try reader.choice("join", default: Join.concatenate))
    }

    /// Reads a list of nested layers; the last one is an output layer if the enclosing layer is.
    private static func children(
        _ entries: [JSONCursor], _ reader: JSONObjectReader, _ defaults: inout LayerDefaults
    ) throws(ConfigurationError) -> [any Layer] {
        let isOutput = defaults.isOutput
        defaults.nesting += 1
        defer {
            defaults.nesting -= 1
            defaults.isOutput = isOutput
        }
        guard defaults.nesting <= LayerDefaults.deepest else {
            throw reader.error("layer", "layers may hold others \(LayerDefaults.deepest) deep at the most")
        }
        var layers: [any Layer] = []
        var count = 0
        for (index, entry) in entries.enumerated() {
            defaults.isOutput = isOutput && index == entries.count - 1
            let more = try NetworkDecoder.layers(of: entry, &defaults)
            count += more.reduce(0) { $0 + $1.layerCount }
            guard count <= PresetLimits.layers else {
                throw entry.error("this makes \(count) layers; allowed are at most \(PresetLimits.layers)")
            }
            layers += more
        }
        return layers
    }
}
