extension Activation {
    /// Operation that computes the function, nil for the identity; a new function needs one line here.
    package var operation: (any Operation)? {
        switch self {
        case .identity: nil
        case .relu: ReLU()
        case .leakyReLU: LeakyReLU()
        case .elu: ELU()
        case .gelu: GELU()
        case .geluTanh: GELU(usingTanh: true)
        case .silu: SiLU()
        case .tanh: Tanh()
        case .sigmoid: Sigmoid()
        case .softplus: Softplus()
        case .step: Step()
        }
    }

    /// Range beyond which outputs count as saturated: the derivative is below 5 % of its maximum.
    ///
    /// tanh: 1 − a² < 0.05 at |a| > 0.975. Sigmoid: a (1 − a) < 0.0125 at a < 0.0127 or a > 0.9873.
    package var saturation: ClosedRange<Float>? {
        switch self {
        case .tanh: -0.975...0.975
        case .sigmoid: 0.0127...0.9873
        case .identity, .relu, .leakyReLU, .elu, .gelu, .geluTanh, .silu, .softplus, .step: nil
        }
    }

    /// Whether a unit that is 0 for every example passes no gradient back.
    package var canDie: Bool {
        switch self {
        case .relu: true
        case .identity, .leakyReLU, .elu, .gelu, .geluTanh, .silu, .tanh, .sigmoid, .softplus, .step: false
        }
    }
}
