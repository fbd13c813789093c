#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Gated recurrent unit: the hidden state h is also the memory, and a gate z decides how much of it is kept.
///
/// With sums in three blocks in PyTorch's order, a = x_t W_ih + b_ih and u = h_{t−1} W_hh + b_hh:
/// r = σ(a₁ + u₁), z = σ(a₂ + u₂), n = tanh(a₃ + r ⊙ u₃); h_t = (1 − z) ⊙ n + z ⊙ h_{t−1}.
/// The reset gate r weighs the product u₃ with its bias, as in PyTorch and cuDNN; in the paper it weighs h before the
/// product.
///
/// The four blocks of sums are those of r, z, u₃ and a₃; r, z, u₃ and n are kept for each time step. Derivatives: δn =
/// δh (1 − z)(1 − n²); δr = δn u₃ r (1 − r), δz = δh (h_{t−1} − n) z (1 − z), δu₃ = δn r, δa₃ = δn; δh_{t−1} also
/// receives δh ⊙ z, past the sums.
///
/// Source: Cho et al., "Learning phrase representations using RNN encoder–decoder for statistical machine translation"
/// (EMNLP 2014).
///
/// Kernels: `nn_gru_forward`, `nn_gru_backward`.
package struct GRU: RecurrentOperation, Hashable {
    package var recurrence: Recurrence

    /// Creates the operation.
    package init(_ recurrence: Recurrence) { self.recurrence = recurrence }

    package static let name = "gru"
    package static let formula = OperationFormula(
        "h_t = (1 − z) ⊙ n + z ⊙ h_{t−1}, n = tanh(a₃ + r ⊙ u₃), z = σ(a₂ + u₂), r = σ(a₁ + u₁), "
            + "a = x_t W_ih + b_ih, u = h_{t−1} W_hh + b_hh",
        "δx_t = δa_t W_ihᵀ", "δh_{t−1} = δh_t ⊙ z + δu_t W_hhᵀ", "∂L/∂W_hh = Σ h_{t−1}ᵀ δu_t", result: "h")
    package static let gateCount = 3
    package static var cellKind: CellKind { .gru }
    package static let sumCount = 4
    package static let savedCount = 4
    package static let hasCellState = false
    package static let passesHidden = true

    @inline(__always)
    package static func tangent(_ gates: Gates, before: UnitState, sums: Gates, _ rate: inout UnitState) {
        let (r, z, u, n) = (gates.first, gates.second, gates.third, gates.fourth)
        let rateR = sums.first * (r * (1 - r))
        let rateZ = sums.second * (z * (1 - z))
        let rateN = (sums.fourth + rateR * u + r * sums.third) * (1 - n * n)
        rate.hidden = (1 - z) * rateN + rateZ * (before.hidden - n) + z * rate.hidden
    }

    package static func reference(_ input: [Double], _ hidden: [Double], _ state: inout ReferenceState) {
        let units = state.hidden.count
        for unit in 0..<units {
            let r = sigmoid(input[unit] + hidden[unit])
            let z = sigmoid(input[units + unit] + hidden[units + unit])
            let n = tanh(input[2 * units + unit] + r * hidden[2 * units + unit])
            state.hidden[unit] = (1 - z) * n + z * state.hidden[unit]
        }
    }
}
