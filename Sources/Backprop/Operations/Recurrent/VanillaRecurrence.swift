/// Plain recurrent network: h_t = f(x_t W_ih + b_ih + h_{t−1} W_hh + b_hh).
///
/// a = f(z) is kept for each time step. Derivative: δz = δh ⊙ f′(z). The error goes back through f′ and W_hhᵀ at every
/// time step, so that over many of them it vanishes or explodes.
///
/// Sources: Elman, "Finding structure in time" (Cognitive Science 1990); Bengio, Simard and Frasconi, "Learning
/// long-term dependencies with gradient descent is difficult" (IEEE Transactions on Neural Networks 1994).
package protocol VanillaRecurrence: RecurrentOperation {
    /// Nonlinearity f, which must compute f′(z) from a = f(z) alone, as tanh and ReLU do.
    associatedtype Function: ElementwiseOperation
}

extension VanillaRecurrence {
    package static var name: String { "rnn-\(Function.name)" }
    package static var gateCount: Int { 1 }
    package static var sumCount: Int { 1 }
    package static var savedCount: Int { 1 }
    package static var hasCellState: Bool { false }
    package static var passesHidden: Bool { false }

    @inline(__always)
    package static func tangent(_ gates: Gates, before: UnitState, sums: Gates, _ rate: inout UnitState) {
        rate.hidden = sums.first * Function.derivative(gates.first, gates.first)
    }

    package static func reference(_ input: [Double], _ hidden: [Double], _ state: inout ReferenceState) {
        state.hidden = zip(input, hidden).map { Function.reference($0 + $1) }
    }
}

/// Plain recurrent network with tanh.
///
/// Kernels: `nn_tanh_rnn_forward`, `nn_tanh_rnn_backward`.
package struct TanhRNN: VanillaRecurrence, Hashable {
    /// Nonlinearity f = tanh.
    package typealias Function = Tanh
    package static let formula = OperationFormula(
        "h_t = tanh z_t, z_t = x_t W_ih + h_{t−1} W_hh + b", "δx_t = δz_t W_ihᵀ",
        "δz_t = δh_t ⊙ (1 − h_t²)", "δh_{t−1} = δz_t W_hhᵀ", "∂L/∂W_hh = Σ h_{t−1}ᵀ δz_t",
        result: "h")
    package static var cellKind: CellKind { .tanh }
    package var recurrence: Recurrence

    /// Creates the operation.
    package init(_ recurrence: Recurrence) { self.recurrence = recurrence }
}

/// Plain recurrent network with ReLU.
///
/// Source: Le, Jaitly and Hinton, "A simple way to initialize recurrent networks of rectified linear units" (2015).
///
/// Kernels: `nn_relu_rnn_forward`, `nn_relu_rnn_backward`.
package struct ReLURNN: VanillaRecurrence, Hashable {
    /// Nonlinearity f = ReLU.
    package typealias Function = ReLU
    package static let formula = OperationFormula(
        "h_t = max(0, z_t), z_t = x_t W_ih + h_{t−1} W_hh + b", "δx_t = δz_t W_ihᵀ",
        "δz_t = δh_t where h_t > 0, else 0", "δh_{t−1} = δz_t W_hhᵀ", "∂L/∂W_hh = Σ h_{t−1}ᵀ δz_t",
        result: "h")
    package static var cellKind: CellKind { .relu }
    package var recurrence: Recurrence

    /// Creates the operation.
    package init(_ recurrence: Recurrence) { self.recurrence = recurrence }
}
