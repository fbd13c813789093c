/// Nonlinearity that a layer may end in, by its name in presets.
package enum Activation: String, CaseIterable, Hashable, Sendable {
    /// f(z) = z.
    case identity
    /// f(z) = max(0, z).
    case relu
    /// f(z) = z for z > 0, else 0.01 z.
    case leakyReLU = "leaky-relu"
    /// f(z) = z for z > 0, else eᶻ − 1.
    case elu
    /// f(z) = z Φ(z) = ½ z (1 + erf(z/√2)).
    case gelu
    /// f(z) = ½ z (1 + tanh(√(2/π) (z + 0.044715 z³))).
    case geluTanh = "gelu-tanh"
    /// f(z) = z σ(z).
    case silu
    /// f(z) = tanh z.
    case tanh
    /// f(z) = σ(z) = 1 / (1 + e⁻ᶻ).
    case sigmoid
    /// f(z) = ln (1 + eᶻ).
    case softplus
    /// Heaviside's step function: its derivative is 0 almost everywhere, so that nothing below it learns.
    case step
}
