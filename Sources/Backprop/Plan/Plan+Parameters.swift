extension Plan {
    /// Initializes all parameters, and sets the state of the optimizer and of the operations to zero.
    ///
    /// The parameter at index i draws from the random stream 2³² + i, so that adding a layer does not change the layers
    /// before it.
    package func initialize(seed: UInt64) {
        deltaPredictor?.initialize(seed: seed)
        for vector in [Vector.parameters, .gradients, .firstState, .secondState] { self.vector(vector).fill(0) }
        resetState()
        for (index, entry) in store.entries.enumerated() {
            let declaration = entry.declaration
            if let start = declaration.start {
                let values = matrix(.parameters, index)
                values.fill(start)
                if let exception = declaration.exception {
                    for row in 0..<values.rows {
                        for column in exception.columns { values[row, column] = exception.start }
                    }
                }
                continue
            }
            let random = CounterRandom(seed: seed, stream: 1 << 32 + UInt64(index))
            let values = entry.initializer.draw(
                rows: declaration.rows, columns: declaration.columns, fanIn: declaration.fanIn,
                fanOut: declaration.fanOut, random: random)
            matrix(.parameters, index).copy(from: values)
        }
    }

    /// Copies parameters, gradients, and the state of optimizer and operations from a plan with the same parameters.
    package func adopt(stateOf other: Plan) {
        precondition(store.vectorCount == other.store.vectorCount, "a plan with other parameters")
        for vector in [Vector.parameters, .gradients, .firstState, .secondState] {
            self.vector(vector).assign(other.vector(vector))
        }
        for (own, others) in zip(states, other.states) where own.values.columns == others.values.columns {
            let rows = min(own.values.rows, others.values.rows)
            own.values.prefix(rows: rows).assign(others.values.prefix(rows: rows))
        }
    }

    /// Returns a parameter's part of a vector in the order of checkpoints, `[out, in]` for a dense layer's weight.
    package func exported(_ vector: Vector, _ entry: Int) -> [Float] {
        let matrix = matrix(vector, entry)
        let values = matrix.values
        return store.entries[entry].declaration.exportedOrder.map { values[$0] }
    }

    /// Sets a parameter's part of a vector from the order of checkpoints.
    package func restore(_ vector: Vector, _ entry: Int, from exported: [Float]) {
        let target = matrix(vector, entry)
        precondition(exported.count == target.count, "a parameter of another size")
        for (index, place) in store.entries[entry].declaration.exportedOrder.enumerated() {
            target[place] = exported[index]
        }
    }
}
