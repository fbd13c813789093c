import Backprop
import Formats
import Presets
import TestSupport
import Testing

@testable import Training

/// Named graph with skips, a gate and shared weights, trained, saved and changed like any other network.
@Suite struct GraphTrainingTests {
    private func trainer() throws -> Trainer { try Trainer.load(Preset.load("skip-graph")).trainer }

    @Test func gradientsPassTheCheck() throws {
        let rows = try trainer().checkGradients()
        #expect(rows.map(\.layer) == ["h1", "h2", "gate", "out"])
        #expect(!rows.contains { !$0.passed }, "\(rows)")
    }

    /// Each named node has a row; a node that shares parameters has none of its own.
    @Test func everyNodeHasAReading() throws {
        let trainer = try trainer()
        trainer.advance(3)
        let layers = trainer.runReading().layers
        #expect(layers.map(\.name) == ["h1", "h2", "skip1", "h3", "skip2", "gate", "gated", "out"])
        #expect(layers.map(\.parameterCount) == [72, 600, 0, 0, 0, 72, 0, 50])
        #expect(layers.allSatisfy { ($0.gradientNorm > 0) == ($0.parameterCount > 0) })
        #expect(layers.allSatisfy { $0.activationDeviation > 0 })
    }

    @Test func aResumedRunComputesTheSameBits() throws {
        let whole = try trainer()
        whole.advance(40)
        whole.apply(.set(.activation, to: .silu))
        whole.advance(7)
        let file = Checkpoint(whole).file
        #expect(file["h2.weight"]?.shape == [24, 24] && file["h3.weight"] == nil)
        let bytes = file.encode()
        let resumed = try trainer()
        try Checkpoint(file: SafetensorsFile.decode(bytes, file: "g.safetensors"), path: "g").apply(to: resumed)
        whole.advance(50)
        resumed.advance(50)
        #expect(resumed.weightBits == whole.weightBits && resumed.settings.activation == .silu)
    }

    @Test func theOutlineTellsEveryNode() throws {
        let graph = try trainer().graph
        #expect(
            graph.nodes.map(\.name) == [
                "x", "h1.z", "h1.a", "h2.z", "h2.a", "skip1", "h3.z", "h3.a", "skip2", "gate.z", "gate.a", "gated",
                "out.z",
                "target", "loss",
            ])
        #expect(graph.parameterCount == 794 && graph.segmentCount == 9)
        let shared = graph.nodes[6]
        #expect(shared.owner == 3 && shared.parameterCount == 0 && shared.inputs == [5] && shared.layer == "h3")
        #expect(graph.nodes[14].shape == nil && graph.nodes[14].segment == 9 && graph.nodes[13].segment == nil)
        #expect(graph.nodes[11].operation == "product" && graph.nodes[11].shape == Shape(24))
    }

    /// The cell of a recurrent layer comes from its operation, for a node may have any name.
    @Test func aRecurrentNodeTellsItsCell() throws {
        let trainer = try Fixture.trainer(
            """
            {"title": "memory", "data": {"generator": "adding", "count": 20, "length": 5}, "network": {"nodes": {
               "memory": {"layer": "lstm", "units": 3, "input": "x"},
               "grunt": {"layer": "rnn", "units": 2, "activation": "relu", "input": "memory"},
               "end": {"layer": "last-place", "input": "grunt"},
               "out": {"layer": "dense", "units": 1, "input": "end"}}, "output": "out"},
             "loss": "mean-squared-error", "optimizer": {"name": "sgd", "learning_rate": 0.01}, "batch_size": 5}
            """)
        #expect(trainer.runReading().layers.map(\.cell) == [.lstm, .relu, nil, nil])
        let formulas = trainer.graph.nodes.compactMap(\.formula)
        #expect(formulas.count == 5 && formulas[1].forward.hasPrefix("h_t = max(0, z_t)"))
    }
}
