/// What a recurrent operation has once for all sequences.
struct RecurrentWorkspace<Cell: RecurrentOperation> {
    /// ‖∂L/∂h_t‖ for each place t.
    let norms: Matrix
    /// A row for the sums: the biases added up, or their gradient.
    let sums: Matrix
    /// W_hhᵀ.
    let transposed: Matrix

    init(_ frame: Frame, units: Int) {
        let workspace = frame.workspace
        norms = workspace.prefix(rows: 1)
        let first = Arena.padded(workspace.columns)
        sums = workspace.region(at: first, rows: 1, columns: Cell.sumCount * units)
        transposed = workspace.region(
            at: first + Arena.padded(sums.count), rows: Cell.gateCount * units, columns: units)
    }

    /// The first row has as many columns as there are places, so the rest is counted in such rows.
    static func shape(length: Int, units: Int) -> Shape {
        let count = Arena.padded(length) + Arena.padded(Cell.sumCount * units) + Cell.gateCount * units * units
        return Shape((count + length - 1) / length, length)
    }
}
