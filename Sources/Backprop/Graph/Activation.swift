/// The nonlinearities that a layer may end in, by the names that presets use.
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
    /// Heaviside's step. Its derivative is 0 almost everywhere, so no network with it learns; it is here to be explained.
    case step
}
