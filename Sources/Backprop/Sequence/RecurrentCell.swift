/// Arithmetic of a recurrent unit at one time step: the numbers that it works with, and its kernels.
package protocol RecurrentCell {
    /// Number G of blocks of H columns in the weights.
    static var gateCount: Int { get }
    /// Number of sums z of a unit; one more than G where the last gate's product with x is kept apart from that with h.
    static var sumCount: Int { get }
    /// Number of values that a unit keeps for backward at each time step.
    static var savedCount: Int { get }
    /// Whether there is a cell state c beside h.
    static var hasCellState: Bool { get }
    /// Whether h_{t−1} also reaches h_t directly, past the sums.
    static var passesHidden: Bool { get }

    /// Kind of cell, which determines the kernels of both passes.
    ///
    /// In forward these compute h, c and the values kept for backward from the sums z; in backward, δz, and the part of
    /// δh and δc of the time step before that does not go through the sums.
    static var cellKind: CellKind { get }

    /// Updates ḣ and ċ by one time step, given ż.
    static func tangent(_ gates: Gates, before: UnitState, sums: Gates, _ rate: inout UnitState)
}

extension RecurrentCell {
    /// Whether the last gate's product with x is kept apart from that with h.
    static var separatesLastGate: Bool { sumCount > gateCount }
}

/// Up to five numbers of each of eight units, in the order of the cell.
package struct Gates {
    /// First number of each unit, for example the input gate.
    package var first = Float8.zero
    /// Second number of each unit.
    package var second = Float8.zero
    /// Third number of each unit.
    package var third = Float8.zero
    /// Fourth number of each unit.
    package var fourth = Float8.zero
    /// Fifth number of each unit.
    package var fifth = Float8.zero
}

/// State of eight units, or its derivatives or tangents.
package struct UnitState {
    /// Hidden state h.
    package var hidden: Float8
    /// Cell state c; 0 where the cell has none.
    package var cell: Float8
}

/// Memory of one time step of a recurrent operation: a row for each sequence, with H columns for each kind of number.
///
/// The cell state c, `cell`, has no rows in cells without one.
package struct RecurrentTimeStep {
    let gates: Matrix
    let hiddenBefore: Matrix
    let hidden: Matrix
    let cellBefore: Matrix
    let cell: Matrix
}

/// Derivatives, or tangents, of sums, h and c, which are passed from step to step.
package struct RecurrentDerivatives {
    let sums: Matrix
    let hidden: Matrix
    let cell: Matrix
}
