/// Workspace of a recurrent operation, shared by all sequences.
struct RecurrentWorkspace<Cell: RecurrentOperation> {
    /// ‖∂L/∂h_t‖ for each time step t.
    let norms: Matrix
    /// Sum of the biases in forward, or gradient of the biases in backward, in one row.
    let sums: Matrix
    private let weights: RecurrentWeights<Cell>
    /// Products computed once per token; nil unless x are rows of an embedding and time steps far outnumber tokens.
    let tokens: TokenProducts<Cell>?

    init(_ frame: Frame, _ recurrence: Recurrence) {
        let units = recurrence.units
        let workspace = frame.workspace
        norms = workspace.prefix(rows: 1)
        let first = Arena.padded(workspace.columns)
        sums = workspace.region(at: first, rows: 1, columns: Cell.sumCount * units)
        let second = first + Arena.padded(sums.count)
        weights = RecurrentWeights(frame, units: units, memory: workspace, at: second)
        let third = second + Arena.padded(weights.count)
        let table = workspace.region(at: third, rows: Self.tableRows(recurrence), columns: sums.columns)
        tokens = TokenProducts(frame, recurrence, table: table)
    }

    /// Packs the weights for forward, which must be done in every pass because they change between passes.
    func packForward() -> PackedWeights { weights.pack() }

    /// Packs the transposed weights for backward, in place of those of forward.
    func packBackward() -> PackedWeights { weights.packTransposed() }

    /// Returns the number of rows of the table of tokens: one per token, and one for invalid ids.
    private static func tableRows(_ recurrence: Recurrence) -> Int {
        recurrence.embedding.map { $0.vocabulary + 1 } ?? 0
    }

    /// Returns the shape of the workspace: its first row has a column per time step, and the rest is counted in such
    /// rows.
    static func shape(length: Int, features: Int, _ recurrence: Recurrence) -> Shape {
        let (units, width) = (recurrence.units, Cell.sumCount * recurrence.units)
        let count =
            Arena.padded(length) + Arena.padded(width)
            + Arena.padded(RecurrentWeights<Cell>.count(features: features, units: units))
            + Arena.padded(tableRows(recurrence) * width)
        return Shape((count + length - 1) / length, length)
    }
}

/// Right factors of the products of a recurrent pass.
struct PackedWeights {
    /// W_hh.
    let hidden: PackedMatrix
    /// W_ih, without the last gate where its product with x is kept apart.
    let input: PackedMatrix
    /// Last gate of W_ih, where its product with x is kept apart.
    let last: PackedMatrix
}

/// Weights of a recurrent operation, and the memory in which they are packed.
private struct RecurrentWeights<Cell: RecurrentOperation> {
    private let hidden: StridedMatrix
    private let input: StridedMatrix
    private let last: StridedMatrix
    private let memory: Matrix
    var count: Int { memory.count }

    init(_ frame: Frame, units: Int, memory: Matrix, at first: Int) {
        let columns = GateColumns<Cell>(units: units)
        hidden = frame.parameter(1).strided
        input = frame.parameter(0).columns(columns.shared)
        last = frame.parameter(0).columns(Cell.separatesLastGate ? columns.last : 0..<0)
        let size = Self.count(features: input.rows, units: units)
        self.memory = memory.region(at: first, rows: 1, columns: size)
    }

    static func count(features: Int, units: Int) -> Int {
        let width = Cell.gateCount * units
        let forward = PackedMatrix.count(rows: units, columns: width) + 2 * features * Arena.padded(width)
        let backward = PackedMatrix.count(rows: width, columns: units) + width * Arena.padded(features)
        return max(forward, backward)
    }

    func pack() -> PackedWeights {
        let (input, last) = (count(of: hidden), count(of: self.input))
        return PackedWeights(
            hidden: room(0).pack(hidden), input: room(input).pack(self.input), last: room(input + last).pack(self.last))
    }

    func packTransposed() -> PackedWeights {
        let (input, last) = (transposedCount(of: hidden), transposedCount(of: self.input))
        return PackedWeights(
            hidden: room(0).packTransposed(hidden), input: room(input).packTransposed(self.input),
            last: room(input + last).packTransposed(self.last))
    }

    private func count(of weight: StridedMatrix) -> Int {
        PackedMatrix.count(rows: weight.rows, columns: weight.columns)
    }

    private func transposedCount(of weight: StridedMatrix) -> Int {
        PackedMatrix.count(rows: weight.columns, columns: weight.rows)
    }

    private func room(_ first: Int) -> Matrix { memory.part(first..<memory.count) }
}
