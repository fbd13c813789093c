import Backprop
import Presets
import TestSupport
import Testing

@testable import Training

/// Networks that a preset describes as a named graph.
@Suite struct GraphDecodingTests {
    /// Returns a preset on moons with these nodes, one per line from line 7 on, and the output `out`.
    static func text(_ nodes: [String], output: String = "out", activation: String? = "tanh") -> String {
        """
        {
          "title": "A test",
          "data": {"generator": "moons", "count": 60},
          \(activation.map { "\"activation\": \"\($0)\"," } ?? "")
          "network": {
            "nodes": {
        \(nodes.joined(separator: ",\n"))
            },
            "output": "\(output)"
          },
          "loss": "softmax-cross-entropy",
          "batch_size": 8
        }
        """
    }

    private static let skip = [
        #""out": {"layer": "dense", "units": "classes", "input": "gated"}"#,
        #""gated": {"join": "product", "inputs": ["both", "gate"]}"#,
        #""both": {"join": "sum", "inputs": ["h1", "h2"]}"#,
        #""h2": {"shares": "h1", "input": "x"}"#, #""h1": {"layer": "dense", "units": 4, "input": "x"}"#,
        #""gate": {"layer": "dense", "units": 4, "activation": "sigmoid", "input": "h1"}"#,
    ]

    @Test func nodesAreSortedIntoAnOrderOfComputing() throws {
        let preset = try PresetText.decode(Self.text(Self.skip))
        #expect(preset.topology.nodes.map(\.name) == ["h1", "h2", "both", "gate", "gated", "out"])
        #expect(
            preset.topology.nodes.map(\.inputs) == [
                [.input], [.input], [.layer(0), .layer(1)], [.layer(0)], [.layer(2), .layer(3)], [.layer(4)],
            ])
        #expect(preset.topology.nodes.map(\.owner) == [nil, 0, nil, nil, nil, nil])
        #expect(preset.layers.map(\.kind) == ["dense", "dense", "sum", "dense", "product", "dense"])
        #expect(preset.layerPaths == ["h1", "h2", "both", "gate", "gated", "out"].map { "network.nodes.\($0)" })
        #expect(preset.layers.map(\.nonlinearity) == [.tanh, .tanh, nil, .sigmoid, nil, .identity])
        #expect(preset.topology.hidden == [0, 1, 2, 3, 4] && !preset.topology.isChain)
    }

    /// Nodes joined into the output compute scores themselves, and so have no activation to change.
    @Test func everyPathToAJoinedOutputEndsInTheIdentity() throws {
        let preset = try PresetText.decode(
            Self.text([
                #""h": {"layer": "dense", "units": 4, "input": "x"}"#,
                #""a": {"layer": "dense", "units": 2, "input": "h"}"#,
                #""b": {"layer": "dense", "units": 2, "input": "x"}"#,
                #""out": {"join": "sum", "inputs": ["a", "b"]}"#,
            ]))
        #expect(preset.layers.map(\.nonlinearity) == [.tanh, .identity, .identity, nil])
        #expect(preset.topology.hidden == [0])
        let trainer = try Trainer.load(preset).trainer
        #expect(trainer.runReading().network == "2-(4 nodes)-2 tanh")
        trainer.apply(.set(.activation, to: .relu))
        #expect(trainer.layers.map(\.nonlinearity) == [.relu, .identity, .identity, nil])
        #expect(trainer.advance() == .applied)
    }

    /// Every kind of layer can be a node.
    @Test(arguments: [
        #"{"layer": "dense", "units": 3,"#, #"{"layer": "convolution-1d", "filters": 3, "kernel": 3,"#,
        #"{"layer": "layer-normalization","#, #"{"layer": "rms-normalization","#, #"{"layer": "batch-normalization","#,
        #"{"layer": "dropout", "rate": 0.2,"#, #"{"layer": "positions","#, #"{"layer": "rnn", "units": 3,"#,
        #"{"layer": "lstm", "units": 3, "layers": 2,"#, #"{"layer": "gru", "units": 3, "bidirectional": true,"#,
        #"{"layer": "attention", "heads": 2,"#, #"{"layer": "transformer", "heads": 2, "units": 8,"#,
        #"{"layer": "residual", "layers": [{"layer": "dense", "units": 4}],"#,
        #"{"layer": "branches", "join": "product", "branches": [[{"layer": "dense", "units": 4}], []],"#,
    ])
    func everyLayerMayBeANode(_ layer: String) throws {
        let preset = try PresetText.decode(
            Self.text(
                [
                    #""e": {"layer": "embedding", "units": 4, "input": "x"}"#, "\"n\": \(layer) \"input\": \"e\"}",
                    #""last": {"layer": "last-place", "input": "n"}"#,
                    #""flat": {"layer": "flatten", "input": "n"}"#,
                    #""both": {"join": "concatenate", "inputs": ["flat", "last"]}"#,
                    #""out": {"layer": "dense", "units": 2, "input": "both"}"#,
                ], activation: nil))
        let network = try Network.assembled(
            input: Shape(5, 1), layers: preset.fitted(to: DataWidths(vocabulary: 3, outputs: 2)).layers,
            topology: preset.topology, loss: .softmaxCrossEntropy, target: Shape(1))
        let plan = Plan(network, capacity: 3, tangents: true)
        plan.initialize(seed: 1)
        plan.pass = Pass(batch: 3, isTraining: true, seed: 1)
        plan.value(of: network.input, batch: 3).copy(from: (0..<15).map { Float($0 % 3) })
        plan.value(of: network.target, batch: 3).copy(from: [0, 1, 1])
        let rows = GradientCheck().run(plan, batch: 3)
        #expect(rows.count >= 2 && !rows.contains { !$0.passed }, "\(rows)")
        #expect(plan.network.graph.layers.contains { $0.name == "n" || $0.name.hasPrefix("n.") })
    }

    @Test func aFieldOfANodeIsSet() throws {
        let override = PresetOverride(key: "network.nodes.gate.units", value: "3")
        let preset = try Preset.load("skip-graph", overrides: [override])
        #expect((preset.layers[preset.topology.nodes.firstIndex { $0.name == "gate" } ?? 0] as? Dense)?.units == 3)
        #expect(throws: (any Error).self) { try Trainer.load(preset) }
    }

    /// Sorting a long chain does not recurse to its depth.
    @Test func thousandsOfNodesAreSorted() throws {
        let nodes = (1...3_000).reversed().map { number in
            "\"\(number == 3_000 ? "out" : "n\(number)")\": {\"layer\": \"dense\", \"units\": 2, "
                + "\"input\": \"\(number == 1 ? "x" : "n\(number - 1)")\"}"
        }
        let preset = try PresetText.decode(Self.text(nodes))
        #expect(preset.topology.nodes.first?.name == "n1" && preset.topology.nodes.last?.name == "out")
    }
}
