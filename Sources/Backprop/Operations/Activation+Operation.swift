extension Activation {
    /// The operation that computes it: one line registers a new one. The identity computes nothing and has none.
    package var operation: (any Operation)? {
        switch self {
        case .identity: nil
        case .relu: ReLU()
        case .leakyReLU: LeakyReLU()
        case .elu: ELU()
        case .gelu: GELU()
        case .silu: SiLU()
        case .tanh: Tanh()
        case .sigmoid: Sigmoid()
        case .softplus: Softplus()
        case .step: Step()
        }
    }

    /// Outputs outside this range count as saturated: the derivative there is below a twentieth of its largest value.
    ///
    /// tanh: 1 − a² < 0.05 at |a| > 0.975. Sigmoid: a (1 − a) < 0.0125 at a < 0.0127 or a > 0.9873.
    package var saturation: ClosedRange<Float>? {
        switch self {
        case .tanh: -0.975...0.975
        case .sigmoid: 0.0127...0.9873
        default: nil
        }
    }

    /// Whether a unit that gives 0 for every example passes no gradient.
    package var canDie: Bool { self == .relu }
}
