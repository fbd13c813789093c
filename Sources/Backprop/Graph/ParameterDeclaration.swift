/// Numbers that an operation learns, or keeps from step to step: their name, their shape and how they start.
package struct ParameterDeclaration: Hashable, Sendable {
    /// What the numbers are for.
    package enum Role: Hashable, Sendable {
        /// Starts from the layer's initialiser, is regularised.
        case weight
        /// Starts at 0, is not regularised.
        case bias
        /// A factor: starts at 1, is not regularised.
        case gain
        /// Not learnt: forward writes it, for instance a running mean. Starts at the given number.
        case statistic(start: Float)
    }

    /// As in checkpoints, after the layer's name: `weight` or `bias`.
    package var name: String
    package var role: Role
    package var rows: Int
    package var columns: Int
    package var fanIn: Int
    package var fanOut: Int
    /// The dimensions in the arena, row-major; the last is `columns`, the others multiply to `rows`.
    package var dimensions: [Int]
    /// Which of the arena's dimensions each dimension of a checkpoint's tensor is: `[1, 0]` for a transposed matrix.
    package var exportedAxes: [Int]
    /// Columns that start at a number of their own.
    package var exception: Exception?

    package struct Exception: Hashable, Sendable {
        package var columns: Range<Int>
        package var start: Float
    }

    /// `dimensions` nil is rows × columns; `exportedAxes` nil is the arena's own order.
    package init(
        name: String, role: Role, rows: Int, columns: Int, fanIn: Int, fanOut: Int, dimensions: [Int]? = nil,
        exportedAxes: [Int]? = nil
    ) {
        self.name = name
        self.role = role
        self.rows = rows
        self.columns = columns
        self.fanIn = fanIn
        self.fanOut = fanOut
        self.dimensions = dimensions ?? [rows, columns]
        self.exportedAxes = exportedAxes ?? Array(self.dimensions.indices)
        precondition(self.dimensions.reduce(1, *) == rows * columns, "dimensions of another size")
        precondition(self.exportedAxes.sorted() == Array(self.dimensions.indices), "axes are a permutation")
    }

    /// A row of numbers, which a checkpoint holds as a vector.
    package static func row(_ name: String, _ role: Role, count: Int, fanIn: Int) -> ParameterDeclaration {
        ParameterDeclaration(
            name: name, role: role, rows: 1, columns: count, fanIn: fanIn, fanOut: count, dimensions: [count])
    }

    package var count: Int { rows * columns }
    package var isWeight: Bool { role == .weight }
    package var isLearnt: Bool { if case .statistic = role { false } else { true } }
    /// The shape under which checkpoints hold it.
    package var exportedShape: [Int] { exportedAxes.map { dimensions[$0] } }

    /// What every number starts at; nil where the initialiser draws them.
    package var start: Float? {
        switch role {
        case .weight: nil
        case .bias: 0
        case .gain: 1
        case .statistic(let start): start
        }
    }

    /// For each number of a checkpoint's tensor, in its order, the place in the arena's.
    package var exportedOrder: [Int] {
        var strides = Array(repeating: 1, count: dimensions.count)
        for axis in dimensions.indices.dropLast().reversed() {
            strides[axis] = strides[axis + 1] * dimensions[axis + 1]
        }
        return exportedAxes.reduce([0]) { places, axis in
            places.flatMap { place in (0..<dimensions[axis]).map { place + $0 * strides[axis] } }
        }
    }
}
