/// Columns of the sums z and of the weights by gates.
///
/// The product with h fills the first G blocks of z. So does the product with x, except where the last gate's product
/// with x stands apart, in a block of its own after them.
struct GateColumns<Cell: RecurrentOperation> {
    let units: Int

    /// Of the weights and the sums: where the product with h goes.
    var hidden: Range<Int> { 0..<Cell.gateCount * units }
    /// Of the weights and the sums: where the product with x goes as well.
    var shared: Range<Int> { 0..<(Cell.separatesLastGate ? Cell.gateCount - 1 : Cell.gateCount) * units }
    /// Of the weights: the last gate.
    var last: Range<Int> { (Cell.gateCount - 1) * units..<Cell.gateCount * units }
    /// Of the sums: the last gate's product with x where it stands apart.
    var separate: Range<Int> { Cell.gateCount * units..<(Cell.gateCount + 1) * units }
}
