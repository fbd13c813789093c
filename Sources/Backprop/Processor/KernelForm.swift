import CKernels

/// Form of the kernels in C: one source, compiled for each instruction set.
///
/// All but `baseline` on x86-64 give the same bits.
package enum KernelForm: UInt32, CaseIterable, Sendable {
    /// Basic instructions of the architecture, and fused multiply-adds made of several of them.
    case portable
    /// Basic instructions of the architecture: SSE2, which rounds every product, or NEON, which does not.
    case baseline
    /// AVX2 with fused multiply-adds.
    case avx2
    /// AVX-512.
    case avx512

    /// Form in use: the fastest that this processor runs, or the one that the variable `NNTUI_PATH` names.
    package static let inUse = KernelForm(rawValue: nn_form_in_use().rawValue) ?? .baseline

    /// Forms that this processor runs.
    package static var available: [KernelForm] { allCases.filter { unsafe nn_kernels_in($0.code) != nil } }

    /// Name in the variable `NNTUI_PATH`.
    package var name: String { unsafe String(cString: nn_form_name(code)) }

    /// Name of the way in which it rounds: all forms with the same one give the same bits.
    package var rounding: String { self == .baseline && name == "sse2" ? name : "fused" }

    /// Name of the instruction set in words.
    package var words: String {
        switch self {
        case .portable: "the architecture's basic instructions and fused multiply-adds made of them"
        case .baseline: "the architecture's basic instructions"
        case .avx2: "AVX2"
        case .avx512: "AVX-512"
        }
    }

    var code: nn_form { nn_form(rawValue) }
}
