/// How much of a row or column of rectangles one of them asks for, in cells.
package enum Constraint: Hashable, Sendable {
    /// Exactly so many, as long as there are any left.
    case fixed(Int)
    /// At least so many, and a share of what is left over.
    case minimum(Int)
    /// A share of what is left over, but no more than so many.
    case maximum(Int)
    /// A share of what is left over, in proportion to the weight.
    case fill(Int)

    /// An equal share of what is left over.
    package static let fill = Constraint.fill(1)

    /// What is granted before anything is shared out.
    var base: Int {
        switch self {
        case .fixed(let cells), .minimum(let cells): max(0, cells)
        case .maximum, .fill: 0
        }
    }

    /// The weight in sharing out what is left over.
    var weight: Int {
        switch self {
        case .fixed: 0
        case .minimum: 1
        case .maximum(let cells): cells > 0 ? 1 : 0
        case .fill(let weight): min(max(0, weight), 1 << 20)
        }
    }

    /// The largest size the constraint accepts.
    var limit: Int {
        switch self {
        case .fixed(let cells), .maximum(let cells): max(0, cells)
        case .minimum, .fill: .max
        }
    }
}

extension Constraint {
    /// The sizes that `constraints` get out of `total` cells: their sum is never larger, and is equal to it as soon as
    /// one of them can still grow.
    static func sizes(_ constraints: [Constraint], total: Int) -> [Int] {
        var left = max(0, total)
        var sizes = constraints.map { constraint in
            let granted = min(constraint.base, left)
            left -= granted
            return granted
        }
        var growing = constraints.indices.filter { constraints[$0].weight > 0 && sizes[$0] < constraints[$0].limit }
        while left > 0, !growing.isEmpty {
            share(&left, among: growing, constraints, &sizes)
            growing.removeAll { sizes[$0] >= constraints[$0].limit }
        }
        return sizes
    }

    /// One round of sharing: everyone gets the part due to the weight, as far as the limit allows.
    private static func share(
        _ left: inout Int, among growing: [Int], _ constraints: [Constraint], _ sizes: inout [Int]
    ) {
        let pool = left
        let totalWeight = growing.reduce(0) { $0 + constraints[$1].weight }
        var weightSoFar = 0
        var given = 0
        for index in growing {
            weightSoFar += constraints[index].weight
            let due = pool * weightSoFar / totalWeight - given
            given += due
            let accepted = min(due, constraints[index].limit - sizes[index])
            sizes[index] += accepted
            left -= accepted
        }
    }
}
