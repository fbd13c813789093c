import CKernels

/// The instructions that a product with a packed matrix is computed with, the slowest first.
package enum ProductPath: UInt32, CaseIterable, Sendable {
    case portable, avx2, avx512

    /// The fastest that this processor can run.
    package static let best = ProductPath(rawValue: nn_best_path().rawValue) ?? .portable

    /// All that this processor can run.
    package static var available: [ProductPath] { allCases.filter { $0.rawValue <= best.rawValue } }

    var code: nn_path { nn_path(rawValue) }
}
