extension RecurrentCell {
    /// Computes ḣ, ċ and the output's tangent of one step for every row, from ż and the tangents of the time step
    /// before.
    static func tangent(_ step: RecurrentTimeStep, output: StridedMatrix, changes: RecurrentDerivatives) {
        let (rows, units) = check(step, changes, outer: output)
        for row in 0..<rows {
            let at = row * units
            let gates = unsafe step.gates.start + row * savedCount * units
            let sums = unsafe changes.sums.start + row * sumCount * units
            for unit in Swift.stride(from: 0, to: units, by: Float8.laneCount) {
                let valid = min(Float8.laneCount, units - unit)
                var rate = unsafe loadState(changes.hidden, changes.cell, at + unit)
                let before = unsafe loadState(step.hiddenBefore, step.cellBefore, at + unit)
                unsafe tangent(
                    load(savedCount, gates + unit, units), before: before,
                    sums: load(sumCount, sums + unit, units), &rate)
                unsafe changes.hidden.store(rate.hidden, at: at + unit, first: valid)
                if hasCellState { unsafe changes.cell.store(rate.cell, at: at + unit, first: valid) }
                unsafe output.store(rate.hidden, row: row, column: unit, first: valid)
            }
        }
    }

    // MARK: - Shapes

    static func check(_ step: RecurrentTimeStep, outer: StridedMatrix) -> (rows: Int, units: Int) {
        let (rows, units) = (step.hidden.rows, step.hidden.columns)
        precondition(
            step.hiddenBefore.rows == rows && step.hiddenBefore.columns == units && step.gates.rows == rows
                && step.gates.columns == savedCount * units && outer.rows == rows && outer.columns == units
                && (!hasCellState || step.cell.count == rows * units && step.cellBefore.count == rows * units),
            "shapes of a recurrent step")
        return (rows, units)
    }

    static func check(
        _ step: RecurrentTimeStep, _ changes: RecurrentDerivatives, outer: StridedMatrix
    ) -> (rows: Int, units: Int) {
        let (rows, units) = check(step, outer: outer)
        precondition(
            changes.hidden.count == rows * units && changes.sums.count == rows * sumCount * units
                && (!hasCellState || changes.cell.count == rows * units),
            "shapes of a recurrent step")
        return (rows, units)
    }

    // MARK: - Float8

    /// Loads h and c from `index` on.
    @unsafe @inline(__always)
    private static func loadState(_ hidden: Matrix, _ cell: Matrix, _ index: Int) -> UnitState {
        unsafe UnitState(hidden: hidden.lanes(at: index), cell: hasCellState ? cell.lanes(at: index) : .zero)
    }

    /// Loads the first `count` of a unit's numbers, which are `width` apart.
    @unsafe @inline(__always)
    private static func load(_ count: Int, _ start: UnsafeMutablePointer<Float>, _ width: Int) -> Gates {
        var gates = unsafe Gates(first: lanes(start))
        if count > 1 { gates.second = unsafe lanes(start + width) }
        if count > 2 { gates.third = unsafe lanes(start + 2 * width) }
        if count > 3 { gates.fourth = unsafe lanes(start + 3 * width) }
        if count > 4 { gates.fifth = unsafe lanes(start + 4 * width) }
        return gates
    }

    @unsafe @inline(__always)
    private static func lanes(_ start: UnsafeMutablePointer<Float>) -> Float8 {
        unsafe UnsafeRawPointer(start).loadUnaligned(as: Float8.self)
    }
}
