import Presets
import Testing
import Training

@testable import Dashboard

/// Rows of the graph's table, and the factor by which δ grows through each.
@Suite struct GraphRowTests {
    private func trace(_ preset: String, stages: Int = 0) throws -> GraphTrace {
        try #require(try Snapshots.graphTrace(preset, stages: stages).0.graphTrace)
    }

    @Test func aLayerIsOneRow() throws {
        let trace = try trace("xor")
        let rows = GraphRow.rows(of: trace, operations: false)
        #expect(rows.map(\.name) == ["x", "dense1", "dense2", "target", "loss"])
        #expect(rows.map(\.nodes) == [[0], [1, 2], [3], [4], [5]])
        #expect(rows.map(\.inputs) == [[], [0], [1], [], [2, 3]])
        #expect(rows[1].operations(of: trace) == "affine, tanh")
        #expect(rows[1].mainNode(of: trace) == 1)
        #expect(GraphRow.rows(of: trace, operations: true).map(\.nodes) == (0..<6).map { [$0] })
    }

    /// Every factor leads from a row's ‖δ‖ to that of the row that it takes its value from.
    @Test(arguments: ["xor", "vanishing-gradients", "digits-cnn"]) func factorsLeadFromRowToRow(_ preset: String) throws
    {
        let trace = try trace(preset)
        for rows in [false, true].map({ GraphRow.rows(of: trace, operations: $0) }) {
            let first = try #require(rows.firstIndex { $0.name.hasPrefix("dense1") || $0.name.hasPrefix("conv1") })
            for row in rows where row.output > rows[first].output && !row.inputs.isEmpty {
                let growth = try #require(row.growth(of: trace), "\(row.name)")
                let below = try #require(
                    row.inputs.map { rows[$0].output }.first { trace.nodes[$0].gradientNorm != nil })
                let (own, passed) = (trace.nodes[row.output].gradientNorm, trace.nodes[below].gradientNorm)
                #expect(abs(growth * (own ?? 0) - (passed ?? 0)) <= 1e-9 * (passed ?? 0), "\(row.name)")
            }
            // x receives no δ.
            #expect(rows[first].growth(of: trace) == nil || !rows[first].nodes.contains(1))
        }
    }

    /// Where two rows add to a node's δ, neither has a factor.
    @Test func aSharedValueHasNoFactor() throws {
        let trace = try trace("skip-graph")
        let rows = GraphRow.rows(of: trace, operations: true)
        let shared = try #require(rows.first { $0.name == "h2.z" })
        #expect(shared.growth(of: trace) == nil, "h1 also goes to the sum")
        let alone = try #require(rows.first { $0.name == "h2.a" })
        #expect(alone.growth(of: trace) != nil)
    }

    /// A factor appears when the backward pass has reached both ends of its row.
    @Test func factorsAppearWithTheBackwardPass() throws {
        for (stages, count) in [(4, 0), (5, 1), (6, 2), (7, 2)] {
            let trace = try trace("xor", stages: stages)
            let factors = GraphRow.rows(of: trace, operations: false).compactMap { $0.growth(of: trace) }
            #expect(factors.count == count, "\(stages) stages")
        }
    }
}
