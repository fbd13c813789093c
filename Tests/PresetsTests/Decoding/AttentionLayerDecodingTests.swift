import Backprop
import Presets
import TestSupport
import Testing

@Suite struct AttentionLayerDecodingTests {
    private func decode(_ network: String, _ more: String = "") throws -> Preset {
        try PresetText.decode(
            """
            {"data": {"generator": "xor"}, "loss": "mean-squared-error", "optimizer": "adam", \(more)
             "network": [\(network)]}
            """)
    }

    private func message(_ network: String) -> String {
        do {
            _ = try decode(network)
            return "accepted"
        } catch {
            return "\(error)"
        }
    }

    @Test func readsAttentionPositionsAndBlocks() throws {
        let preset = try decode(
            """
            {"layer": "positions", "kind": "sinusoidal"}, {"layer": "attention", "heads": 2, "causal": false},
            {"layer": "transformer", "heads": 4, "units": 9, "activation": "relu", "dropout": 0.25, "repeat": 3},
            {"layer": "dense", "units": 1}
            """)
        #expect(preset.layers[0] as? PositionsLayer == PositionsLayer(.sinusoidal))
        #expect(preset.layers[1] as? AttentionLayer == AttentionLayer(heads: 2, causal: false))
        let block = TransformerLayer(heads: 4, units: 9, activation: .relu, dropout: 0.25, depth: 3)
        #expect(preset.layers[2...4].allSatisfy { $0 as? TransformerLayer == block })
    }

    @Test func takesTheNetworksInitializer() throws {
        let preset = try decode(
            #"{"layer": "transformer", "heads": 1}, {"layer": "attention", "heads": 1}"#,
            #""initializer": {"name": "normal", "scale": 0.02},"#)
        #expect(preset.layers.map(\.weightInitializer) == Array(repeating: .normal(deviation: 0.02), count: 2))
    }

    /// The last layer of every branch at the output has the identity as its activation; earlier ones have the
    /// network's.
    @Test func branchesAtTheOutputEndInTheIdentity() throws {
        let preset = try decode(
            """
            {"layer": "residual", "layers": [{"layer": "dense", "units": 2}]},
            {"layer": "branches", "branches": [
              [{"layer": "dense", "units": 2}, {"layer": "dense", "units": 1}], [{"layer": "dense", "units": 1}]
            ], "join": "sum"}
            """, #""activation": "tanh","#)
        let residual = try #require(preset.layers[0] as? ResidualLayer)
        #expect(residual.layers.map(\.nonlinearity) == [.tanh])
        let branches = try #require(preset.layers[1] as? BranchesLayer)
        #expect(branches.join == .sum)
        #expect(branches.branches.map { $0.map(\.nonlinearity) } == [[.tanh, .identity], [.identity]])
    }

    @Test func mistakesWithinLayersAreNamedWithTheirPath() {
        #expect(
            message(
                #"{"layer": "residual", "layers": [{"layer": "dense", "unit": 2}]}, {"layer": "dense", "units": 1}"#
            )
            .contains("network[0].layers[0].units"))
        #expect(
            message(#"{"layer": "branches", "branches": [[{"layer": "dens", "units": 2}], []]}"#)
                .contains("network[0].branches[0][0].layer: found the text \"dens\"; did you mean \"dense\"?"))
    }

    @Test func layersWithinLayersAreCounted() {
        let dense = #"{"layer": "dense", "units": 2, "repeat": 6000}"#
        #expect(
            message(#"{"layer": "residual", "layers": [\#(dense), \#(dense)]}, {"layer": "dense", "units": 1}"#)
                .contains("this makes 12000 layers; allowed are at most 10000"))
        #expect(
            message(
                #"{"layer": "residual", "layers": [\#(dense)], "repeat": 2}, {"layer": "dense", "units": 1}"#
            ).contains("this makes 12002 layers; allowed are at most 10000"))
    }

    @Test func layersLieOnlySoDeepWithinLayers() {
        var nested = #"{"layer": "dense", "units": 2}"#
        for _ in 0..<9 { nested = #"{"layer": "residual", "layers": [\#(nested)]}"# }
        #expect(message(nested).contains("layers may hold others 8 deep at the most"))
    }
}
