import Backprop
import Testing

@Suite struct ClippingTests {
    private func scale(
        _ mode: Clipping.Mode, threshold: Double, layer: Double, weights: Double = 1, global: Double = 1
    ) -> Float {
        Clipping(mode, threshold: threshold).scale(layerNorm: layer, weightNorm: weights, globalNorm: global)
    }

    @Test func noneAndByValueDoNotScale() {
        #expect(scale(.none, threshold: 0.1, layer: 100, global: 100) == 1)
        #expect(scale(.value, threshold: 0.1, layer: 100, global: 100) == 1)
    }

    /// Source: PyTorch 2.15: `clip_grad_norm_` at 2 turns gradients [3, 0] and [4], of norm 5, into [1.19999976, 0] and
    /// [1.59999968], and leaves them unchanged at 10. It divides by the norm + 1e-6, whereas ours makes the norm
    /// exactly 2.
    @Test func byGlobalNorm() {
        let scale = scale(.globalNorm, threshold: 2, layer: 3, global: 5)
        #expect(abs(3 * scale - 1.19999976) < 1e-6 && abs(4 * scale - 1.59999968) < 1e-6)
        #expect(scale == 0.4)
        #expect(self.scale(.globalNorm, threshold: 10, layer: 3, global: 5) == 1)
        #expect(self.scale(.globalNorm, threshold: 5, layer: 3, global: 5) == 1)
    }

    @Test func byLayerNorm() {
        #expect(scale(.layerNorm, threshold: 2, layer: 8, global: 1) == 0.25)
        #expect(scale(.layerNorm, threshold: 2, layer: 1, global: 100) == 1)
    }

    /// λ ‖W‖ / ‖∂L/∂W‖, where ‖W‖ counts as at least 1e-3.
    @Test func adaptive() {
        #expect(scale(.adaptive, threshold: 0.1, layer: 2, weights: 4) == 0.2)
        #expect(scale(.adaptive, threshold: 0.1, layer: 0.3, weights: 4) == 1)
        #expect(abs(scale(.adaptive, threshold: 0.1, layer: 2, weights: 0) - 5e-5) < 1e-11)
    }

    @Test(arguments: [Clipping.Mode.globalNorm, .layerNorm, .adaptive])
    func nothingIsScaledWhereThereIsNoGradient(_ mode: Clipping.Mode) {
        #expect(scale(mode, threshold: 1, layer: 0, weights: 0, global: 0) == 1)
    }

    /// Source: PyTorch 2.15: `clip_grad_value_` at 0.5 turns [3, -0.2] into [0.5, -0.2].
    @Test func byValue() {
        let gradient = TestMatrices().row([3, -0.2, -3, 0.5])
        gradient.clamp(to: 0.5)
        #expect(gradient.values == [0.5, -0.2, -0.5, 0.5])
    }
}
