/// Products of a recurrent operation with whole embedding tables, where its input is x_t = E[id_t].
///
/// Where a batch has many time steps and few tokens, x_t W_ih is row id_t of one small product, E W_ih; and with D[v] =
/// Σ δz_t over the time steps with id_t = v the gradients are ∂L/∂W_ih = Eᵀ D and ∂L/∂b = Σ_v D[v].
struct TokenProducts<Cell: RecurrentOperation> {
    private let weight: Matrix
    /// Whether ∂L/∂x is given for each token instead of each time step.
    let givesSums: Bool
    /// Id of each time step, sequence after sequence.
    private let ids: StridedMatrix
    /// E W_ih + b in forward: a row of `sumCount` blocks of H columns for each token, and a last row of NaN for invalid
    /// ids.
    let table: Matrix

    /// Returns nil where the input is not an embedding, or the batch has too few time steps for the table to pay.
    init?(_ frame: Frame, _ recurrence: Recurrence, table: Matrix) {
        let timeSteps = frame.input(0).rows
        guard let embedding = recurrence.embedding, embedding.hasFewerTokens(than: timeSteps) else { return nil }
        (weight, ids, self.table) = (frame.parameter(4), frame.input(1).column, table)
        givesSums = embedding.receivesSums(frame.pass, timeSteps: timeSteps)
    }

    /// D, which takes the place of the table in backward.
    var collected: Matrix { table.prefix(rows: weight.rows) }

    /// Fills the table with E W_ih + b.
    func multiply(_ weights: PackedWeights, _ columns: GateColumns<Cell>, adding bias: Matrix) {
        for row in 0..<weight.rows { table.rows(from: row, count: 1).assign(bias) }
        let sums = collected
        MatrixProduct.multiply(weight.strided, weights.input, into: sums.columns(columns.shared), accumulate: true)
        if Cell.separatesLastGate {
            MatrixProduct.multiply(
                weight.strided, weights.last, into: sums.columns(columns.separate), accumulate: true)
        }
        table.rows(from: weight.rows, count: 1).fill(.nan)
    }

    /// D += δz of one time step.
    func collect(_ deltas: Matrix, at timeStep: Int, of length: Int) {
        collected.add(rowsOf: deltas.strided, at: ids(of: timeStep, of: length))
    }

    /// Computes some columns of ∂L/∂W_ih from some blocks of D.
    func differentiate(_ blocks: Range<Int>, into gradient: StridedMatrix, accumulate: Bool) {
        MatrixProduct.multiplyTransposed(
            weight.strided, collected.columns(blocks), into: gradient, accumulate: accumulate)
    }

    /// Computes ∂L/∂x summed over the time steps of each token, D W_ihᵀ, in the first rows of `gradient`.
    func differentiateInput(
        _ weights: PackedWeights, _ columns: GateColumns<Cell>, into gradient: Matrix, accumulate: Bool
    ) {
        let result = gradient.prefix(rows: weight.rows).strided
        MatrixProduct.multiply(collected.columns(columns.shared), weights.input, into: result, accumulate: accumulate)
        guard Cell.separatesLastGate else { return }
        MatrixProduct.multiply(collected.columns(columns.separate), weights.last, into: result, accumulate: true)
    }

    /// Returns the ids of one time step of each sequence.
    func ids(of timeStep: Int, of length: Int) -> StridedMatrix { ids.timeStep(timeStep, ofSequencesOf: length) }
}
