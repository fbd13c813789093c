/// Activations that a recurrent operation keeps from forward to backward, in the order of its steps.
///
/// With T steps and B sequences each part has T·B rows, with those of a step together; `hidden` and `cell` have B
/// more rows, as the first B are h₀ and c₀.
struct RecurrentActivations<Cell: RecurrentOperation> {
    let length: Int
    let batch: Int
    let units: Int
    /// x of the time steps collected in backward.
    let inputs: Matrix
    /// Sums z at first, then what backward reads of them: `savedCount` blocks of H columns.
    let gates: Matrix
    /// Hidden state h.
    let hidden: Matrix
    /// Cell state c; without rows where the cell has none.
    let cell: Matrix
    /// δz of the time steps collected in backward: `sumCount` blocks of H columns.
    ///
    /// The tangent pass keeps ż of one step in the first rows.
    let deltas: Matrix
    /// δh, or ḣ, of one step.
    let hiddenChange: Matrix
    /// δc, or ċ, of one step.
    let cellChange: Matrix

    init(_ frame: Frame, units: Int) {
        let (input, scratch) = (frame.input(0), frame.scratch)
        (batch, self.units) = (frame.batch, units)
        length = input.rows / frame.batch
        let (rows, states) = (input.rows, Cell.hasCellState ? 1 : 0)
        var end = 0
        func part(_ rows: Int, _ columns: Int) -> Matrix {
            defer { end += Arena.padded(rows * columns) }
            return scratch.region(at: end, rows: rows, columns: columns)
        }
        inputs = part(rows, input.columns)
        gates = part(rows, Cell.savedCount * units)
        hidden = part(rows + batch, units)
        cell = part(states * (rows + batch), units)
        deltas = part(rows, Cell.sumCount * units)
        hiddenChange = part(batch, units)
        cellChange = part(states * batch, units)
    }

    /// Returns the number of floats for one example, with the padding of all seven parts.
    static func countOfExample(length: Int, features: Int, units: Int) -> Int {
        let states = Cell.hasCellState ? 2 : 1
        let blocks = Cell.savedCount + Cell.sumCount + states
        return length * (features + blocks * units) + 2 * states * units + 7 * Arena.padded(1)
    }

    /// Returns the rows of a step.
    @inline(__always)
    func rows(_ step: Int, of part: Matrix) -> Matrix { part.rows(from: step * batch, count: batch) }

    /// Returns the numbers that a step reads and writes.
    @inline(__always)
    func step(_ step: Int) -> RecurrentTimeStep {
        RecurrentTimeStep(
            gates: rows(step, of: gates), hiddenBefore: rows(step, of: hidden), hidden: rows(step + 1, of: hidden),
            cellBefore: Cell.hasCellState ? rows(step, of: cell) : cell,
            cell: Cell.hasCellState ? rows(step + 1, of: cell) : cell)
    }
}

/// Columns of the sums z and of the weights that belong to the gates.
///
/// The product with h fills the first G blocks of z. So does the product with x, except where the last gate's product
/// with x is kept apart, in a block of its own after them.
struct GateColumns<Cell: RecurrentOperation> {
    let units: Int

    /// Columns of the weights and the sums for the product with h.
    var hidden: Range<Int> { 0..<Cell.gateCount * units }
    /// Columns of the weights and the sums for the product with x, without a last gate that is kept apart.
    var shared: Range<Int> { 0..<(Cell.separatesLastGate ? Cell.gateCount - 1 : Cell.gateCount) * units }
    /// Columns of the weights for the last gate.
    var last: Range<Int> { (Cell.gateCount - 1) * units..<Cell.gateCount * units }
    /// Columns of the sums for the last gate's product with x where it is kept apart.
    var separate: Range<Int> { Cell.gateCount * units..<(Cell.gateCount + 1) * units }
}
