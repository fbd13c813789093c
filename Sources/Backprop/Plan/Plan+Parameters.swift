extension Plan {
    /// Draws every weight from its initialiser and sets every bias, and the optimiser's state, to zero.
    ///
    /// The parameter at place i takes the random stream 2³² + i, so that a layer more does not change the layers before.
    package func initialize(seed: UInt64) {
        for vector in [Vector.parameters, .gradients, .firstState, .secondState] { self.vector(vector).fill(0) }
        for (index, entry) in store.entries.enumerated() where entry.declaration.role == .weight {
            let declaration = entry.declaration
            let random = CounterRandom(seed: seed, stream: 1 << 32 + UInt64(index))
            matrix(.parameters, index).copy(
                from: entry.initializer.draw(
                    fanIn: declaration.fanIn, fanOut: declaration.fanOut, count: declaration.count, random: random))
        }
    }

    /// Takes parameters, gradients and the optimiser's state over from a plan with the same parameters.
    package func adopt(stateOf other: Plan) {
        precondition(store.vectorCount == other.store.vectorCount, "a plan with other parameters")
        for vector in [Vector.parameters, .gradients, .firstState, .secondState] {
            self.vector(vector).assign(other.vector(vector))
        }
    }

    /// A parameter's part of a vector in the shape and order of checkpoints, `[out, in]` for a dense layer's weight.
    package func exported(_ vector: Vector, _ entry: Int) -> [Float] {
        let matrix = matrix(vector, entry)
        return store.entries[entry].declaration.isExportedTransposed ? Self.transposed(matrix) : matrix.values
    }

    /// Sets a parameter's part of a vector from the order of checkpoints.
    package func restore(_ vector: Vector, _ entry: Int, from exported: [Float]) {
        let target = matrix(vector, entry)
        precondition(exported.count == target.count, "a parameter of another size")
        guard store.entries[entry].declaration.isExportedTransposed else { return target.copy(from: exported) }
        for row in 0..<target.rows {
            for column in 0..<target.columns { target[row, column] = exported[column * target.rows + row] }
        }
    }

    private static func transposed(_ matrix: Matrix) -> [Float] {
        var result: [Float] = []
        result.reserveCapacity(matrix.count)
        for column in 0..<matrix.columns {
            for row in 0..<matrix.rows { result.append(matrix[row, column]) }
        }
        return result
    }
}
