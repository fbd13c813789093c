/// Name, shape and initial values of numbers that an operation learns or keeps from step to step.
package struct ParameterDeclaration: Hashable, Sendable {
    /// Purpose of the numbers, from which their initial values and their regularization follow.
    package enum Role: Hashable, Sendable {
        /// Drawn by the initializer of the layer, and regularized.
        case weight
        /// Starts at 0, not regularized.
        case bias
        /// Factor that starts at 1, not regularized.
        case gain
        /// Not learnt but written by `forward`, for example a running mean; starts at the given number.
        case statistic(start: Float)
    }

    /// Name in checkpoints, after the name of the layer: `weight` or `bias`.
    package var name: String
    /// Purpose of the numbers.
    package var role: Role
    /// Number of rows in the arena.
    package var rows: Int
    /// Number of columns in the arena.
    package var columns: Int
    /// Number of inputs that each output sums over.
    package var fanIn: Int
    /// Number of outputs that each input contributes to.
    package var fanOut: Int
    /// Dimensions in the arena, row-major: the last is `columns`, the product of the others is `rows`.
    package var dimensions: [Int]
    /// Dimension in the arena of each dimension in a checkpoint: `[1, 0]` for a transposed matrix.
    package var exportedAxes: [Int]
    /// Columns that start at a different number from the rest, if any.
    package var exception: Exception?

    /// Columns that start at a number of their own.
    package struct Exception: Hashable, Sendable {
        /// Columns of the exception.
        package var columns: Range<Int>
        /// Number that they start at.
        package var start: Float
    }

    /// Declares a parameter; by default of rows × columns, exported in the order of the arena.
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
        precondition(self.dimensions.reduce(1, &*) == rows &* columns, "dimensions of another size")
        precondition(self.exportedAxes.sorted() == Array(self.dimensions.indices), "axes are a permutation")
    }

    /// Declares a single row, which checkpoints hold as a vector.
    package static func row(_ name: String, _ role: Role, count: Int, fanIn: Int) -> ParameterDeclaration {
        ParameterDeclaration(
            name: name, role: role, rows: 1, columns: count, fanIn: fanIn, fanOut: count, dimensions: [count])
    }

    /// Number of values; the largest integer where it overflows, which every limit refuses.
    package var count: Int { rows.clampedProduct(with: columns) }
    /// Whether the parameter is drawn by an initializer and regularized.
    package var isWeight: Bool { role == .weight }
    /// Whether the optimizer updates the parameter.
    package var isLearnt: Bool { if case .statistic = role { false } else { true } }
    /// Shape of the tensor in checkpoints.
    package var exportedShape: [Int] { exportedAxes.map { dimensions[$0] } }

    /// Initial value of every number; nil where an initializer draws them.
    package var start: Float? {
        switch role {
        case .weight: nil
        case .bias: 0
        case .gain: 1
        case .statistic(let start): start
        }
    }

    /// Index in the arena of each number of a checkpoint's tensor, in the order of the checkpoint.
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
