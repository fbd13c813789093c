import Backprop
import Testing

/// Layers composed of others: attention with its projections, transformer blocks, residuals and branches.
@Suite struct AttentionLayerTests {
    /// Returns a plan of layers with ⟨u, y⟩ as its loss.
    private func plan(_ layers: [any Layer], input shape: Shape, batch: Int) throws -> Plan {
        var graph = Graph()
        let input = graph.input("input", shape: shape)
        var numbering = LayerNumbering()
        let output = try numbering.build(layers, into: &graph, after: input)
        let weights = graph.input("u", shape: graph.shape(of: output))
        let loss = try graph.apply(WeightedSum(), to: [output, weights], named: "loss")
        let network = Network(graph: graph, input: input, target: weights, output: output, loss: loss)
        let plan = Plan(network, capacity: batch, tangents: true)
        plan.initialize(seed: 1)
        plan.value(of: input, batch: batch).copy(from: Numbers(1).normal(shape.count * batch))
        let u = plan.value(of: weights, batch: batch)
        u.copy(from: Numbers(2).normal(u.count))
        return plan
    }

    /// Source: PyTorch 2.15, float64: `m = MultiheadAttention(4, 2, batch_first=True)` with the parameters below;
    /// `y, w = m(x, x, x, attn_mask=generate_square_subsequent_mask(3), is_causal=True, average_attn_weights=False)`;
    /// `(y * u).sum().backward()`.
    @Test func attentionIsThatOfPyTorch() throws {
        let plan = try plan([AttentionLayer(heads: 2)], input: Shape(3, 4), batch: 2)
        for (name, values) in Self.parameters {
            plan.restore(.parameters, plan.entry("attention1.\(name)"), from: values)
        }
        plan.value(of: plan.network.input, batch: 2).copy(from: Self.x)
        plan.value(of: plan.network.target, batch: 2).copy(from: Self.u)
        plan.pass(batch: 2)
        #expect(relativeError(plan.value(of: plan.network.output, batch: 2).values, Self.y) < 3e-7)
        for (name, expected) in Self.gradients {
            #expect(relativeError(plan.exported(.gradients, plan.entry("attention1.\(name)")), expected) < 1e-6)
        }
        let attention = try #require(plan.attention(ofLayer: 0))
        #expect(relativeError(attention.weights, Self.weights) < 3e-7)
    }

