import CKernels

/// Instruction set of products with packed matrices, the slowest first.
package enum ProductPath: UInt32, CaseIterable, Sendable {
    /// Without instructions beyond the architecture's baseline; with AVX2 and FMA; with AVX-512.
    case portable, avx2, avx512

    /// Fastest instruction set of this processor.
    package static let best = ProductPath(rawValue: nn_best_path().rawValue) ?? .portable

    /// Name of the instruction set in words.
    package var words: String {
        switch self {
        case .portable: "the architecture's basic instructions"
        case .avx2: "AVX2"
        case .avx512: "AVX-512"
        }
    }

    /// All instruction sets of this processor.
    package static var available: [ProductPath] { allCases.filter { $0.rawValue <= best.rawValue } }

    var code: nn_path { nn_path(rawValue) }
}
