#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Long short-term memory: a gated cell state c through which the error can go back in time unchanged.
///
/// With z = x_t W_ih + b_ih + h_{t−1} W_hh + b_hh in four blocks in PyTorch's order:
/// i = σ(z₁), f = σ(z₂), g = tanh(z₃), o = σ(z₄); c_t = f ⊙ c_{t−1} + i ⊙ g; h_t = o ⊙ tanh c_t.
///
/// i, f, g, o and tanh c_t are kept for each time step. Derivatives: δc_t = δc + δh ⊙ o (1 − tanh² c_t); δz₁ = δc_t g i
/// (1 − i), δz₂ = δc_t c_{t−1} f (1 − f), δz₃ = δc_t i (1 − g²), δz₄ = δh tanh c_t o (1 − o); δc_{t−1} = δc_t ⊙ f.
///
/// Sources: Hochreiter and Schmidhuber, "Long short-term memory" (Neural Computation 1997); Gers, Schmidhuber and
/// Cummins, "Learning to forget: continual prediction with LSTM" (Neural Computation 2000) for f.
///
/// Kernels: `nn_lstm_forward`, `nn_lstm_backward`.
package struct LSTM: RecurrentOperation, Hashable {
    package var recurrence: Recurrence
    /// Initial bias of the forget gate.
    ///
    /// At 0 the gate is half closed; at 3 it lets 0.95 through, so that the error goes far back from the beginning of
    /// training.
    package let forgetBias: Float

    /// Creates the operation.
    package init(_ recurrence: Recurrence) { self.init(recurrence, forgetBias: 0) }

    /// Creates the operation with an initial bias of the forget gate.
    package init(_ recurrence: Recurrence, forgetBias: Float) {
        self.recurrence = recurrence
        self.forgetBias = forgetBias
    }

    package var forgetGate: (index: Int, bias: Float)? { forgetBias == 0 ? nil : (1, forgetBias) }

    package static let name = "lstm"
    package static let formula = OperationFormula(
        "h_t = o ⊙ tanh c_t, c_t = f ⊙ c_{t−1} + i ⊙ g; i, f, o = σ(z), g = tanh z, z = x_t W_ih + h_{t−1} W_hh + b",
        "δx_t = δz_t W_ihᵀ", "δh_{t−1} = δz_t W_hhᵀ", "δc_{t−1} = δc_t ⊙ f", "∂L/∂W_hh = Σ h_{t−1}ᵀ δz_t",
        result: "h")
    package static let gateCount = 4
    package static var cellKind: CellKind { .lstm }
    package static let sumCount = 4
    package static let savedCount = 5
    package static let hasCellState = true
    package static let passesHidden = false

    @inline(__always)
    package static func tangent(_ gates: Gates, before: UnitState, sums: Gates, _ rate: inout UnitState) {
        let (i, f, g, o, squashed) = (gates.first, gates.second, gates.third, gates.fourth, gates.fifth)
        let rateI = sums.first * (i * (1 - i))
        let rateF = sums.second * (f * (1 - f))
        let rateG = sums.third * (1 - g * g)
        let rateO = sums.fourth * (o * (1 - o))
        rate.cell = rateF * before.cell + f * rate.cell + rateI * g + i * rateG
        rate.hidden = rateO * squashed + o * (1 - squashed * squashed) * rate.cell
    }

    package static func reference(_ input: [Double], _ hidden: [Double], _ state: inout ReferenceState) {
        let units = state.hidden.count
        for unit in 0..<units {
            let z = (0..<4).map { input[$0 * units + unit] + hidden[$0 * units + unit] }
            let (i, f, g, o) = (sigmoid(z[0]), sigmoid(z[1]), tanh(z[2]), sigmoid(z[3]))
            state.cell[unit] = f * state.cell[unit] + i * g
            state.hidden[unit] = o * tanh(state.cell[unit])
        }
    }
}

/// Returns σ(z) in double precision.
func sigmoid(_ z: Double) -> Double { 1 / (1 + exp(-z)) }