    private static let x: [Float] = [
        -0.125, -0.625, 0.5, 1.0, -0.75, -1.0, 1.0, 0.25, -0.25, -0.375, 1.0, 0.25, 0.625, 0.125, 0.0, -0.125, -0.625,
        -0.25, 1.0, 0.375, -1.0, 0.25, 0.875, -0.375,
    ]
    private static let u: [Float] = [
        0.875, 0.25, 0.0, 0.0, -0.375, 0.625, -0.625, 0.375, 0.75, 0.0, -0.625, -0.75, 0.625, -0.5, -0.625, -0.5, 0.625,
        -0.875, 1.0, 0.875, -1.0, -0.125, 0.625, 0.0,
    ]
    private static let parameters: [(String, [Float])] = [
        (
            "in_proj_weight",
            [
                0.625, 1.0, 0.375, -0.875, -0.875, -0.75, -0.75, -0.375, 0.0, -0.75, 0.75, 0.875, -1.0, -0.625, 0.75,
                -0.375, -0.875, -0.125, -0.125, -0.75, 0.375, -0.625, 0.375, -0.25, 0.375, 0.375, 0.375, 0.0, 1.0,
                -0.75,
                0.625, 0.125, -0.625, 0.125, 0.75, 1.0, -0.125, -0.375, 0.5, -0.875, -0.75, 0.5, 0.5, -0.25, 0.25, -0.5,
                0.875, -0.125,
            ]
        ), ("in_proj_bias", [0.25, -0.625, 1.0, -1.0, 0.0, 0.875, 1.0, 0.25, 0.5, 0.25, -0.75, -0.875]),
        (
            "out_proj.weight",
            [
                0.375, 0.375, 0.625, -0.5, 0.125, -0.5, 0.75, 1.0, -0.875, -0.25, 1.0, 0.875, -0.625, 0.375, -0.5, 0.75,
            ]
        ), ("out_proj.bias", [-1, 1, 0, 0]),
    ]
    private static let y: [Double] = [
        -0.80859375, 0.2890625, -2.82421875, -0.9453125, -0.619434997, 0.546553263, -2.42984249, -0.787744694,
        -0.485743649, 0.632472729, -2.15946447, -0.672379881, -1.232421875, -0.7265625, -1.853515625, 0.076171875,
        -0.689342742, -0.100127614, -2.020780727, -0.449460364, -0.254739956, 0.056990085, -2.056781804, -0.685990521,
    ]
    private static let weights: [Double] = [
        1.0, 0.0, 0.0, 0.698108791, 0.301891209, 0.0, 0.392644004, 0.275710105, 0.331645891, 1.0, 0.0, 0.0, 0.611021771,
        0.388978229, 0.0, 0.315322712, 0.231101339, 0.453575949,
    ]
    private static let gradients: [(String, [Double])] = [
        (
            "in_proj_weight",
            [
                0.42187733, 0.030296777, -0.487836045, -0.011649582, -0.018566624, 0.017170961, 0.013823233,
                -0.014518849, 0.02551579, -0.003495503, -0.027401743, -0.000579757, 0.021595604, -0.001034849,
                -0.023378517, -0.004061026, -0.011519126, -0.040608032, 0.034930689, 0.025378294, -0.533596643,
                -0.113578731, 0.423206296, 0.168185004, -0.246126286, -0.063247729, 0.182041183, 0.321123492,
                -0.07962946, -0.023955742, 0.065312791, 0.066763964, 0.482701814, -1.120907851, 0.129621187,
                1.077463191,
                0.525982762, -0.123500658, 0.139781075, 0.23056458, -0.120421054, -0.197939811, 0.216558055,
                0.498171259,
                -0.859455313, 0.385967355, -0.351261577, -0.294918302,
            ]
        ),
        (
            "in_proj_bias",
            [-0.517879172, 0.017441028, -0.029312845, -0.024463164, 0, 0, 0, 0, 0.703125, 0.9375, 0.21875, -1.59375]
        ),
        (
            "out_proj.weight",
            [
                1.584556494, -0.164734174, -1.734226091, -0.531111726, 0.680310398, -0.453184456, 0.537260562,
                0.768054117, -0.579400362, 0.278694061, 0.532446765, -0.284861492, 0.162853336, -0.032151911,
                0.080962563, -0.09088203,
            ]
        ), ("out_proj.bias", [1.5, -0.625, -0.25, 0]),
    ]

