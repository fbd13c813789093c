/// How several values become one, by the names that presets use.
package enum Join: String, CaseIterable, Hashable, Sendable {
    case concatenate, sum, product

    /// The operation that does it.
    var operation: any Operation {
        switch self {
        case .concatenate: Concatenation()
        case .sum: Sum()
        case .product: Product()
        }
    }

    /// What stands between the values in a network's one-line summary.
    var sign: String {
        switch self {
        case .concatenate: "|"
        case .sum: "+"
        case .product: "×"
        }
    }
}
