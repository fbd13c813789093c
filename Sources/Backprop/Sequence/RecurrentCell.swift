/// The arithmetic of one unit of a recurrent layer at one time step: how many numbers it has, and its kernels.
package protocol RecurrentCell {
    /// G: blocks of H columns in the weights.
    static var gateCount: Int { get }
    /// Sums z that a unit makes at a time step; a fourth is a gate's product with x kept apart from that with h.
    static var sumCount: Int { get }
    /// Numbers that a unit keeps of a time step for backward.
    static var savedCount: Int { get }
    /// Whether there is c beside h.
    static var hasMemory: Bool { get }
    /// Whether h_{t−1} reaches h_t past the sums.
    static var passesHidden: Bool { get }

    /// The loops over units that make, forward, from the sums z what is kept of the time step and h and c, and backward δz,
    /// and from δh and δc of this time step those of the time step before, without what goes through the sums.
    static var loops: RecurrentKernel { get }

    /// From ḣ and ċ of the time step before to those of this time step, given ż.
    static func tangent(_ gates: Gates, before: UnitState, sums: Gates, _ rate: inout UnitState)
}

extension RecurrentCell {
    /// Whether the last gate's product with x is kept apart from that with h.
    static var separatesLastGate: Bool { sumCount > gateCount }
}

/// Up to five numbers of each of eight units, in the operation's order.
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

/// h and c of eight units, or what belongs to them: their derivatives or tangents.
package struct UnitState {
    /// Hidden state h.
    package var hidden: Float8
    /// Cell state c; 0 where the cell has none.
    package var memory: Float8
}