    @Test func aBlockIsTwoLayersWithPyTorchsNames() throws {
        let plan = try plan([TransformerLayer(heads: 2)], input: Shape(3, 4), batch: 1)
        #expect(plan.network.graph.layers.map(\.name) == ["transformer1.attention", "transformer1.mlp"])
        #expect(plan.network.graph.layers.map(\.summary) == ["2 heads causal", "4→16→4 gelu"])
        #expect(
            plan.store.entries.map(\.name) == [
                "transformer1.attention.norm.weight", "transformer1.attention.norm.bias",
                "transformer1.attention.in_proj_weight", "transformer1.attention.in_proj_bias",
                "transformer1.attention.out_proj.weight", "transformer1.attention.out_proj.bias",
                "transformer1.mlp.norm.weight", "transformer1.mlp.norm.bias", "transformer1.mlp.linear1.weight",
                "transformer1.mlp.linear1.bias", "transformer1.mlp.linear2.weight", "transformer1.mlp.linear2.bias",
            ])
        #expect(plan.store.parameterCount == 4 * 4 * 12 + 4 * 13)
    }

    /// Additions to the residual stream start smaller by √(2·depth), whatever the initializer.
    @Test func deepNetworksStartWithSmallerBranches() throws {
        let layers = [1, 8].map { TransformerLayer(heads: 1, initializer: .constant(0.5), depth: $0) }
        for (layer, factor) in zip(layers, [0.5 / 2.0.squareRoot(), 0.5 / 4]) {
            let plan = try plan([layer], input: Shape(2, 2), batch: 1)
            for name in ["attention.out_proj.weight", "mlp.linear2.weight"] {
                let values = plan.matrix(.parameters, plan.entry("transformer1.\(name)")).values
                #expect(values.allSatisfy { abs(Double($0) - factor) < 1e-7 })
            }
            #expect(plan.matrix(.parameters, plan.entry("transformer1.mlp.linear1.weight"))[0] == 0.5)
        }
        #expect(layers[1].weightInitializer == .constant(0.5))
    }

    private static let composed: [[any Layer]] = [
        [TransformerLayer(heads: 2, activation: .tanh, dropout: 0.25), AttentionLayer(heads: 1, causal: false)],
        [PositionsLayer(), ResidualLayer([Dense(units: 4, activation: .tanh, initializer: .xavierNormal)])],
        [ResidualLayer([Dense(units: 6, activation: .tanh, initializer: .xavierNormal)], projects: true)],
        [
            BranchesLayer([
                [Dense(units: 3, activation: .tanh, initializer: .xavierNormal)],
                [Dense(units: 2, activation: .sigmoid, initializer: .xavierNormal), PositionsLayer(.sinusoidal)], [],
            ])
        ],
        [
            BranchesLayer(
                [
                    [Dense(units: 3, activation: .tanh, initializer: .xavierNormal)],
                    [
                        ResidualLayer([BranchesLayer([[], []], join: .sum)]), AttentionLayer(heads: 2),
                        Dense(units: 3, activation: .identity, initializer: .xavierNormal),
                    ],
                ], join: .sum)
        ],
    ]

    /// Every composed layer is compared with central differences and the tangent pass.
    @Test(arguments: composed.indices)
    func gradientsAreThoseOfTheReference(_ index: Int) throws {
        let plan = try plan(Self.composed[index], input: Shape(3, 4), batch: 2)
        plan.pass = Pass(batch: 2, isTraining: true, seed: 3)
        let rows = GradientCheck().run(plan, batch: 2)
        #expect(rows.count == plan.network.graph.layers.filter { $0.summary != "sinusoidal" }.count)
        for row in rows { #expect(row.passed && row.checked > 0, "\(row)") }
    }

    @Test func layersWithinLayersAreNamedAfterThem() throws {
        let plan = try plan(Self.composed[3] + Self.composed[2], input: Shape(3, 4), batch: 1)
        #expect(
            plan.network.graph.layers.map(\.name) == [
                "branches1.dense1", "branches1.dense2", "branches1.positions1", "residual1.dense1",
                "residual1.projection",
            ])
    }

    @Test func shapesThatDoNotFitAreNamed() {
        #expect(message([AttentionLayer(heads: 2)], Shape(4))?.contains("needs a sequence") == true)
        #expect(
            message([TransformerLayer(heads: 3)], Shape(2, 4))
                == "transformer1.attention: needs a number of features that its 3 heads divide, received 4")
        let dense = Dense(units: 6, activation: .relu, initializer: .zeros)
        #expect(
            message([ResidualLayer([dense])], Shape(2, 4))
                == "residual1: adds what it receives, of shape 2×4, to what its layers make of it, of shape 2×6; let its "
                + "last layer give 4, or set projection to true")
        #expect(
            message([BranchesLayer([[dense], []], join: .sum)], Shape(2, 4))
                == "branches1: adds values of one shape, received 2×6 and 2×4")
    }

    private func message(_ layers: [any Layer], _ shape: Shape) -> String? {
        do {
            _ = try plan(layers, input: shape, batch: 1)
            return nil
        } catch {
            return "\(error)"
        }
    }

    @Test func whatIsAskedOfAHolderReachesWhatItHolds() throws {
        let dense = Dense(units: 0, activation: .relu, initializer: .zeros)
        let layer = BranchesLayer([[ResidualLayer([dense])], [TransformerLayer(heads: 1)]])
        #expect(layer.layerCount == 1 + 2 + 2)
        #expect(layer.nonlinearity == .relu)
        let changed = layer.replacing(activation: .tanh).replacing(initializer: .heNormal)
            .replacing(dropout: 0.5).fitted(to: DataWidths(vocabulary: 3, outputs: 7))
        let children = try #require(changed as? BranchesLayer).children
        let inner = try #require((children[0] as? ResidualLayer)?.layers[0] as? Dense)
        #expect(inner == Dense(units: 7, activation: .tanh, initializer: .heNormal))
        let block = try #require(children[1] as? TransformerLayer)
        #expect((block.activation, block.dropout) == (.tanh, 0.5))
        #expect(block.initializer == .heNormal)
        #expect(!layer.worksPerTimeStep && ResidualLayer([dense]).worksPerTimeStep)
    }
}
