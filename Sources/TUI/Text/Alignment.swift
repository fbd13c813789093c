/// Where text stands in a place that is wider than it.
package enum Alignment: Hashable, Sendable {
    case leading, center, trailing

    /// How many blank columns go before `columns` of text in a place of `width`.
    func indent(_ columns: Int, in width: Int) -> Int {
        switch self {
        case .leading: 0
        case .center: max(0, (width - columns) / 2)
        case .trailing: max(0, width - columns)
        }
    }
}
