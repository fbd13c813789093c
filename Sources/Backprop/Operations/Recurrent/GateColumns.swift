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
