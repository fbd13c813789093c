/// Nonlinearity that a layer may end in, by its name in presets.
package enum Activation: String, CaseIterable, Hashable, Sendable {
    case identity
    case relu
    case leakyReLU = "leaky-relu"
    case elu
    case gelu
    case silu
    case tanh
    case sigmoid
    case softplus
    /// Heaviside's step function: its derivative is 0 almost everywhere, so that nothing below it learns.
    case step
}
